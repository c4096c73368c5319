import { compareFindings, type Finding, type Severity } from '../../finding';

/** What another policy makes of the same files. */
export interface FindingsDiff {
  readonly appear: readonly Finding[];
  readonly vanish: readonly Finding[];
  /** Under both, as they are under the new one. */
  readonly change: readonly { readonly finding: Finding; readonly was: Severity }[];
}

/** Compares by file and fingerprint: the texts are the same on both sides. */
export function diffFindings(before: readonly Finding[], after: readonly Finding[]): FindingsDiff {
  const [old, now] = [before, after].map((list) => new Map(list.map((finding) => [keyOf(finding), finding])));
  const change = [...now!].flatMap(([key, finding]) => {
    const was = old!.get(key)?.severity;
    return was !== undefined && was !== finding.severity ? [{ finding, was }] : [];
  });
  return {
    appear: [...now!].flatMap(([key, finding]) => (old!.has(key) ? [] : [finding])).sort(compareFindings),
    vanish: [...old!].flatMap(([key, finding]) => (now!.has(key) ? [] : [finding])).sort(compareFindings),
    change: change.sort((a, b) => compareFindings(a.finding, b.finding)),
  };
}

function keyOf({ path, fingerprint, place }: Finding): string {
  return `${path}\n${fingerprint}\n${place.start}`;
}
