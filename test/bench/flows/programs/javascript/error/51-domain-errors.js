class DuplicatePatientError extends Error {
  constructor(ssn) {
    super(`patient with SSN ${ssn} exists already`);
    this.name = 'DuplicatePatientError';
  }
}

export async function createPatient(repo, input) {
  if (!input.ssn) throw new Error('ssn is required'); // ok
  const existing = await repo.findBySsn(input.ssn);
  if (existing) throw new DuplicatePatientError(input.ssn); // leak
  if (input.lastName.length > 80) throw new RangeError(`lastName is ${input.lastName.length} characters long`); // ok
  return repo.insert(input);
}
