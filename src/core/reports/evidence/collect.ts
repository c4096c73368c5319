import { SEVERITIES, type Finding, type Suppressed } from '../../finding';
import type { PolicyLayer } from '../../policy';
import type { NotExamined, ProjectPath } from '../../ports';
import { ruleById, RULES, type RuleId } from '../../rules';
import { fixed, joinSafe, safeName, safeNumber, type SafeText } from '../../safeText';
import type { Seen } from '../../scan/seen';
import { shownPath } from '../../scan/shownPath';
import { calendarOf } from './calendar';
import { allowRows, declarationRows } from './declarations';
import type { AcceptedRow, Evidence, FindingRow, GapRow } from './evidence';
import { byFile, compare, person, registerName } from './names';
import { approvalOf, flowRows, receiverRows } from './receivers';
import { agreementRows, approvalRows, attested } from './register';
import { riskRows } from './risks';

/** What a scan saw, and the policies it was judged by. */
export interface EvidenceInput {
  readonly version: string;
  /** The judging day, YYYY-MM-DD. */
  readonly day: string;
  readonly commit?: string;
  /** Whether the policy's approvals counted. */
  readonly trusted: boolean;
  readonly files: number;
  readonly bytes: number;
  readonly seen: Seen;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly notExamined: readonly NotExamined[];
  /** The layers that applied to each folder, nearest first. */
  readonly policies: readonly (readonly PolicyLayer[])[];
  /** SHA-256 of each policy file's text in UTF-8, in hex. */
  readonly hashes: ReadonlyMap<ProjectPath, string>;
}

/** Puts what was seen and what was recorded into rows. The order of the inputs does not matter. */
export function collectEvidence(input: EvidenceInput): Evidence {
  const { version, day, commit, trusted, files, bytes, seen, hashes } = input;
  const chains = chainsByFile(input.policies);
  const layers = chains.map((chain) => chain[0]!);
  const approvers = new Map(
    [...layers].reverse().flatMap(({ document }) =>
      Object.entries(document.approvals ?? {}).map(([name, { approvedBy }]) => [safeName(name), attested(approvedBy)] as const),
    ),
  );
  const answered = new Map<string, number>();
  for (const { answer } of seen.uses) {
    const approval = approvalOf(answer);
    if (approval !== undefined) answered.set(approval, (answered.get(approval) ?? 0) + 1);
  }
  const first = <T>(pick: (layer: PolicyLayer) => T | undefined): T | undefined => layers.map(pick).find((value) => value !== undefined);
  const organization = first(({ document }) => document.organization?.name);
  const role = first(({ document }) => document.role);
  const officer = person(first(({ document }) => document.organization?.privacyOfficer));
  const facts = {
    version,
    day,
    ...(commit === undefined ? {} : { commit }),
    trusted,
    ...(organization === undefined ? {} : { organization: registerName(organization) }),
    ...(role === undefined ? {} : { role: safeName(role) }),
    ...(officer === undefined ? {} : { privacyOfficer: officer }),
    policies: layers.map(({ loaded }) => ({ path: shownPath(loaded.source.path), sha256: hashes.get(loaded.source.path) ?? '' })),
    files,
    bytes,
    receivers: receiverRows(seen.uses, approvers),
    agreements: layers.flatMap((layer) => agreementRows(layer, day)),
    approvals: chains.flatMap((chain) => approvalRows(chain, day, answered)),
    declarations: layers.flatMap((layer) => declarationRows(layer, day)),
    flows: flowRows(seen.flows),
    findings: findingRows(input.findings),
    accepted: [...layers.flatMap(allowRows), ...suppressionRows(input.suppressed)],
    notExamined: gapRows(input.notExamined),
    calendar: calendarOf(layers, day),
  };
  return { ...facts, risks: riskRows(facts) };
} // prettier-ignore

/** Each policy file once, with what lies outwards of it, by path. */
function chainsByFile(policies: EvidenceInput['policies']): (readonly PolicyLayer[])[] {
  const chains = new Map<ProjectPath, readonly PolicyLayer[]>();
  for (const layers of policies)
    layers.forEach(({ loaded, folder }, index) => {
      const { path } = loaded.source;
      const known = chains.get(path);
      if (!known || compare(folder, known[0]!.folder) < 0) chains.set(path, layers.slice(index));
    });
  return [...chains].sort(([a], [b]) => compare(a, b)).map(([, chain]) => chain);
}

/** One row for each rule and severity, worst first, then in the order of the documentation. */
function findingRows(findings: readonly Finding[]): FindingRow[] {
  return SEVERITIES.flatMap((severity) => {
    const byRule = new Map<RuleId, Finding[]>();
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      const group = byRule.get(finding.rule);
      if (group) group.push(finding);
      else byRule.set(finding.rule, [finding]);
    }
    return RULES.flatMap(({ id }): FindingRow[] => {
      const group = byRule.get(id);
      if (!group) return [];
      const { title, basisKind, basis } = ruleById(id);
      const files = byFile(group.map(({ path, place }) => ({ path, line: place.line })));
      return [{ rule: id, title: title as SafeText, basisKind, basis: basis as SafeText, severity, count: group.length, files, known: { how: 'observed' } }];
    });
  });
} // prettier-ignore

/** Comments and baselines name nobody: who wrote them, git tells. */
function suppressionRows(suppressed: readonly Suppressed[]): AcceptedRow[] {
  return suppressed
    .map(({ rule, by, reason, path, line }): AcceptedRow => ({ rule: safeName(rule), by, reason, place: joinSafe([shownPath(path), safeNumber(line)], fixed(':')), known: { how: 'attested' } }))
    .sort((a, b) => compare(a.place, b.place) || compare(a.rule, b.rule) || compare(a.by, b.by));
} // prettier-ignore

function gapRows(gaps: readonly NotExamined[]): GapRow[] {
  return gaps
    .map(({ path, reason, detail }): GapRow => ({ path: shownPath(path), reason, ...(detail === undefined ? {} : { detail }), known: { how: 'not-checked' } }))
    .sort((a, b) => compare(a.reason, b.reason) || compare(a.path, b.path));
} // prettier-ignore
