export class DomainError extends Error {
  static duplicate(mrn: string): DomainError {
    return new DomainError(`record ${mrn} exists`);
  }

  static closed(id: string): DomainError {
    return new DomainError(`record ${id} is closed`);
  }
}

export function open(record: { id: string; mrn: string; closed: boolean }, known: ReadonlySet<string>): void {
  if (known.has(record.mrn)) throw DomainError.duplicate(record.mrn); // leak
  if (record.closed) throw DomainError.closed(record.id); // ok
  if (record.mrn === '') throw new DomainError('mrn is empty'); // ok
}
