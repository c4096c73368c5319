import { PatientRepository } from './index.js';

export class RecallService {
  constructor(pool) {
    this.repository = new PatientRepository(pool);
  }

  async recall(id, clinic) {
    const person = await this.repository.byId(id);
    const total = await this.repository.countOf(clinic);
    console.info('recall', person.id, 'of', total); // ok
    console.info('recall letter for', person); // leak
    return person;
  }
}
