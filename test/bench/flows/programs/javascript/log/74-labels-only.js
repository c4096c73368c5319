import { t } from './i18n.js';

const FIELDS = [
  { name: 'ssn', label: 'Social security number', required: true },
  { name: 'dob', label: 'Date of birth', required: true },
  { name: 'diagnosis', label: 'Diagnosis', required: false },
];

export function describe(patientForm) {
  for (const field of FIELDS) console.log(field.name, t(field.label)); // ok
  console.log('patient form has', Object.keys(patientForm.errors).length, 'errors'); // ok
  console.log('ssn error:', patientForm.errors.ssn); // ok
  console.log('is valid', patientForm.isValid); // ok
}
