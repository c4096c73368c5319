import { writeFile } from 'node:fs/promises';

export async function writeFixture(patient, file) {
  const row = { id: patient.id, ssn: patient.ssn, visits: patient.visits.length };
  delete row.ssn;
  await writeFile(file, JSON.stringify(row)); // ok
}

export async function writeReport(patients, file) {
  const report = { generated: new Date().toISOString(), rows: 0, patientName: '' };
  report.rows = patients.length;
  await writeFile(file, JSON.stringify(report, null, 2)); // ok
}
