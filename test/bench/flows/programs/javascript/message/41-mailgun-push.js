import formData from 'form-data';
import Mailgun from 'mailgun.js';
import webpush from 'web-push';

const mg = new Mailgun(formData).client({ username: 'api', key: process.env.MAILGUN });

export async function consult(referral) {
  await mg.messages.create('mail.lakeside.test', { // leak
    from: 'desk@lakeside.test',
    to: [referral.to],
    subject: 'Consult',
    text: `Please see ${referral.patientName}: ${referral.reason}`,
  });
}

export async function nudge(subscription, visit) {
  await webpush.sendNotification(subscription, JSON.stringify({ title: 'A visit is near', id: visit.id })); // ok
  await webpush.sendNotification(subscription, JSON.stringify({ title: `${visit.department} visit is near` })); // leak
}
