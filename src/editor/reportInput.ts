import type { OwnersOf } from '../core/codeowners';
import type { Finding } from '../core/finding';
import { isNotExamined } from '../core/ports';
import type { ReportInput } from '../core/reports';
import type { FindingsStore, Scanned } from './findingsStore';
import type { Policies } from './policies';
import type { Projects } from './projects';

/** Set by the build. */
declare const PHI_CORDON_VERSION: string;

export interface ReportSources {
  readonly store: FindingsStore;
  readonly scanned: Scanned;
  readonly projects: Projects;
  readonly policies: Policies;
}

/** What the session knows, for a report, and the texts in which the findings stand. */
export async function reportInput({ store, scanned, projects, policies }: ReportSources): Promise<{ readonly input: ReportInput; readonly uris: ReadonlyMap<Finding, string> }> {
  const entries = store.all();
  const sizes = new Map([...scanned, ...store.allExamined().map(({ uri, size }) => [uri, size] as const)]);
  const [{ policy, day }, ownersOf] = await Promise.all([
    projects.ofLooseText().then((project) => policies.context(project, 'report')),
    workspaceOwners(projects),
  ]);
  const input: ReportInput = {
    version: PHI_CORDON_VERSION,
    day,
    policy: { found: policy.found, ...(policy.path === undefined ? {} : { path: policy.path }) },
    files: sizes.size,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    findings: entries.flatMap(({ findings }) => findings),
    suppressed: entries.flatMap(({ suppressed }) => suppressed),
    notExamined: entries.flatMap(({ notExamined }) => notExamined),
    ...(ownersOf ? { ownersOf } : {}),
  };
  return { input, uris: new Map(entries.flatMap(({ uri, findings }) => findings.map((finding) => [finding, uri] as const))) };
} // prettier-ignore

/** Paths of several roots may be alike, so only a workspace of one root has owners. */
async function workspaceOwners(projects: Projects): Promise<OwnersOf | undefined> {
  const [only, ...others] = await projects.ofWorkspace();
  if (!only || others.length > 0) return undefined;
  const { CODEOWNERS_FILES, readCodeowners } = await import('../core/codeowners');
  for (const path of CODEOWNERS_FILES) {
    const input = await only.project.reader.read(path);
    if (!isNotExamined(input)) return readCodeowners(input.text);
  }
  return undefined;
}
