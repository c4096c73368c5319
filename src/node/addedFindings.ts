import { isPolicyFile, type Finding, type ProjectPath, type Seen } from '../core';
import type { ChangedFile } from './diff';
import { touches, type Lines } from './lineRanges';
import type { ScanResult } from './scan';

/**
 * Of what a scan found, that which a change brings: what touches a line that it adds, be it at a step of a flow, in whatever
 * file; names of files that are new; and all that is said of a policy that it touches.
 * @param lines those that are added, by file, counted as a scan counts them
 */
export function addedFindings(
  result: ScanResult,
  files: ReadonlyMap<ProjectPath, ChangedFile>,
  lines: ReadonlyMap<ProjectPath, Lines>,
): ScanResult {
  const isAdded = addedTest(lines);
  return {
    ...result,
    findings: result.findings.filter(isBrought(files, lines)),
    suppressed: result.suppressed.filter(({ path, line }) => isAdded(path, line)),
    ...(result.seen ? { seen: seenIn(result.seen, isAdded) } : {}),
    ...(result.nearMisses ? { nearMisses: result.nearMisses.filter(({ path, place }) => isAdded(path, place.line, place.endLine)) } : {}),
  };
} // prettier-ignore

/** Whether a change brings a finding. */
export function isBrought(
  files: ReadonlyMap<ProjectPath, ChangedFile>,
  lines: ReadonlyMap<ProjectPath, Lines>,
): (finding: Finding) => boolean {
  const isAdded = addedTest(lines);
  return ({ path, rule, message, place, steps }) => {
    if (message.id === 'identifier.path') return files.get(path)?.named === true;
    if (rule.startsWith('policy/') && isPolicyFile(path)) return files.has(path);
    return isAdded(path, place.line, place.endLine) || steps.some((step) => isAdded(step.path, step.line));
  };
}

function addedTest(lines: ReadonlyMap<ProjectPath, Lines>) {
  return (path: ProjectPath, from: number, to = from): boolean => touches(lines.get(path) ?? [], from, to);
}

/** Receivers and flows of lines that are there already are nothing that the change brings. */
function seenIn({ uses, flows }: Seen, isAdded: (path: ProjectPath, line: number) => boolean): Seen {
  return {
    uses: uses.filter(({ path, line }) => isAdded(path, line)),
    flows: flows.filter(({ path, line, from }) => isAdded(path, line) || isAdded(from.path, from.line)),
  };
}
