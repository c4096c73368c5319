export class PatientRepository {
  constructor(pool) {
    this.pool = pool;
  }

  async byId(id) {
    const { rows } = await this.pool.query('SELECT id, name, dob, diagnosis FROM patients WHERE id = $1', [id]);
    return rows[0];
  }

  async countOf(clinic) {
    const { rows } = await this.pool.query('SELECT count(*) AS n FROM patients WHERE clinic = $1', [clinic]);
    return rows[0].n;
  }
}
