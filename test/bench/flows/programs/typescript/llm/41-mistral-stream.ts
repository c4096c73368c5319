import { Mistral } from '@mistralai/mistralai';
import type { DiagnosticReport } from 'fhir/r4';

const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY ?? '' });

export async function* plain(report: DiagnosticReport): AsyncGenerator<string> {
  const text = report.conclusion ?? 'no conclusion';
  const stream = await mistral.chat.stream({ model: 'mistral-large-latest', messages: [{ role: 'user', content: text }] }); // leak
  for await (const event of stream) yield String(event.data.choices[0]?.delta.content ?? '');
}

export async function label(report: DiagnosticReport): Promise<unknown> {
  const kind = report.status;
  return mistral.chat.complete({ model: 'mistral-small', messages: [{ role: 'user', content: `Name the state ${kind}` }] }); // ok
}
