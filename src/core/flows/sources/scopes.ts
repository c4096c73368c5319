/** A SMART on FHIR scope that grants every resource type. */
export interface BroadScope {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

/** Any letter of `cruds` in this order is a v2 suffix, https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html */
const SCOPE =
  /(?<![\w/.*~-])(patient|user|system)(?:\/|%2[fF])(?:\*|%2[aA])\.(\*|read|write|(?=[cruds])c?r?u?d?s?)(?![\w/*?-])(?!\.\w)/g;

/** Suffixes that are file extensions as well: `user/*.rs` may be a glob. */
const EXTENSIONS: ReadonlySet<string> = new Set(['c', 'd', 'r', 's', 'rs', 'cs']);

const SMART = /\blaunch\b|openid|fhir|offline_access|scope|\bsmart\b/i;

/**
 * Scopes for all resources of a patient, a user or a whole system: `patient/*.read`, `system/*.rs`. A scope that names its
 * resource (`patient/Observation.rs`) is none, nor is a glob of files.
 *
 * @param text a literal, or a whole text
 */
export function broadScopes(text: string): readonly BroadScope[] {
  if (!/[/fF](?:\*|%2[aA])\./.test(text)) return [];
  return [...text.matchAll(SCOPE)]
    .filter(([, level, suffix]) => level === 'patient' || !EXTENSIONS.has(suffix!) || SMART.test(text))
    .map(({ 0: scope, index }) => ({ start: index, end: index + scope.length, scope }));
}
