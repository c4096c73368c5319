import { getMessaging } from 'firebase-admin/messaging';
import { ServerClient } from 'postmark';
import twilio from 'twilio';

interface Reminder { token: string; email: string; phone: string; visitType: string; startsAt: string; patientName: string }

const postmark = new ServerClient('x');
const sms = twilio('a', 'b');

export async function remind(r: Reminder) {
  await getMessaging().send({ token: r.token, notification: { title: 'Reminder', body: 'You have a visit tomorrow' } }); // ok
  await getMessaging().send({ token: r.token, notification: { title: 'Reminder', body: `${r.visitType} at ${r.startsAt}` } }); // leak
  await postmark.sendEmail({ From: 'no-reply@lakeside.test', To: r.email, Subject: `Visit for ${r.patientName}`, TextBody: 'See portal' }); // leak
  await sms.messages.create({ to: r.phone, from: '+15550100', body: 'Please confirm your visit: reply YES' }); // ok
}
