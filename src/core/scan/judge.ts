import type { FileFacts, Suppression } from '../facts';
import { compareFindings, type Finding, type Judged, type NearMiss, type Suppressed } from '../finding';
import { message } from '../messages';
import type { EffectivePolicy } from '../policy';
import type { ProjectPath } from '../ports';
import type { Notice, RawFinding } from '../rawFinding';
import { rulePatternMatches } from '../rules';
import { compareWays } from './distinct';
import { fingerprint } from './fingerprint';
import { contextAt, type JudgeContext } from './judgeContext';
import { withoutLoneRouteAll } from './remedyRefs';
import { seenIn } from './seen';
import { verdictOf, type Verdict } from './verdict';
import { approvedMiss } from './verdicts/approved';

/**
 * Applies policy, trust, day and suppression comments to one file's raw findings.
 * @param others facts of other files in which some of them stand: a value that leaves elsewhere
 */
export function judge(
  raw: readonly (RawFinding | Notice)[],
  facts: FileFacts,
  context: JudgeContext,
  others: ReadonlyMap<ProjectPath, FileFacts> = new Map(),
): Judged {
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const factsAt = (path: ProjectPath) => (path === facts.path ? facts : others.get(path));
  const commentsOf = (path: ProjectPath): readonly Suppression[] => factsAt(path)?.suppressions ?? [];
  const { occurrences = new Map<string, number>() } = context;
  const printOf = ({ path, rule, place: { window } }: Verdict): string => {
    const key = `${path}\n${rule}\n${window}`;
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    return fingerprint(rule, window, occurrence);
  };
  const verdicts = [
    ...raw.flatMap((item) => verdictOf(item, contextAt(context, item.path))),
    ...reasonless(facts, context),
  ];
  verdicts.sort(
    (a, b) =>
      a.place.start - b.place.start ||
      a.place.end - b.place.end ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  for (const verdict of dedupe(verdicts)) {
    const print = verdict.steps.length > 0 ? flowPrint(verdict, factsAt(verdict.path)) : printOf(verdict);
    const silenced = silencedBy(verdict, print, commentsOf(verdict.path), contextAt(context, verdict.path));
    if (silenced) suppressed.push(silenced);
    else findings.push({ ...verdict, fingerprint: print });
  }
  const approved = approvedUses(raw, context);
  return {
    findings: withoutLoneRouteAll(findings).sort(compareFindings),
    suppressed,
    notExamined: facts.notExamined,
    approved,
    ...(facts.nearMisses ? { nearMisses: [...inForce(facts.nearMisses, context.policy), ...approved] } : {}),
    ...(context.evidence ? { seen: seenIn(raw, context) } : {}),
  };
}

/** The uses that the policy approves, each place once: for whoever asks why nothing is said of them. */
export function approvedUses(raw: readonly (RawFinding | Notice)[], context: JudgeContext): readonly NearMiss[] {
  const places = new Set<number>();
  return raw.flatMap((item) => {
    const miss = item.kind === 'notice' ? undefined : approvedMiss(item, context);
    return miss && !places.has(miss.place.start) && places.add(miss.place.start) ? [miss] : [];
  });
} // prettier-ignore

/** Those whose rule the policy does not turn off where they stand. */
export function inForce(misses: readonly NearMiss[], policy: EffectivePolicy): readonly NearMiss[] {
  return misses.filter(({ rule, path }) => policy.severity(rule, path, [])?.severity !== 'off');
}

/** Two env files, or two ways of a value, may lead to the same verdict; it is said once, by the best of its ways. */
function dedupe(verdicts: readonly Verdict[]): Verdict[] {
  const kept = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const { path, rule, place, destination, label } = verdict;
    const key = `${path} ${rule} ${place.start} ${place.end} ${destination?.host ?? ''} ${label ?? ''}`;
    const known = kept.get(key);
    if (!known || (verdict.steps.length > 0 && compareWays(verdict, known) < 0)) kept.set(key, verdict);
  }
  return [...kept.values()];
}

/**
 * A flow's name counts the ways out of its file that look the same, not the findings of one examination: whoever brings
 * it about, it is the same.
 */
function flowPrint({ rule, place, label, destination }: Verdict, facts: FileFacts | undefined): string {
  const alike = (facts?.flow?.ends ?? []).filter(
    (end) => end.place.window === place.window && end.place.start < place.start,
  );
  const occurrence = new Set(alike.map((end) => end.place.start)).size;
  return fingerprint(rule, `${place.window}\n${label ?? ''}\n${destination?.host ?? ''}`, occurrence);
}

function silencedBy(
  verdict: Verdict,
  print: string,
  comments: readonly Suppression[],
  context: JudgeContext,
): Suppressed | undefined {
  const { rule, path, place } = verdict;
  const told = { rule, path, line: place.line, fingerprint: print };
  if (!context.trusted || context.policy.locked(rule)) return undefined;
  const comment = comments.find(
    ({ rules, fromLine, toLine, reason }) =>
      reason !== undefined &&
      fromLine <= place.line &&
      place.line <= toLine &&
      rules.some((pattern) => rulePatternMatches(pattern, rule)),
  );
  if (comment) return { ...told, by: 'comment', reason: comment.reason! };
  const allowed = context.policy.allow(rule, path, context.day);
  if (allowed) return { ...told, by: 'policy', reason: allowed.reason };
  return undefined;
}

function reasonless(facts: FileFacts, context: JudgeContext): Verdict[] {
  return facts.suppressions
    .filter((suppression) => suppression.reason === undefined)
    .flatMap(({ place }) =>
      verdictOf(
        {
          kind: 'notice',
          rule: 'policy/suppression-reason',
          path: facts.path,
          place,
          confidence: 'very-high',
          message: message('policy.suppressionReason'),
          cues: [],
          tags: [],
        },
        context,
      ),
    );
}
