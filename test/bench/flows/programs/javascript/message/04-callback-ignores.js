const sgMail = require('@sendgrid/mail');

const bodyOf = (patient) => (patient.dob ? 'Your yearly check-up is due.' : 'Please complete your profile.');

exports.remindAll = async function remindAll(patients) {
  const mails = patients.map((patient) => ({ to: patient.email, from: 'desk@clinic.test', subject: 'Check-up', text: bodyOf(patient) }));
  for (const mail of mails) await sgMail.send(mail); // ok
  return mails.length;
};
