import { WebClient } from '@slack/web-api';

const slack = new WebClient(process.env.SLACK_TOKEN);

export async function criticalLab(result) {
  const { patient, test, value } = result;
  await slack.chat.postMessage({ channel: '#labs', text: `Critical result waiting, order ${result.orderId}` }); // ok
  await slack.chat.postMessage({ // leak
    channel: '#labs',
    text: 'Critical result',
    attachments: [{ fields: [{ title: 'Patient', value: patient.name }, { title: test, value }] }],
  });
}
