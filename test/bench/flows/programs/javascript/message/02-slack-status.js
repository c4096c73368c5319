import { WebClient } from '@slack/web-api';

const slack = new WebClient(process.env.SLACK_TOKEN);

export async function reportImport(patients, errors) {
  const text = `Import finished: ${patients.length} rows, ${errors.length} errors.`;
  await slack.chat.postMessage({ channel: '#imports', text }); // ok
}

export async function reportDuplicate(patient, channel) {
  const detail = { id: patient.id, name: patient.name };
  await slack.chat.postMessage({ channel, text: `Duplicate record ${detail.id}` }); // ok
}
