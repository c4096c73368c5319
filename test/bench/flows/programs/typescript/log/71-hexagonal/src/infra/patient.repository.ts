import { Kysely } from 'kysely';
import type { Database } from './database';

export interface PatientRow {
  id: string;
  family_name: string;
  birth_date: string;
}

export class PatientRepository {
  constructor(private readonly db: Kysely<Database>) {}

  async byId(id: string): Promise<PatientRow | undefined> {
    return this.db.selectFrom('patients').selectAll().where('id', '=', id).executeTakeFirst();
  }

  async count(): Promise<number> {
    const { n } = await this.db.selectFrom('patients').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    return n;
  }
}
