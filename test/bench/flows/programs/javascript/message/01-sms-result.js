const twilio = require('twilio');
const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);

async function sendLabResult(patient, result) {
  const body = `Hello ${patient.firstName}, your ${result.testName} came back: ${result.value}.`;
  await client.messages.create({ to: patient.phone, from: process.env.CLINIC_PHONE, body }); // leak
}

async function sendGenericNotice(patient) {
  await client.messages.create({ // ok
    to: patient.phone,
    from: process.env.CLINIC_PHONE,
    body: 'You have a new message in the portal.',
  });
}

module.exports = { sendLabResult, sendGenericNotice };
