/**
 * Text that may be shown, stored and sent: metadata, never a value from the scanned text. Only the functions
 * here can build it, so the compiler keeps values out of messages and reports.
 */
export type SafeText = string & { readonly __safe: unique symbol };

/** A literal written in this code base. Refuses a `string` variable at compile time. */
export function fixed<const S extends string>(text: string extends S ? never : S): SafeText {
  return text as unknown as SafeText;
}

/** A count, an offset or a line number. */
export function safeNumber(value: number): SafeText {
  return String(value) as SafeText;
}

/** A calendar day of the form YYYY-MM-DD from the policy or the clock; anything else becomes `a date`. */
export function safeDay(day: string): SafeText {
  return (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : 'a date') as SafeText;
}

/**
 * A host name or address. What could be a number of a person is masked: nine digits in the groups of an SSN, and runs of
 * six and more; a year or a resource number (`clinic-2024.openai.azure.com`) stays, or no approval could match it.
 */
export function safeHost(host: string): SafeText {
  const bare = host.toLowerCase().slice(0, 253);
  return bare.replace(/[^a-z0-9.:{}[\]*_-]/g, '?').replace(/\d{3}-\d{2}-\d{4}|\d{6,}/g, '####') as SafeText;
}

/** A model id. A version's date stays: `gpt-4o-2024-08-06`, `claude-sonnet-4-5-20250929`. */
export function safeModelId(model: string): SafeText {
  const version = /(?<=[a-z][\w.:/-]*[-@])20[2-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    model,
  );
  if (!version) return safeName(model);
  const { index } = version;
  return `${safeName(model.slice(0, index))}${version[0]}${safeName(model.slice(index + 8))}` as SafeText;
}

/** A name that the author of a policy or a catalogue gave: an approval, an agreement, a rule, a file role. */
export function safeName(name: string): SafeText {
  return maskDigitRuns(name.slice(0, 80).replace(/[^\p{L}\p{N} ._@/:*()-]/gu, '?')) as SafeText;
}

/** An identifier of a program: `patient.ssn`, `OPENAI_BASE_URL`. Anything else is masked. */
export function safeIdentifier(name: string): SafeText {
  return maskDigitRuns(name.slice(0, 80).replace(/[^A-Za-z0-9_$.[\]()]/g, '?')) as SafeText;
}

/** Text out of a report that this product wrote: it was built by these functions before it was written. */
export function fromOwnReport(text: string): SafeText {
  return text as SafeText;
}

/** Joins texts that are safe already. */
export function joinSafe(parts: readonly SafeText[], separator: SafeText): SafeText {
  return parts.join(separator) as SafeText;
}

/** Four digits in a row can be a part of a value (the last four of an SSN), so they never pass. */
function maskDigitRuns(text: string): string {
  return text.replace(/\d{4,}/g, (run, at: number, whole: string) =>
    /(?:19|20)\d\d/.test(run) && run.length === 4 && /^-\d\d-\d\d\b/.test(whole.slice(at + 4))
      ? run
      : '#'.repeat(4),
  );
}
