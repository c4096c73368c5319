const { WebClient } = require('@slack/web-api');
const sgMail = require('@sendgrid/mail');

const slack = new WebClient(process.env.SLACK_TOKEN);

async function alertWard(patient, vitals) {
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: `*${patient.lastName}*: BP ${vitals.bloodPressure}` } }];
  await slack.chat.postMessage({ channel: 'ward-3', text: 'vitals', blocks }); // leak
}

async function alertOps(job) {
  await slack.chat.postMessage({ channel: 'ops', text: `job ${job.id} took ${job.ms} ms` }); // ok
}

async function letter(patient, body) {
  sgMail.setApiKey(process.env.SENDGRID_KEY);
  const message = { to: patient.email, from: 'desk@lakeside.test', templateId: 'd-1', dynamicTemplateData: { diagnosis: patient.diagnosis } };
  await sgMail.send(message); // leak
}

module.exports = { alertWard, alertOps, letter };
