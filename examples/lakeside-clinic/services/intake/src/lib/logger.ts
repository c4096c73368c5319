import { pino } from 'pino';

export const logger = pino({
  name: 'intake',
  level: process.env.LOG_LEVEL ?? 'info',
  redact: ['req.headers.authorization', 'patient.ssn'],
});
