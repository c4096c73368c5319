export class ValidationError extends Error {
  constructor(
    readonly field: string,
    readonly value: unknown,
  ) {
    super(`${field} is invalid`);
  }
}

export interface PatientDraft { lastName: string; birthDate: string; phone: string }

export function check(draft: PatientDraft): void {
  if (Number.isNaN(Date.parse(draft.birthDate))) throw new ValidationError('birthDate', draft.birthDate.length); // ok
  if (!/^[\d+ -]+$/.test(draft.phone)) throw new Error(`phone of ${draft.lastName} is invalid: ${draft.phone}`); // leak
  const year = new Date(draft.birthDate).getFullYear();
  if (year < 1900) throw new RangeError('born before 1900'); // ok
}

export const orThrow = (draft: PatientDraft | undefined, id: string): PatientDraft => {
  if (!draft) throw new Error(`no draft ${id}`); // ok
  return draft;
};
