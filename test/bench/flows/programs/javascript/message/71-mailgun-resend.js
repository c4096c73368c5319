import { Resend } from 'resend';
import formData from 'form-data';
import Mailgun from 'mailgun.js';

const resend = new Resend(process.env.RESEND);
const mg = new Mailgun(formData).client({ username: 'api', key: process.env.MG });

export async function onReferral({ patient, specialist }) {
  await resend.emails.send({ from: 'a@lakeside.test', to: specialist.email, subject: 'New referral', html: '<p>Sign in to see it.</p>' }); // ok
  await resend.emails.send({ from: 'a@lakeside.test', to: specialist.email, subject: `Referral: ${patient.name}`, html: '<p>Sign in.</p>' }); // leak
  await mg.messages.create('lakeside.test', { from: 'a@lakeside.test', to: specialist.email, subject: 'Referral', text: patient.referralReason }); // leak
}
