import { Worker } from 'bullmq';
import winston from 'winston';

const logger = winston.createLogger({ level: 'info' });

const worker = new Worker('labs', async (job) => {
  const { orderId, labResult } = job.data;
  logger.info(`order ${orderId}, attempt ${job.attemptsMade}`); // ok
  if (labResult.critical) logger.warn(`critical: ${labResult.analyte} ${labResult.value}`); // leak
  return { orderId };
});

worker.on('failed', (job, error) => logger.error(job.id, error.message)); // ok
worker.on('completed', (job) => logger.info('done', { id: job.id, took: job.finishedOn - job.processedOn })); // ok
