import * as vscode from 'vscode';
import { append } from '../core/append';
import type { Finding } from '../core/finding';
import type { ReportInput } from '../core/reports';
import type { SeenUse } from '../core/scan/seen';
import type { FindingsStore, Scanned } from './findingsStore';
import type { Policies } from './policies';
import { relative, type Projects } from './projects';
import { comparedWithBaseline, diffsOf, ownersByRoot } from './reportDetail';
import type { PageContent } from './reportPage';

/** Set by the build. */
declare const PHI_CORDON_VERSION: string;

export interface ReportSources {
  readonly store: FindingsStore;
  readonly scanned: Scanned;
  readonly projects: Projects;
  readonly policies: Policies;
}

/** What the session knows, for a report, and the texts in which the findings stand. */
export async function reportInput({ store, scanned, projects, policies }: ReportSources): Promise<PageContent> {
  const entries = store.all();
  const sizes = new Map([...scanned, ...store.allExamined().map(({ uri, size }) => [uri, size] as const)]);
  const { policy, day } = await policies.context(await projects.ofLooseText(), 'report');
  const roots = (await projects.ofWorkspace()).map(({ project }) => project);
  const sources = { entries, projects: roots, policies, day };
  const [ownersOf, { diffs, whole }] = await Promise.all([ownersByRoot(sources), diffsOf(sources)]);
  const uses: SeenUse[] = [];
  for (const { seen } of store.allExamined()) append(uses, seen?.uses ?? []);
  const input: ReportInput = {
    version: PHI_CORDON_VERSION,
    day,
    policy: { found: policy.found, ...(policy.path === undefined ? {} : { path: policy.path }) },
    files: sizes.size,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    findings: entries.flatMap(({ findings }) => findings),
    suppressed: entries.flatMap(({ suppressed }) => suppressed),
    notExamined: entries.flatMap(({ notExamined }) => notExamined),
    seen: { uses, flows: [] },
    ownersOf,
    diffs,
  };
  const [only] = roots;
  const inRoot = (uri: string): boolean => uri.startsWith(`${only?.root.toString()}/`);
  const listed = new Set([...scanned.keys()].filter(inRoot).map((uri) => relative(only!.root, vscode.Uri.parse(uri, true))));
  return {
    input,
    uris: new Map(entries.flatMap(({ uri, findings }) => findings.map((finding): [Finding, string] => [finding, uri]))),
    finish: (report) => comparedWithBaseline(report, sources, listed),
    notes: whole ? [] : ['There are so many findings that not every remedy is shown as a diff. The remedies themselves are a click away.'],
  };
} // prettier-ignore
