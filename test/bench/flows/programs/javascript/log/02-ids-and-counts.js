const winston = require('winston');

const logger = winston.createLogger({ level: 'info', transports: [new winston.transports.Console()] });

async function nightlySync(patients, pushToRegistry) {
  logger.info('sync started', { total: patients.length }); // ok
  let failed = 0;
  for (const patient of patients) {
    try {
      await pushToRegistry(patient);
      logger.debug(`synced ${patient.id}`); // ok
    } catch (error) {
      failed += 1;
      logger.warn('sync failed', { id: patient.id, status: error.status }); // ok
    }
  }
  logger.info(`done, ${failed} of ${patients.length} failed`); // ok
}

module.exports = { nightlySync };
