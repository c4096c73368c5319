import type { SafeHarborLetter, Severity } from './terms';

/** Where a rule's authority comes from. */
export type BasisKind = 'cfr' | 'state' | 'contract' | 'practice';

export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly basisKind: BasisKind;
  /** The citation, or the practice in a few words. */
  readonly basis: string;
  /** The regulation's text, if it is public law. */
  readonly url?: string;
  /** Severity at the confidence and in the zone where the rule is loudest; judge lowers it. */
  readonly severity: Severity;
  readonly identifier?: SafeHarborLetter;
  /** One sentence for the rule table. */
  readonly summary: string;
}

const SAFE_HARBOR = 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)';

function identifier<const Id extends string>(
  id: Id,
  letter: SafeHarborLetter,
  title: string,
  summary: string,
) {
  return {
    id, title, summary, identifier: letter, severity: 'error',
    basisKind: 'cfr', basis: `45 CFR 164.514(b)(2)(i)(${letter})`, url: SAFE_HARBOR,
  } as const; // prettier-ignore
}

function endpoint<const Id extends string>(
  id: Id,
  title: string,
  summary: string,
  basis: readonly [BasisKind, string],
  severity: Severity = 'error',
) {
  return {
    id,
    title,
    summary,
    severity,
    basisKind: basis[0],
    basis: basis[1],
    ...(basis[0] === 'cfr' ? { url: citationUrl(basis[1]) } : {}),
  } as const;
}

/** The first paragraph that a citation names, such as `45 CFR 164.312(b)`. */
function citationUrl(citation: string): string {
  const [, section, paragraph] = /(\d+\.\d+)((?:\(\w+\))*)/.exec(citation)!;
  return `https://www.ecfr.gov/current/title-45/section-${section}#p-${section}${paragraph}`;
}

function policy<const Id extends string>(id: Id, title: string, severity: Severity, summary: string, basis: readonly [BasisKind, string] = UPKEEP) {
  return endpoint(id, title, summary, basis, severity);
} // prettier-ignore

const UPKEEP = ['practice', 'Policy upkeep'] as const;
const BAA = ['cfr', '45 CFR 164.502(e), 164.504(e)'] as const;
const DISCLOSURE = ['cfr', '45 CFR 164.502(a)'] as const;

