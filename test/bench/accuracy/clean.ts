import { analyse, atLeast, judge, link, NO_POLICY, sourceText, type InputText, type Severity } from '../../../src/core'; // prettier-ignore
import type { Engine } from './engines';

/** A finding in a tree that holds nobody's data. */
export interface FalseFinding {
  readonly severity: Severity;
  readonly rule: string;
  readonly path: string;
  readonly line: number;
}

export function countLines(files: readonly InputText[]): number {
  return files.reduce((sum, { text }) => sum + text.split('\n').length, 0);
}

/** What the command line would report without a policy: identifiers at warning and above. */
export function ourFindings(files: readonly InputText[], day: string): FalseFinding[] {
  const site = { year: Number(day.slice(0, 4)) };
  return files.flatMap((input) => {
    const facts = analyse(sourceText(input, undefined, site));
    const context = { policy: NO_POLICY, day, trusted: true, surface: facts.surface };
    return judge(link(input.path, new Map([[input.path, facts]])), facts, context)
      .findings.filter(({ rule, severity }) => rule.startsWith('phi/') && atLeast(severity, 'warning'))
      .map(({ rule, severity, path, place }) => ({ rule, severity, path, line: place.line }));
  });
}

/** A peer grades nothing, or not by health context, so each of its detections counts. */
export async function peerFindings(engine: Engine, files: readonly InputText[]): Promise<number> {
  let count = 0;
  for (const { text, path } of files)
    count += (await engine.detect(text, { path, surface: 'source' })).length;
  return count;
}

/** Every n-th file, so that a slow peer has no more than about `bytes` to read. */
export function sample(files: readonly InputText[], bytes: number): InputText[] {
  const all = files.reduce((sum, { text }) => sum + text.length, 0);
  const step = Math.max(1, Math.ceil(all / bytes));
  return files.filter((_file, index) => index % step === 0);
}
