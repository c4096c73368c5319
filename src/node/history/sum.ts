import { compareFindings, type Judged, type NearMiss, type NotExamined, type ProjectPath, type Suppressed } from '../../core'; // prettier-ignore
import type { ScanResult } from '../scan';
import { eachOnce, type Found } from './once';

/** What a scan of the history adds up. */
export interface Sum {
  /** See `Once`. */
  found(file: ProjectPath, found: Found): void;
  /** What is not reported of a version, and what was not examined of it; told once a file. */
  besides(judged: Pick<Judged, 'suppressed' | 'notExamined' | 'nearMisses'>): void;
  /** A text was examined. */
  examined(bytes: number): void;
  result(): ScanResult;
}

export function historySum(): Sum {
  const once = eachOnce();
  const suppressed = new Map<string, Suppressed>();
  const gaps = new Map<string, NotExamined>();
  let nearMisses: Map<string, NearMiss> | undefined;
  let files = 0;
  let bytes = 0;
  return {
    found: (file, found) => once.add(file, found),
    besides(judged) {
      for (const one of judged.suppressed) first(suppressed, [one.path, one.rule, one.fingerprint], one);
      for (const gap of judged.notExamined) first(gaps, [gap.path, gap.reason, gap.detail ?? ''], gap);
      if (!judged.nearMisses) return;
      nearMisses ??= new Map();
      for (const miss of judged.nearMisses) first(nearMisses, [miss.path, miss.rule, miss.place.window, miss.why], miss);
    },
    examined(size) {
      files++;
      bytes += size;
    },
    result: () => ({
      files,
      bytes,
      findings: once.findings().sort(compareFindings),
      suppressed: [...suppressed.values()],
      notExamined: [...gaps.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
      ...(nearMisses ? { nearMisses: [...nearMisses.values()] } : {}),
    }),
  };
} // prettier-ignore

function first<T>(to: Map<string, T>, name: readonly string[], value: T): void {
  const key = name.join('\n');
  if (!to.has(key)) to.set(key, value);
}
