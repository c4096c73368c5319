import assert from 'node:assert/strict';

export function check(row) {
  assert(row.mrn, 'mrn is missing'); // ok
  if (row.ssn.length !== 9) throw new Error(`ssn has ${row.ssn.length} digits`); // ok
  if (!row.lastName) throw Object.assign(new Error(`no name for ${row.mrn}`), { code: 'NAME' }); // leak
}

export function load(store, email) {
  return new Promise((resolve, reject) => {
    store.get({ patientEmail: email }, (error, patient) => {
      if (error) reject(error); // ok
      else if (!patient.dob) reject(new Error(`${patient.name} has no birth date`)); // leak
      else resolve(patient);
    });
  });
}
