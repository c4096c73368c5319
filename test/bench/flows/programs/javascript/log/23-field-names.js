const FIELDS = ['ssn', 'dob', 'mrn', 'insuranceId'];
const labels = { ssn: 'Social security number', dob: 'Date of birth' };

export function missing(form) {
  const absent = FIELDS.filter((name) => !form[name]);
  console.warn('missing fields', absent); // ok
  for (const name of absent) console.warn(`please fill in ${labels[name] ?? name}`); // ok
  return absent;
}

export function validate(form, errors) {
  if (!/^\d{9}$/.test(form.ssn)) errors.ssn = 'nine digits';
  if (Number.isNaN(Date.parse(form.dob))) errors.dob = 'not a date';
  console.info('validation', errors); // ok
  console.info(errors.ssn, Object.keys(form).length); // ok
  console.debug('form has ssn:', Boolean(form.ssn)); // ok
  console.debug('form ssn', form.ssn); // leak
}
