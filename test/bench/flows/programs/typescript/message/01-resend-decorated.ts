import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Resend } from 'resend';

interface ResultReady {
  patient: { name: string; email: string };
  testName: string;
  result: string;
}

@Injectable()
export class ResultMailer {
  private readonly resend = new Resend(process.env.RESEND_KEY);

  @OnEvent('result.ready')
  async onResult({ patient, ...lab }: ResultReady): Promise<void> {
    const html = `<p>Dear ${patient.name}, ${lab.testName}: ${lab.result}</p>`;
    await this.resend.emails.send({ from: 'lab@clinic.test', to: patient.email, subject: 'Results', html }); // leak
  }

  @OnEvent('result.delayed')
  async onDelay({ patient }: ResultReady): Promise<void> {
    await this.resend.emails.send({ from: 'lab@clinic.test', to: patient.email, subject: 'Delay', html: '<p>Please wait.</p>' }); // ok
  }
}
