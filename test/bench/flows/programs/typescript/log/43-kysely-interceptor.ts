import { Kysely, sql } from 'kysely';
import { Logger } from '@nestjs/common';
import type { Database } from './database';

const logger = new Logger('Reports');

export async function report(db: Kysely<Database>): Promise<void> {
  const people = await db.selectFrom('patients').select(['mrn', 'last_name']).execute();
  logger.log(`${people.length} people`); // ok
  logger.debug(people.map((person) => person.last_name)); // leak
  const wards = await db.selectFrom('wards').selectAll().execute();
  logger.debug(wards); // ok
  const { rows } = await sql<{ n: number }>`select count(*) as n from patients`.execute(db);
  logger.log(rows[0]?.n); // ok
}
