import { EventEmitter } from 'node:events';
import pino from 'pino';

const logger = pino();

interface LabMessage {
  messageId: string;
  patientName: string;
  value: number;
}

export function listen(feed: EventEmitter): void {
  feed.on('result', ({ messageId, patientName: subject }: LabMessage) => {
    logger.info({ messageId }, 'result arrived'); // ok
    logger.debug({ subject }, 'result arrived'); // leak
  });
}

export async function drain(feed: AsyncIterable<LabMessage>): Promise<number> {
  let received = 0;
  for await (const message of feed) {
    received += 1;
    logger.trace('received %d, abnormal %s', received, message.value > 200); // ok
  }
  return received;
}
