export function validateIntake(form) {
  if (!form.ssn) throw new Error('ssn is required'); // ok
  if (form.ssn.length !== 11) {
    throw new RangeError(`ssn must have 11 characters, got ${form.ssn.length}`); // ok
  }
  const missing = ['firstName', 'dob', 'mrn'].filter((field) => !form[field]);
  if (missing.length > 0) throw new Error(`missing: ${missing.join(', ')}`); // ok
  return true;
}
