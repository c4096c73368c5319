import { createHmac, randomBytes } from 'node:crypto';
import { message, SEVERITIES, type Finding, type MessageId, type ProjectPath } from '../../core';
import { fingerprint } from '../../core/scan/fingerprint';
import type { Commit } from './commits';

/** What was found in one text of the history. */
export interface Found {
  readonly commit: Commit;
  readonly text: string;
  /** Whether it lies there in the commit that is checked out; undefined for what is no file. */
  readonly inHead: boolean | undefined;
  readonly findings: readonly Finding[];
}

/** Findings of many texts, each told once. */
export interface Once {
  /** @param file what belongs together, as the versions of a file do; of each, the oldest come first */
  add(file: ProjectPath, found: Found): void;
  findings(): Finding[];
}

interface Told {
  readonly file: ProjectPath;
  /** As it was judged worst, for the first time. */
  first: Finding;
  commit: Commit;
  /** As it is judged where it still stands, if that is as bad. */
  standing: Finding | undefined;
  inHead: boolean | undefined;
}

/**
 * Tells a finding once: the same text under the same rule, in however many versions of a file. The worst verdict counts. What
 * still stands is told as it stands now, else as it first stood. A text that stands twice in a version is two findings, and so
 * are two texts of which one took the other's place. They are compared by a key of this run that nothing keeps.
 */
export function eachOnce(): Once {
  const secret = randomBytes(32);
  const all = new Map<string, Told>();

  /** The findings of one text, by what they are of. */
  function named(file: ProjectPath, { text, findings }: Found): (readonly [string, Finding])[] {
    const counts = new Map<string, number>();
    return findings.map((finding) => {
      const { rule, place, more, severity } = finding;
      // What counts the rest of a version stands for the rest of them all.
      const what = more === undefined ? text.slice(place.start, place.end) : `\0${severity}`;
      const hash = createHmac('sha256', secret).update(what).digest('base64');
      const like = `${file}\n${rule}\n${hash}`;
      const count = counts.get(like) ?? 0;
      counts.set(like, count + 1);
      return [`${like}\n${count}`, finding];
    });
  }

  return {
    add(file, found) {
      const { commit, inHead } = found;
      for (const [name, finding] of named(file, found)) {
        const standing = inHead ? finding : undefined;
        const told = all.get(name);
        if (!told) all.set(name, { file, first: finding, commit, standing, inHead });
        else {
          const worse = rank(finding) - rank(told.first);
          if (worse < 0) Object.assign(told, { first: finding, commit, standing });
          else if (worse === 0) told.standing ??= standing;
          told.inHead ||= inHead;
        }
      }
    },
    findings: () => [...apart([...all.values()])],
  };
} // prettier-ignore

/** 0 is the worst. */
function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

/**
 * Findings that share a name, since one text took the place of another: what still stands keeps it, else the oldest; the
 * others are named by their commits too, so that a baseline tells them apart.
 */
function* apart(all: readonly Told[]): Generator<Finding> {
  const groups = new Map<string, Told[]>();
  for (const told of all) {
    const { path, rule, fingerprint } = told.standing ?? told.first;
    const key = [told.file, path, rule, fingerprint].join('\n');
    const group = groups.get(key);
    if (group) group.push(told);
    else groups.set(key, [told]);
  }
  for (const group of groups.values()) {
    const keeps = group.find(({ standing }) => standing) ?? group[0]!;
    const counts = new Map<string, number>();
    for (const told of group) {
      const { hash } = told.commit;
      const count = counts.get(hash) ?? 0;
      if (told !== keeps) counts.set(hash, count + 1);
      const finding = findingOf(told);
      yield told === keeps ? finding : { ...finding, fingerprint: fingerprint(finding.rule, `${finding.fingerprint}\n${hash}`, count) };
    }
  }
} // prettier-ignore

/** What stands in no file any more cannot be redacted there. */
const GONE: Partial<Record<MessageId, MessageId>> = {
  'identifier.labelled': 'history.labelled',
  'identifier.plain': 'history.plain',
  'identifier.path': 'history.path',
};

/** No edit of a file mends what is in the history. */
function findingOf({ first, standing, commit, inHead }: Told): Finding {
  const finding = standing ?? first;
  const brought = {
    hash: commit.hash,
    day: commit.day,
    ...(first.path === finding.path ? {} : { path: first.path }),
    ...(inHead === undefined ? {} : { inHead }),
  };
  const { id, args } = finding.message;
  const said = inHead === true ? finding.message : message(GONE[id] ?? id, args);
  return { ...finding, message: said, remedies: [], commit: brought };
}
