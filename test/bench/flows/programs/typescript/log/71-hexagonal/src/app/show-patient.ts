import { PatientRepository } from '../infra/patient.repository';
import { Trail } from '../infra/trail';

export class ShowPatient {
  constructor(
    private readonly repository: PatientRepository,
    private readonly trail: Trail,
  ) {}

  async run(id: string): Promise<void> {
    const row = await this.repository.byId(id);
    if (!row) return this.trail.note('missing', id);
    this.trail.note('shown', row.family_name);
    this.trail.tick(await this.repository.count());
  }
}
