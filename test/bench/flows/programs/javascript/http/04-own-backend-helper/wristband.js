import { printLabel } from './api.js';

export async function printWristband(admission) {
  const { patient } = admission;
  const job = await printLabel({ copies: 1, lines: [patient.lastName, patient.mrn, patient.dob] });
  return job.id;
}
