import { IncomingWebhook } from '@slack/webhook';

const webhook = new IncomingWebhook(process.env.SLACK_URL ?? '');

class WaitingRoom {
  private readonly patients: { fullName: string; arrived: Date }[] = [];

  get depth(): number {
    return this.patients.length;
  }

  longest(now: Date): number {
    return Math.max(0, ...this.patients.map(({ arrived }) => now.getTime() - arrived.getTime()));
  }
}

export async function report(room: WaitingRoom): Promise<void> {
  await webhook.send({ text: `${room.depth} waiting, longest ${room.longest(new Date())} ms` }); // ok
}
