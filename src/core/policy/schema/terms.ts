import type { BasisKind } from '../../rules';

/**
 * How much a term weighs in the record of an agreement: `required` by the law or by the contract that it asks for,
 * `expected` by practice of the trade or as an addressable specification (which is no option: 45 CFR 164.306(d)(3)),
 * or `useful` to know.
 */
export type TermWeight = 'required' | 'expected' | 'useful';

/** One thing that the record of an agreement can say. */
export interface AgreementTerm {
  readonly key: string;
  /** What is demanded, as one sentence. */
  readonly demand: string;
  readonly weight: TermWeight;
  readonly basisKind: BasisKind;
  /** The citation, or the practice in a few words. */
  readonly basis: string;
}

function term<const Key extends string>(key: Key, weight: TermWeight, basisKind: BasisKind, basis: string, demand: string) {
  return { key, demand, weight, basisKind, basis } as const;
} // prettier-ignore

/**
 * What to demand of an agreement with a service that receives PHI, in the order of the documentation. The schema's
 * descriptions, the linter and the reports read it. Paragraphs of 164.312 bind a business associate by 164.302 and
 * 164.314(a)(2)(i)(A).
 */
export const AGREEMENT_TERMS = [
  term('kind', 'required', 'cfr', '45 CFR 164.502(e)(2), 164.504(e)', 'What was agreed, in writing, before PHI is sent.'),
  term('form', 'useful', 'cfr', '45 CFR 164.308(b)(3), 164.504(e)(3)', 'How it was concluded; it must be documented in writing.'),
  term('accepted', 'required', 'cfr', '45 CFR 164.308(b)(3), 164.316(b)(1)', 'The day it was signed or accepted. Before it, nothing is approved under it.'),
  term('effective', 'useful', 'contract', 'Term of the contract', 'The first day it is in force, if later than `accepted`. Before it, nothing is approved under it.'),
  term('expires', 'required', 'contract', 'Term of the contract', 'The last day it is in force, or `evergreen`. Said 60 days ahead; after it, approvals under it approve nothing.'),
  term('reviewed', 'expected', 'cfr', '45 CFR 164.316(b)(2)(iii)', 'The day somebody last read it. Three years later, uses under it say so.'),
  term('document', 'expected', 'cfr', '45 CFR 164.316(b)(2)(i)', 'Where the agreement lies: a URL or a file reference. It is kept for six years after it was last in force.'),
  term('owner', 'expected', 'practice', 'Somebody answers for it', 'Who looks after this agreement.'),
  term('purposes', 'expected', 'cfr', '45 CFR 164.504(e)(2)(i)', 'The purposes for which it permits the use of PHI.'),
  term('covers', 'useful', 'cfr', '45 CFR 164.504(e), 42 CFR 2.11', 'The data it covers: `phi`, and `part2` for substance use disorder records under 42 CFR part 2. Without this key: `phi`. An agreement that does not cover `phi` approves nothing.'),
  term('permissions', 'expected', 'cfr', '45 CFR 164.504(e)(2)(i), 164.502(a)(3), 164.502(d)', 'What it permits beyond the service itself. What is not permitted here is not permitted.'),
  term('training', 'required', 'cfr', '45 CFR 164.504(e)(2)(i), 164.502(a)(3)', 'Whether the provider may train models on what it receives. Unless it is `excluded`, uses that agree to training are found.'),
  term('retentionDays', 'required', 'contract', 'Retention by the provider', 'Days the provider keeps prompts and answers; 0 for none, or `unlimited`. With 0, or without this key, calls that have the provider keep them are found.'),
  term('dataControl', 'useful', 'contract', 'Control of what is kept', 'Whether you can export and delete what the provider keeps.'),
  term('returnOrDestroy', 'expected', 'cfr', '45 CFR 164.504(e)(2)(ii)(J)', 'When the provider returns or destroys PHI: at the `end` of the agreement, if feasible; on `request`, where the contract says so.'),
  term('encryptionAtRest', 'expected', 'cfr', '45 CFR 164.312(a)(2)(iv)', 'Whether what is kept is encrypted. An addressable specification.'),
  term('encryptionInTransit', 'expected', 'cfr', '45 CFR 164.312(e)(2)(ii)', 'Whether what is sent is encrypted on its way. An addressable specification.'),
  term('keyManagement', 'useful', 'practice', 'NIST SP 800-57, FIPS 140-3', 'Who holds the keys, and to which standard their module is validated. Validations under FIPS 140-2 count as historical since 2026-09-21.'),
  term('accessControl', 'expected', 'cfr', '45 CFR 164.312(a)(1)', 'Whether only persons and programs with granted rights reach PHI there.'),
  term('uniqueUsers', 'expected', 'cfr', '45 CFR 164.312(a)(2)(i)', 'Whether each person has a name or number of their own there.'),
  term('mfa', 'expected', 'practice', 'A way to authenticate under 45 CFR 164.312(d)', 'Whether accounts there need a second factor.'),
  term('sessionTimeoutMinutes', 'useful', 'cfr', '45 CFR 164.312(a)(2)(iii)', 'Minutes of inactivity until a session ends. Automatic logoff is an addressable specification; the number is practice.'),
  term('auditLogging', 'expected', 'cfr', '45 CFR 164.312(b)', 'Whether activity there is recorded, and you can see the records.'),
  term('auditReviewed', 'expected', 'cfr', '45 CFR 164.308(a)(1)(ii)(D)', 'The day somebody last reviewed those records. Regularly, says the rule; a quarter is practice.'),
  term('soc2', 'useful', 'practice', 'Evidence of a third party', 'The day of the SOC 2 report that was read. Useful; no substitute for the agreement.'),
  term('hitrust', 'useful', 'practice', 'Evidence of a third party', 'The day of the HITRUST certification. Useful; no substitute for the agreement.'),
  term('residency', 'useful', 'contract', 'Residency in the contract', 'Where PHI may be processed and kept: countries such as `us`, or regions as the provider names them. No federal rule of HIPAA asks for it; contracts and some states do.'),
  term('subprocessors', 'expected', 'cfr', '45 CFR 164.502(e)(1)(ii), 164.504(e)(2)(ii)(D)', 'Subcontractors of the other side that receive PHI.'),
  term('breachNoticeHours', 'required', 'cfr', '45 CFR 164.410(b), 164.504(e)(2)(ii)(C)', 'Hours within which the other side reports a breach: without unreasonable delay, and no later than 60 days (1440 hours) from discovery.'),
  term('incidentContact', 'expected', 'cfr', '45 CFR 164.308(a)(6)(ii), 164.314(a)(2)(i)(C)', 'Whom to reach there about an incident.'),
  term('riskAssessment', 'required', 'cfr', '45 CFR 164.308(a)(1)(ii)(A)', 'The day of the risk analysis that looked at this service.'),
  term('workforceTrained', 'useful', 'cfr', '45 CFR 164.308(a)(5)(i), 164.530(b)', 'The day your workforce was last trained in the use of this service.'),
] as const satisfies readonly AgreementTerm[]; // prettier-ignore

