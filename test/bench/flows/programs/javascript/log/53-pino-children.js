import pino from 'pino';
import { getPatientByMrn } from './store.js';

const logger = pino({ name: 'adt' });

export async function admit(mrn, ward) {
  const log = logger.child({ ward });
  const patient = await getPatientByMrn(mrn);
  if (!patient) {
    log.warn('no such patient'); // ok
    return null;
  }
  log.info({ patientId: patient.id, ward }, 'admitted'); // ok
  log.debug({ patient }, 'admitted'); // leak
  log.info('admitted %s', mrn); // leak
  return patient.id;
}
