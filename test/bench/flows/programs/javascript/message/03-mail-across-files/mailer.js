const nodemailer = require('nodemailer');
const { dischargeText, reminderText } = require('./template');

const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST });

exports.sendDischarge = async (patient, gp) => {
  const text = dischargeText(patient);
  await transport.sendMail({ from: 'ward@clinic.test', to: gp.email, subject: 'Discharge', text }); // leak
};

exports.sendReminder = async (patient, clinic) => {
  await transport.sendMail({ to: patient.email, subject: 'Your visit', text: reminderText(clinic) }); // ok
};
