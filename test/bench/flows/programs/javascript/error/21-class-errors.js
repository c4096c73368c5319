class NotFound extends Error {
  constructor(kind, key) {
    super(`${kind} ${key} was not found`);
    this.name = 'NotFound';
  }
}

export async function bySsn(db, ssn) {
  const row = await db.patients.findOne({ ssn });
  if (!row) throw new NotFound('patient', ssn); // leak
  if (row.merged) throw new NotFound('record', row.id); // ok
  return row;
}

export function parse(line) {
  const cells = line.split('|');
  if (cells.length < 5) throw new RangeError(`expected 5 cells, got ${cells.length}`); // ok
  const [mrn, lastName, dob] = cells;
  if (Number.isNaN(Date.parse(dob))) throw new TypeError(`bad date of birth "${dob}" for ${lastName}`); // leak
  return { mrn, lastName, dob };
}
