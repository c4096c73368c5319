import type { Finding, Severity } from '../finding';
import { render } from '../messages';
import { EFFECTS, placeText, type Effect, type FindingsDiff, type PolicyChange } from '../policy/diff';
import type { ProjectPath } from '../ports';
import type { SafeText } from '../safeText';
import { shownPath } from '../scan/shownPath';
import { plural, visible } from './words';

/** What changes from one set of policies to another, and what that makes of the files. */
export interface PolicyDiff {
  /** Names of the two, for a person. */
  readonly from: SafeText;
  readonly to: SafeText;
  /** The judging day, YYYY-MM-DD. */
  readonly day: string;
  readonly changes: readonly PolicyChange[];
  readonly findings: FindingsDiff;
  /** How many files were judged under both. */
  readonly files: number;
  /** Files that were not judged under both, so nothing is known of them. */
  readonly notCompared: readonly ProjectPath[];
}

const TITLES: Readonly<Record<Effect, string>> = {
  loosens: 'Loosens',
  tightens: 'Tightens',
  changes: 'Changes without a direction of its own',
};

/** The lists for a person, in plain text. */
export function policyDiffText(diff: PolicyDiff): string {
  const { changes, findings, files, notCompared } = diff;
  const parts = [
    `Policy change from ${visible(diff.from)} to ${visible(diff.to)}, judged on ${diff.day}.`,
    summary(diff),
    ...EFFECTS.map((effect) => section(TITLES[effect], changes.filter((change) => change.effect === effect).map(changeLine))),
    section('Findings that appear', findings.appear.map((finding) => findingLine(finding))),
    section('Findings that vanish', findings.vanish.map((finding) => findingLine(finding))),
    section('Findings that change severity', findings.change.map(({ finding, was }) => findingLine(finding, was))),
    section('Not compared', notCompared.map((path) => visible(shownPath(path)))),
    `${plural(files, 'file')} judged under both. What vanishes here is no longer reported; it is still in the files.`,
  ]; // prettier-ignore
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function summary({ changes, findings }: PolicyDiff): string {
  const count = (effect: Effect): number => changes.filter((change) => change.effect === effect).length;
  if (changes.length === 0 && findings.appear.length + findings.vanish.length + findings.change.length === 0)
    return 'Nothing differs.';
  return [
    `${plural(count('loosens'), 'entry', 'entries')} ${count('loosens') === 1 ? 'loosens' : 'loosen'}, ${count('tightens')} tighten, ${count('changes')} change otherwise.`,
    `${plural(findings.appear.length, 'finding')} appear, ${findings.vanish.length} vanish, ${findings.change.length} change severity.`,
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function changeLine(change: PolicyChange): string {
  const gone = change.side === 'before' ? ' (before)' : '';
  return visible(`${placeText(change)}${gone}  ${change.entry}: ${change.what}`);
}

function findingLine({ path, place, severity, rule, message }: Finding, was?: Severity): string {
  const level = was === undefined ? severity : `${was} becomes ${severity}`;
  return `${visible(shownPath(path))}:${place.line}:${place.column}  ${level}: ${visible(render(message))} (${rule})`;
}

/** The same as one JSON object. Paths are relative to the root, lines 1-based. */
export function policyDiffJson({ from, to, day, changes, findings, files, notCompared }: PolicyDiff): string {
  const told = ({ rule, path, place, severity, message, fingerprint }: Finding) => {
    const { line, column } = place;
    return { rule, path: shownPath(path), line, column, severity, message: render(message), fingerprint };
  };
  const object = {
    version: 1,
    date: day,
    from,
    to,
    changes,
    findings: {
      appear: findings.appear.map(told),
      vanish: findings.vanish.map(told),
      change: findings.change.map(({ finding, was }) => ({ ...told(finding), was })),
    },
    files,
    notCompared: notCompared.map(shownPath),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}
