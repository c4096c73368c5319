export type Result<T> = { ok: true; value: T } | { ok: false; error: Error };

export interface Referral { id: string; patientName: string; diagnosisCode: string }

export const fail = <T>(message: string): Result<T> => ({ ok: false, error: new Error(message) });

export function accept(referral: Referral): Result<Referral> {
  if (!referral.diagnosisCode) throw new TypeError(`referral ${referral.id} lacks a diagnosis`); // ok
  if (!/^[A-Z]\d/.test(referral.diagnosisCode)) throw new TypeError(`bad code ${referral.diagnosisCode} for ${referral.patientName}`); // leak
  return { ok: true, value: referral };
}

export function assertNever(kind: never): never {
  throw new Error(`unexpected ${String(kind)}`); // ok
}
