import { Resend } from 'resend';
import { renderToString } from 'react-dom/server';
import { createElement } from 'react';
import { ResultMail, type ResultProps } from './mails';

const resend = new Resend(process.env.RESEND_KEY);

export async function result(to: string, props: ResultProps & { patientName: string }): Promise<void> {
  const html = renderToString(createElement(ResultMail, props));
  await resend.emails.send({ from: 'desk@lakeside.test', to, subject: `Result for ${props.patientName}`, html }); // leak
}

export async function welcome(to: string, clinic: string): Promise<void> {
  await resend.emails.send({ from: 'desk@lakeside.test', to, subject: `Welcome to ${clinic}`, text: 'Choose a password.' }); // ok
}
