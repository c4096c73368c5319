const debug = require('./debug');

function describe(patient) {
  console.log('fields:', Object.keys(patient)); // ok
  console.log('type of ssn:', typeof patient.ssn); // ok
  console.log('has dob:', 'dob' in patient, Boolean(patient.dob)); // ok
  const seen = new Set(patient.diagnoses);
  debug('distinct codes', seen.size);
  console.table([{ field: 'ssn', filled: patient.ssn !== undefined }]); // ok
}

module.exports = { describe };
