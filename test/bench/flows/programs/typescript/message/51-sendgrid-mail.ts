import sgMail from '@sendgrid/mail';
import nodemailer from 'nodemailer';
import type { Appointment, Patient } from './models';

const transport = nodemailer.createTransport({ host: 'smtp.example.com' });

export async function confirmAppointment(patient: Patient, appointment: Appointment): Promise<void> {
  const html = `<p>Dear ${patient.firstName} ${patient.lastName}, your ${appointment.department} visit is confirmed.</p>`;
  await sgMail.send({ to: patient.email, from: 'noreply@lakeside.test', subject: 'Your visit', html }); // leak
}

export async function portalNotice(patient: Patient): Promise<void> {
  await transport.sendMail({ to: patient.email, subject: 'New message', text: 'Sign in to read your new message.' }); // ok
  await transport.sendMail({ to: 'desk@lakeside.test', subject: 'Call back', text: `Please call ${patient.lastName} at ${patient.phone}` }); // leak
}
