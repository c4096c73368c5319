import * as vscode from 'vscode';
import type { BaselineEntry } from '../core/baseline';
import type { OwnersOf } from '../core/codeowners';
import { compareFindings, type Finding } from '../core/finding';
import { isNotExamined, type ProjectPath } from '../core/ports';
import type { MaskedDiff, Report } from '../core/reports';
import { core } from './core';
import { isSharedPath } from './examinable';
import { rootOf, type Entry } from './findingsStore';
import type { Policies } from './policies';
import type { OpenProject } from './projects';

/** What a report tells beside the findings themselves. */
export interface DetailSources {
  readonly entries: readonly Entry[];
  readonly projects: readonly OpenProject[];
  readonly policies: Policies;
  /** The judging day, YYYY-MM-DD. */
  readonly day: string;
}

/** The owners of each finding's file, by the CODEOWNERS of its own root. */
export async function ownersByRoot({ entries, projects }: DetailSources): Promise<(path: ProjectPath, finding: Finding) => ReturnType<OwnersOf>> {
  const { codeowners } = await import('../core/codeowners');
  const byRoot = new Map<string, OwnersOf>();
  for (const { root, reader } of projects) {
    const owners = await codeowners(reader);
    if (owners) byRoot.set(root.toString(), owners);
  }
  const roots = new Map(entries.flatMap((entry) => entry.findings.map((finding) => [finding, rootOf(entry, finding)] as const)));
  return (path, finding) => byRoot.get(roots.get(finding) ?? '')?.(path) ?? [];
} // prettier-ignore

/** How long a reader who asks for the page waits for diffs, in milliseconds. */
const PATIENCE = 2_000;

/** What the preferred remedies would change, the worst first, as far as there is time. Texts that share a path have none. */
export async function diffsOf({ entries, projects, policies, day }: DetailSources): Promise<{ readonly diffs: ReadonlyMap<Finding, MaskedDiff>; readonly whole: boolean }> {
  const { remedyDiffs } = await import('../core/reports');
  let end: number | undefined;
  const diffs = new Map<Finding, MaskedDiff>();
  let whole = true;
  const enough = (): boolean => {
    // Loading grammars does not count.
    if (Date.now() > (end ??= Date.now() + PATIENCE)) whole = false;
    return !whole;
  };
  for (const project of projects) {
    const own = entries.filter(({ uri }) => !isSharedPath(uri));
    const findings = own.flatMap((entry) => entry.findings.filter((finding) => rootOf(entry, finding) === project.root.toString()));
    if (findings.length === 0) continue;
    const { grammars } = await project.engine();
    const policyOf = async (path: ProjectPath) => (await policies.context(project, path)).policy;
    const sources = { reader: project.reader, grammars, policyOf, day, enough };
    for (const [finding, diff] of await remedyDiffs(sources, findings.sort(compareFindings))) diffs.set(finding, diff);
  }
  return { diffs, whole };
} // prettier-ignore

/** Where the command line keeps accepted findings, too. */
const BASELINE: ProjectPath = '.phi-cordon/baseline.json';

/** What is accepted in the baseline of the one root, if it has one; an untrusted workspace accepts nothing. */
async function acceptedIn({ projects }: DetailSources): Promise<readonly BaselineEntry[] | undefined> {
  const [only, ...others] = projects;
  if (!only || others.length > 0 || !vscode.workspace.isTrusted) return undefined;
  const { isBaselineProblem, readBaseline } = await import('../core/baseline');
  const input = await only.reader.read(BASELINE);
  const read = isNotExamined(input) ? undefined : readBaseline(input.text);
  return read && !isBaselineProblem(read) ? read : undefined;
}

/**
 * Compares a report with the baseline, as `phi-cordon scan --baseline` does.
 * @param listed the files of the last scan of the workspace; empty before the first
 */
export async function comparedWithBaseline(report: Report, sources: DetailSources, listed: ReadonlySet<ProjectPath>): Promise<Report> {
  const accepted = await acceptedIn(sources);
  const [project] = sources.projects;
  if (!accepted || !project) return report;
  const [{ withBaseline }, { shownPath }] = await Promise.all([import('../core/reports'), core()]);
  const locked = new Set<string>();
  for (const { path, rule } of sources.entries.flatMap(({ findings }) => findings))
    if ((await sources.policies.context(project, path)).policy.locked(rule)) locked.add(`${shownPath(path)}\n${rule}`);
  const paths = new Set<string>([...listed, ...sources.entries.map(({ path }) => path)].map(shownPath));
  const scope = {
    whole: listed.size > 0,
    examined: (path: string) => paths.has(path),
    gone: (path: string) => listed.size > 0 && !paths.has(path) && !/\[[A-Z]+\]/.test(path),
  };
  return withBaseline(report, accepted, scope, ({ path, rule }) => locked.has(`${path}\n${rule}`)).report;
} // prettier-ignore
