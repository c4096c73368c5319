import type { FileFacts, Suppression } from '../facts';
import { compareFindings, type Finding, type Judged, type NearMiss, type Suppressed } from '../finding';
import { message } from '../messages';
import type { EffectivePolicy } from '../policy';
import type { ProjectPath } from '../ports';
import type { Notice, RawFinding } from '../rawFinding';
import { rulePatternMatches } from '../rules';
import { fixed } from '../safeText';
import { fingerprint } from './fingerprint';
import type { JudgeContext } from './judgeContext';
import { withoutLoneRouteAll } from './remedyRefs';
import { seenIn } from './seen';
import { verdictOf, type Verdict } from './verdict';
import { approvedMiss } from './verdicts/approved';

/**
 * Applies policy, trust, day, suppression comments and baseline to one file's raw findings.
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
  const commentsOf = (path: ProjectPath): readonly Suppression[] =>
    (path === facts.path ? facts : others.get(path))?.suppressions ?? [];
  const occurrences = new Map<string, number>();
  const verdicts = [...raw.flatMap((item) => verdictOf(item, context)), ...reasonless(facts, context)];
  verdicts.sort(
    (a, b) =>
      a.place.start - b.place.start ||
      a.place.end - b.place.end ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  for (const verdict of dedupe(verdicts)) {
    const key = `${verdict.path}\n${verdict.rule}\n${verdict.place.window}`;
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    const print = fingerprint(verdict.rule, verdict.place.window, occurrence);
    const silenced = silencedBy(verdict, print, commentsOf(verdict.path), context);
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

/** Two env files may lead a use to the same verdict; it is said once. */
function dedupe(verdicts: readonly Verdict[]): Verdict[] {
  const seen = new Set<string>();
  return verdicts.filter((verdict) => {
    const key = `${verdict.path} ${verdict.rule} ${verdict.place.start} ${verdict.place.end} ${verdict.destination?.host ?? ''} ${verdict.label ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

function silencedBy(
  verdict: Verdict,
  print: string,
  comments: readonly Suppression[],
  context: JudgeContext,
): Suppressed | undefined {
  const { rule, path, place } = verdict;
  if (context.baseline?.get(path)?.has(print))
    return { rule, path, line: place.line, by: 'baseline', reason: fixed('in the baseline') };
  if (!context.trusted || context.policy.locked(rule)) return undefined;
  const comment = comments.find(
    ({ rules, fromLine, toLine, reason }) =>
      reason !== undefined &&
      fromLine <= place.line &&
      place.line <= toLine &&
      rules.some((pattern) => rulePatternMatches(pattern, rule)),
  );
  if (comment) return { rule, path, line: place.line, by: 'comment', reason: comment.reason! };
  const allowed = context.policy.allow(rule, path, context.day);
  if (allowed) return { rule, path, line: place.line, by: 'policy', reason: allowed.reason };
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
