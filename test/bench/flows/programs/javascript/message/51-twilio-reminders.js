const twilio = require('twilio')(process.env.SID, process.env.TOKEN);
const db = require('./db');

exports.handler = async () => {
  const upcoming = await db('appointments').join('patients', 'patients.id', 'appointments.patient_id').where('remind', true);
  await Promise.all(
    upcoming.map(async (appt) => {
      await twilio.messages.create({ // leak
        to: appt.phone,
        from: process.env.FROM,
        body: `Reminder: your ${appt.appointment_type} visit is on ${appt.starts_at}`,
      });
    }),
  );
  await twilio.messages.create({ // ok
    to: process.env.OPS_PHONE,
    from: process.env.FROM,
    body: `${upcoming.length} reminders sent`,
  });
};
