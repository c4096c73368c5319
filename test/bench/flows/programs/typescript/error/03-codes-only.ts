export class ValidationError extends Error {
  constructor(readonly field: string, readonly code: 'required' | 'format') {
    super(`${field}: ${code}`); // ok
  }
}

export function validate(patient: { ssn?: string; dob?: string }): void {
  if (patient.ssn === undefined) throw new ValidationError('ssn', 'required'); // ok
  if (!/^\d{4}-\d{2}-\d{2}$/.test(patient.dob ?? '')) throw new ValidationError('dob', 'format'); // ok
}