/** Every rule that can fire, in the order of the documentation. */
export const RULES = [
  identifier('phi/name', 'A', 'Person name', 'A name of a patient, relative, employer or household member.'),
  identifier('phi/geography', 'B', 'Address or ZIP code', 'A geographic unit smaller than a state.'),
  identifier('phi/date', 'C', 'Date tied to a person', 'A date more exact than its year that relates to a person.'),
  identifier('phi/age-over-89', 'C', 'Age over 89', 'An age of 90 or more.'),
  identifier('phi/phone', 'D', 'Phone number', 'A telephone number.'),
  identifier('phi/fax', 'E', 'Fax number', 'A fax number.'),
  identifier('phi/email', 'F', 'E-mail address', 'An e-mail address.'),
  identifier('phi/ssn', 'G', 'Social Security number', 'A Social Security number.'),
  identifier('phi/mrn', 'H', 'Medical record number', 'A medical record number.'),
  identifier('phi/health-plan-id', 'I', 'Health plan beneficiary number', 'A Medicare (MBI), member or subscriber id.'),
  identifier('phi/account-number', 'J', 'Account number', 'A patient account number.'),
  identifier('phi/license-number', 'K', 'Certificate or licence number', 'A DEA, NPI or driver licence number.'),
  identifier('phi/vehicle-id', 'L', 'Vehicle identifier', 'A vehicle identification number (VIN) or a licence plate.'),
  identifier('phi/device-id', 'M', 'Device identifier', 'A serial number or full UDI of a device linked to a patient.'),
  identifier('phi/url', 'N', 'URL that identifies a patient', 'A web address whose path or query names a patient.'),
  identifier('phi/ip-address', 'O', 'IP address', 'An internet address of a patient or of whoever looked at a patient.'),
  identifier('phi/biometric', 'P', 'Biometric identifier', 'A fingerprint, voiceprint, iris, retina or face template.'),
  identifier('phi/photo', 'Q', 'Full-face photograph', 'A photograph in a patient record.'),
  identifier('phi/other-id', 'R', 'Other unique identifier', 'Any other unique identifying number or code of a patient.'),
  endpoint('llm/no-baa', 'No BAA on record', 'A call to an LLM service that the policy does not approve.', BAA),
  endpoint('llm/unknown-destination', 'Unknown AI destination', 'An LLM-shaped call to a host that neither the catalogue nor the policy names.', BAA),
  endpoint('llm/baa-expired', 'Agreement expired or about to', 'The approval stands on an agreement that has run out, is about to, or was not read for three years.', BAA),
  endpoint('llm/service-not-covered', 'Service not covered', 'The approval does not name the service or model that is used.', BAA),
  endpoint('llm/region', 'Region outside the approval', 'The endpoint, or the profile of its model, lies in a region that the policy does not list.', ['contract', "The policy's regions"]),
  endpoint('llm/subprocessor', 'Unrecorded sub-processor', 'A gateway, tracing service or vector store without an agreement of its own.', ['cfr', '45 CFR 164.308(b), 164.502(e)(1)(ii)']),
  endpoint('llm/tracing', 'Prompts copied to a tracing service', 'A setting that sends prompts and answers to a tracing service.', DISCLOSURE),
  endpoint('llm/assistant-config', 'Assistant sends text outside', "A setting of an assistant that hands this workspace's text to a service that the policy does not approve.", BAA),
  endpoint('llm/insecure-transport', 'Unencrypted transport', 'A call over plain HTTP, without a check of certificates or over TLS below 1.2, to a host outside the machine.', ['cfr', '45 CFR 164.312(e)(1)']),
  endpoint('llm/training-opt-in', 'Agreement to training', 'A use of an approved service that lets it train on what is sent, or share it, where the agreement does not exclude that.', ['cfr', '45 CFR 164.504(e)(2)(i), 164.502(a)(3)']),
  endpoint('llm/retention', 'Kept beyond the agreement', 'A call of an approved service that has it keep what is sent, where the agreement records no such retention.', ['contract', "The agreement's retention"]),
  endpoint('llm/unaudited-call', 'Call outside the audit trail', 'A call of an approved service in a zone that handles PHI, outside the functions that the policy names as auditors.', ['cfr', '45 CFR 164.312(b)'], 'warning'),
  endpoint('llm/hardcoded-key', 'API key in a file', 'A key of an LLM service written into a file.', ['cfr', '45 CFR 164.312(a)(1), 164.312(d)']),
  endpoint('flow/phi-to-llm', 'PHI flows to an LLM service', 'PHI reaches a prompt to a destination that is not approved.', DISCLOSURE),
  endpoint('flow/phi-to-log', 'PHI flows to a log', 'PHI reaches a log line or the console.', ['cfr', '45 CFR 164.502(b), 164.312(a)(1)'], 'warning'),
  endpoint('flow/phi-to-third-party', 'PHI flows to a third party', 'PHI reaches an analytics, error-report or messaging service.', DISCLOSURE),
  endpoint('flow/phi-to-storage', 'PHI flows to storage', 'PHI reaches a file, a cookie, browser storage, a token or an address, where it stays readable.', ['cfr', '45 CFR 164.312(a)(1), 164.312(a)(2)(iv)'], 'warning'),
  endpoint('flow/phi-to-error', 'PHI flows to an error', 'PHI reaches what an exception or an error answer says.', ['cfr', '45 CFR 164.502(b), 164.312(a)(1)'], 'warning'),
  endpoint('flow/minimum-necessary', 'Whole record sent', 'A whole record goes to an approved service.', ['cfr', '45 CFR 164.502(b)'], 'information'),
  endpoint('flow/unscoped-retrieval', 'Search over all patients', 'A search over texts of patients feeds a prompt without a filter by patient or tenant.', ['cfr', '45 CFR 164.502(b), 164.312(a)(1)'], 'warning'),
  endpoint('ehr/broad-scope', 'Scope for every resource', 'A SMART on FHIR scope that grants every kind of resource.', ['cfr', '45 CFR 164.502(b), 164.308(a)(4)'], 'warning'),
  policy('policy/invalid', 'Policy cannot be read', 'error', 'The policy file has a syntax error or a value of the wrong shape.'),
  policy('policy/unknown-key', 'Unknown key', 'error', 'A key that the policy does not know, often a misspelling.'),
  policy('policy/bad-date', 'Not a calendar date', 'error', 'A date that is not of the form YYYY-MM-DD or not in the calendar.'),
  policy('policy/missing-agreement', 'Agreement missing', 'error', 'An approval names no agreement, or one that is not there.'),
  policy('policy/agreement-expired', 'Agreement expired', 'error', 'An agreement has run out.'),
  policy('policy/agreement-expiring', 'Agreement about to expire', 'warning', 'An agreement runs out within 60 days.'),
  policy('policy/endpoint-suffix', 'Approval by domain suffix', 'error', 'An approved endpoint that is not one exact host.'),
  policy('policy/route-unapproved', 'Route to nothing approved', 'error', 'A route whose target is not an approved approval.'),
  policy('policy/allow-expired', 'Allow entry expired', 'warning', 'An allow entry whose date has passed; it allows nothing.'),
  policy('policy/locked-override', 'Override of a locked rule', 'error', 'An override, allow entry or severity that tries to loosen a locked rule.'),
  policy('policy/path-only-override', 'Override by path alone', 'warning', 'An override that turns identifiers off for whole paths, whatever the evidence.'),
  policy('policy/zone-reason', 'Zone without a reason', 'warning', 'A zone said to handle no PHI that gives no reason; it has no effect.'),
  policy('policy/agreement-unreviewed', 'Agreement unreviewed', 'warning', 'An agreement that nobody has read for three years.', ['cfr', '45 CFR 164.316(b)(2)(iii)']),
  policy('policy/substitute', 'Not a BAA by its document', 'warning', 'A SOC 2 report, a DPA or the like recorded where a BAA is asked.', BAA),
  policy('policy/none-needed', 'No agreement, without a lawful reason', 'error', 'An entry that says no agreement is needed, without a reason that can hold.', ['cfr', '45 CFR 164.502(e)(1)']),
  policy('policy/subprocessor', 'Sub-processor without an agreement', 'warning', 'A subcontractor that receives PHI and is bound by no agreement of its own.', ['cfr', '45 CFR 164.502(e)(1)(ii), 164.308(b)(2)']),
  policy('policy/training', 'Training not excluded', 'warning', 'An agreement that permits training on PHI, or of which nobody knows.', ['cfr', '45 CFR 164.504(e)(2)(i), 164.502(a)(3)']),
  policy('policy/retention', 'Kept without an end', 'warning', 'An agreement under which the provider keeps PHI without a limit.', ['contract', 'Retention by the provider']),
  policy('policy/breach-notice', 'Breach notice too late', 'error', 'An agreement that lets the other side report a breach later than 60 days after discovery.', ['cfr', '45 CFR 164.410(b)']),
  policy('policy/risk-assessment', 'No risk analysis on record', 'warning', 'An agreement in use that no risk analysis has looked at, or an approval given after it.', ['cfr', '45 CFR 164.308(a)(1)(ii)(A)']),
  policy('policy/audit-review', 'Audit records unreviewed', 'warning', 'Audit records of a service that nobody has reviewed for a quarter.', ['cfr', '45 CFR 164.308(a)(1)(ii)(D)']),
  policy('policy/unrecorded-terms', 'Terms without a record', 'information', 'Terms that weigh most, of which the record of an agreement in use says nothing.'),
  policy('policy/region', 'Region outside what is allowed', 'warning', "An approved endpoint or region outside the approval's regions, or outside the agreement's residency.", ['contract', 'Residency in the contract']),
  policy('policy/model-glob', 'Model glob wider than a family', 'warning', 'A glob that approves models of several families, later ones included.'),
  policy('policy/upstream-limit', 'Beyond an upstream contract', 'warning', 'An approval under terms that a contract of a business associate does not let it pass on.', ['cfr', '45 CFR 164.504(e)(2)(i), 164.504(e)(5)']),
  policy('policy/data-basis', 'Data status without its basis', 'warning', 'Data said to be a limited data set or expert-determined, without the agreement or determination it rests on.', ['cfr', '45 CFR 164.514(b)(1), 164.514(e)(4)']),
  policy('policy/allow-wide', 'Allow entry too wide', 'warning', 'An allow entry for every rule, or wherever a rule is found.'),
  policy('policy/suppression-reason', 'Suppression without a reason', 'warning', 'A suppression comment that gives no reason; it suppresses nothing.'),
] as const satisfies readonly Rule[]; // prettier-ignore

export type RuleId = (typeof RULES)[number]['id'];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleById(id: RuleId): Rule {
  return BY_ID.get(id)!;
}

export function isRuleId(id: string): id is RuleId {
  return BY_ID.has(id);
}

/** Whether a pattern such as `phi/*`, `*` or `llm/no-baa` names a rule. */
export function rulePatternMatches(pattern: string, id: string): boolean {
  return pattern === '*' || pattern === id || (pattern.endsWith('/*') && id.startsWith(pattern.slice(0, -1)));
}
