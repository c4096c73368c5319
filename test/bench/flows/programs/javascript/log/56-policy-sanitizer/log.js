import winston from 'winston';
import { deidentify } from './privacy.js';

const logger = winston.createLogger({ transports: [new winston.transports.Console()] });

export function onEncounter(encounter) {
  const clean = deidentify(encounter.note);
  logger.info('note received', { note: clean }); // ok
  logger.info('note received', { note: encounter.note }); // leak
  logger.info(`note received (${encounter.note.length} chars)`); // ok
}
