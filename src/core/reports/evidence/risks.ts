import { fixed, joinSafe, safeNumber, type SafeText } from '../../safeText';
import { fingerprint } from '../../scan/fingerprint';
import { REASONS, WAYS_OUT } from '../words';
import type { Answer, Evidence, FileLines, FlowRow, Gap, GapRow, Known, Receiver, RiskRow } from './evidence';
import { fileLines, words } from './names';

const BAA = { basisKind: 'cfr', basis: fixed('45 CFR 164.502(e), 164.504(e)') } as const;
const ANALYSIS = { basisKind: 'cfr', basis: fixed('45 CFR 164.308(a)(1)(ii)(A)') } as const;

/** What each answer but `approved` leaves open. */
export const ANSWERS: Readonly<Record<Answer | 'environment' | 'upstream', SafeText>> = {
  approved: fixed('approved'),
  requested: fixed('approval requested, not given'),
  expired: fixed('the agreement has ended'),
  'service-not-covered': fixed('the approval does not name the service or model'),
  region: fixed('outside the approved regions'),
  environment: fixed('the approval is meant for another environment'),
  upstream: fixed('an upstream contract does not permit it'),
  none: fixed('no approval on record'),
};

/** As the rules of these ways out have it: what is kept until somebody ships it is no disclosure by itself. */
const KEPT = fixed('45 CFR 164.312(a)(1), 164.312(a)(2)(iv)');
const TOLD = fixed('45 CFR 164.502(b), 164.312(a)(1)');
const FLOW_BASES: Partial<Record<FlowRow['sink'], SafeText>> = {
  log: TOLD,
  error: TOLD,
  url: KEPT,
  'browser-storage': KEPT,
  file: KEPT,
};

type Row = Omit<RiskRow, 'id'>;

/** One row for each thing that the organization's own risk analysis has to weigh, in the order of the page. */
export function riskRows(evidence: Omit<Evidence, 'risks'>): RiskRow[] {
  const rows = [
    ...evidence.receivers.flatMap(receiverRisk),
    ...evidence.agreements.flatMap(({ name, gaps, known }) => gapRisks('agreement', name, gaps, known)),
    ...evidence.approvals
      .filter(({ inForce }) => !inForce)
      .map(({ name, status, standing, known }): Row => ({ area: 'approval', subject: name, gap: words(status, joinSafe([fixed('('), standing, fixed(')')], fixed(''))), weight: 'expected', ...BAA, places: [], known })),
    ...evidence.declarations.flatMap(({ kind, name, gaps, known }) => gapRisks('declaration', words(kind as SafeText, name), gaps, known)),
    ...evidence.flows
      .filter(({ answer }) => answer !== 'approved')
      .map(({ sink, source, callee, receiver, answer, files, known }): Row => ({
        area: 'flow',
        subject: words(source, fixed('to'), callee),
        gap: words(fixed('reaches'), receiver ?? WAYS_OUT[sink], answer === undefined ? undefined : words(fixed('·'), ANSWERS[answer])),
        weight: 'required', basisKind: 'cfr', basis: FLOW_BASES[sink] ?? fixed('45 CFR 164.502(a)'), places: places(files), known,
      })),
    ...evidence.findings.map(({ rule, title, severity, count, basisKind, basis, files, known }): Row => ({ area: 'finding', subject: words(rule as SafeText, fixed('·'), title), gap: words(safeNumber(count), fixed('open')), weight: severity, basisKind, basis, places: places(files), known })),
    ...evidence.accepted.map(({ rule, by, place, expires, reason, known }): Row => ({ area: 'accepted', subject: words(rule, fixed('by'), by as SafeText), gap: words(reason, expires === undefined ? fixed('(no end recorded)') : words(fixed('(until'), joinSafe([expires, fixed(')')], fixed('')))), weight: 'expected', ...ANALYSIS, places: [place], known })),
    ...notExaminedRisks(evidence.notExamined),
  ];
  const seen = new Map<string, number>();
  return rows.map((row) => {
    // A finding keeps its id while its count changes.
    const key = [row.subject, ...(row.area === 'finding' ? [row.weight] : [row.gap, row.area === 'accepted' ? row.places[0] : ''])].join('\n');
    const occurrence = seen.get(`${row.area}\n${key}`) ?? 0;
    seen.set(`${row.area}\n${key}`, occurrence + 1);
    return { id: fingerprint(row.area, key, occurrence), ...row };
  });
} // prettier-ignore

function receiverRisk(receiver: Receiver): Row[] {
  const { name, host, reach, answer, files, known } = receiver;
  if (answer === 'approved') return [];
  const subject = host === undefined || host === name ? name : words(name, joinSafe([fixed('('), host, fixed(')')], fixed('')));
  const inside = reach === 'private' || reach === 'loopback';
  const gap = inside && answer === 'none' ? fixed('on a private host; where it forwards to was not checked') : ANSWERS[answer];
  return [{ area: 'receiver', subject, gap, weight: inside ? 'expected' : 'required', ...BAA, places: places(files), known: inside ? { how: 'not-checked' } : known }];
} // prettier-ignore

function gapRisks(area: RiskRow['area'], subject: SafeText, gaps: readonly Gap[], known: Known): Row[] {
  return gaps.map(({ what, unrecorded, weight, basisKind, basis }) => ({ area, subject, gap: what, weight, basisKind, basis, places: [], known: unrecorded ? { how: 'not-checked' } : known })); // prettier-ignore
}

function notExaminedRisks(gaps: readonly GapRow[]): Row[] {
  const reasons = [...new Set(gaps.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const alike = gaps.filter((gap) => gap.reason === reason);
    return { area: 'not examined', subject: REASONS[reason] as SafeText, gap: words(safeNumber(alike.length), fixed('not examined')), weight: 'expected', ...ANALYSIS, places: alike.map(({ path }) => path), known: { how: 'not-checked' } };
  });
} // prettier-ignore

function places(files: readonly FileLines[]): SafeText[] {
  return files.map(fileLines);
}
