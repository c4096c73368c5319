const twilio = require('twilio');

const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);

exports.handler = async (event) => {
  for (const record of event.Records) {
    const { patient, appointment } = JSON.parse(record.body);
    const when = new Date(appointment.start).toLocaleTimeString();
    await client.messages.create({ // leak
      to: patient.phone,
      from: process.env.FROM,
      body: `${patient.firstName}, your ${appointment.type} visit is at ${when}`,
    });
  }
  await client.messages.create({ to: process.env.ON_CALL, from: process.env.FROM, body: `${event.Records.length} reminders sent` }); // ok
};
