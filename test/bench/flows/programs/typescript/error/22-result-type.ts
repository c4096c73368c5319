type Result<T> = { ok: true; value: T } | { ok: false; error: string };

export class ParseError extends Error {
  constructor(
    readonly line: number,
    detail: string,
  ) {
    super(`line ${line}: ${detail}`);
  }
}

export function parseSegment(segment: string, line: number): { patientName: string; dob: string } {
  const [kind, , , patientName, dob] = segment.split('|');
  if (kind !== 'PID') throw new ParseError(line, `expected PID, got ${kind}`); // ok
  if (!patientName) throw new ParseError(line, 'name is missing'); // ok
  if (!dob) throw new ParseError(line, `no birth date for ${patientName}`); // leak
  return { patientName, dob };
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error); // ok
  return result.value;
}

export function assertAdult(birthDate: Date): void {
  const age = Math.floor((Date.now() - birthDate.getTime()) / 31_557_600_000);
  if (age < 18) throw new RangeError('only for adults'); // ok
}
