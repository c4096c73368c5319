import type { SourceText } from '../../scan/sourceText';

/** How far around a call its surroundings reach, in characters: some forty lines. */
const NEAR = 1_600;

/** That somebody is signed in. */
const SIGNED_IN =
  /\b(?:auth(?:enticate[ds]?|entication|orization)?\b|use_?(?:auth|session|user)\b|(?:is_?)?logged_?in|login_?required|sign_?(?:in|ed_?in)|current_?user|req(?:uest)?\.(?:user|auth|session)|get_?session|session\b|jwt|principal|account_?id|user_?id|SecurityContext|PreAuthorize)/i;

/** That a value comes from a form. */
const FORM =
  /\bon_?(?:submit|change)\b|\bFormData\b|\bformik\b|useForm\b|<(?:form|input|textarea|select)\b|\.target\.value|request\.(?:form|POST)\b|req(?:uest)?\.body|handle_?submit|querySelector|getElementById|@RequestBody|\bform\.\w/i;

/** An identifier of a patient, by its name. */
const IDENTIFIER =
  /\bpatients?(?:_?(?:id|name|email|phone|record|uuid|mrn|ssn|dob))?\b(?![\s-]+[a-z])|\bmrn\b|\bssn\b|\bdob\b|date_?of_?birth|birth_?date|member_?id|medical_?record/i;

/**
 * Whether what stands around a call to a tracker tells that its events are about somebody who can be told from others: on
 * pages that anybody sees, a specialty or a clinic alone says nothing of whoever reads it (HHS, Use of Online Tracking Technologies).
 * @param at UTF-16 offset of the call
 */
export function tellsOfSomebody({ text }: SourceText, at: number): boolean {
  const around = text.slice(Math.max(0, at - NEAR), at + NEAR);
  return SIGNED_IN.test(around) || FORM.test(around) || IDENTIFIER.test(around);
}
