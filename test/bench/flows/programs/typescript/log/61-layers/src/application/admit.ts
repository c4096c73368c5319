import type { PatientAggregate } from '../domain/patient';
import type { AuditPort } from './ports';

export class AdmitPatient {
  constructor(private readonly audit: AuditPort) {}

  execute(patient: PatientAggregate, bed: string): void {
    console.info(`admitting ${patient.id} to ${bed}`); // ok
    console.info(`admitting ${patient.label}`); // leak
    console.info(`adult: ${patient.isAdult}`); // ok
    this.audit.record(patient.id);
  }
}
