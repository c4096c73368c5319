import { Injectable } from '@nestjs/common';
import { MailService } from '@sendgrid/mail';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

interface Visit {
  patient: { firstName: string; email: string };
  reason: string;
  doctor: string;
}

@Injectable()
export class Mails {
  private readonly ses = new SESv2Client({});

  constructor(private readonly sendgrid: MailService) {}

  async visit({ patient, reason, doctor }: Visit): Promise<void> {
    const html = `<p>Dear ${patient.firstName}, ${doctor} sees you about ${reason}.</p>`;
    await this.sendgrid.send({ to: patient.email, from: 'desk@lakeside.test', subject: 'Your visit', html }); // leak
  }

  async roster(to: string, shifts: readonly string[]): Promise<void> {
    await this.sendgrid.send({ to, from: 'desk@lakeside.test', subject: 'Roster', text: shifts.join('\n') }); // ok
  }

  async result(to: string, labResult: string): Promise<void> {
    const Content = { Simple: { Subject: { Data: 'Result' }, Body: { Text: { Data: `Your result: ${labResult}` } } } };
    await this.ses.send(new SendEmailCommand({ Destination: { ToAddresses: [to] }, Content })); // leak
  }
}