export type AgreementTermKey = (typeof AGREEMENT_TERMS)[number]['key'];

/** The words of the schema for a term: what is demanded, on what basis, and how much it weighs. */
export function termWords(key: AgreementTermKey, more = ''): { readonly description: string } {
  const { demand, basis, weight } = AGREEMENT_TERMS.find((row) => row.key === key)!;
  return { description: `${demand}${more && ` ${more}`} Basis: ${basis}. Weight: ${weight}.` };
}

/** Why a disclosure needs no agreement of a business associate. None of them covers a model that is used as a service. */
export const NO_AGREEMENT_REASONS = {
  treatment: 'to a health care provider concerning the treatment of the individual, 45 CFR 164.502(e)(1)(ii)(A)',
  'plan-sponsor': 'by a group health plan to its sponsor, 45 CFR 164.502(e)(1)(ii)(B)',
  'government-program': 'for eligibility in a government health plan, 45 CFR 164.502(e)(1)(ii)(C)',
  'individual': 'to the individual, or to whom the individual directs it, 45 CFR 164.502(a)(1)(i), 164.524(c)(3)(ii)',
  authorization: 'on a valid authorization, 45 CFR 164.508',
  'payment-processing': 'to a financial institution for processing a payment, 42 U.S.C. 1320d-8',
  'not-phi': 'what is sent is no PHI, 45 CFR 160.103, 164.514(a)',
} as const; // prettier-ignore

/** What PHI may be sent for: 45 CFR 164.506(c), 164.512(i). */
export const PURPOSES = ['treatment', 'payment', 'operations', 'research', 'other'] as const;

/** What can be agreed with whoever receives PHI, or that nothing needs to be. */
export const AGREEMENT_KINDS = ['baa', 'subcontractor-baa', 'qsoa', 'dua', 'none-needed'] as const;
