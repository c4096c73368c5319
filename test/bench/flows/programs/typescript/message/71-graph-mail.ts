import { Client } from '@microsoft/microsoft-graph-client';
import { App } from '@slack/bolt';

interface Discharge { patientName: string; unit: string; followUp: string }

export async function mail(client: Client, d: Discharge): Promise<void> {
  await client.api('/me/sendMail').post({ message: { subject: 'Discharge', body: { contentType: 'Text', content: 'A discharge waits in the portal.' } } }); // ok
}

export async function chat(app: App, d: Discharge): Promise<void> {
  await app.client.chat.postMessage({ channel: 'discharges', text: `${d.patientName} leaves ${d.unit}` }); // leak
  await app.client.chat.postMessage({ channel: 'discharges', text: 'One discharge' }); // ok
}

export function commands(app: App, find: (id: string) => Promise<Discharge>): void {
  app.command('/discharge', async ({ command, ack, respond }) => {
    await ack();
    const d = await find(command.text);
    await respond(`${d.patientName}: follow-up ${d.followUp}`); // leak
  });
}
