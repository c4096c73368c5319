import { eq } from 'drizzle-orm';
import { db } from './db';
import { patients, visits } from './schema';
import { logger } from './logger';

export async function recent(clinicId: number) {
  const rows = await db.select({ name: patients.fullName, at: visits.startedAt }).from(visits).innerJoin(patients, eq(patients.id, visits.patientId)).where(eq(visits.clinicId, clinicId));
  logger.info({ n: rows.length }, 'recent visits'); // ok
  logger.info({ rows }, 'recent visits'); // leak
  const ids = await db.select({ id: patients.id }).from(patients);
  logger.info({ ids }, 'ids'); // ok
  return rows;
}
