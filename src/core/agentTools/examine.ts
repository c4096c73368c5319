import { append } from '../append';
import { compareFindings, type Finding, type Judged, type Suppressed } from '../finding';
import { isNotExamined, type CancelSignal, type NotExamined, type ProjectPath } from '../ports';
import { fixed } from '../safeText';
import { buildReport, type Report } from '../reports/report';
import { distinctFindings, distinctSuppressed } from '../scan/distinct';
import { createProject } from '../scan/project';
import { policyFor } from './places';
import { ToolRefusal, type ToolPlace, type ToolProject, type ToolWorld } from './tool';

/** A client gives up after a minute or so; what one call does not reach is listed as not examined. */
const MAX_FILES = 4000;
const BEYOND = fixed('one call examines 4,000 files: name folders');

/** The files of each project, once each. */
type Files = ReadonlyMap<ToolProject, { readonly files: ReadonlySet<ProjectPath>; readonly notExamined: readonly NotExamined[] }>; // prettier-ignore

/**
 * Examines what lies at some places, as it stands now, and puts it into the words and the order of a report.
 * @throws ToolRefusal if a policy that applies cannot be used, or the call was cancelled
 */
export async function examinePlaces(
  places: readonly ToolPlace[],
  { progress }: Pick<ToolWorld, 'progress'>,
  signal: CancelSignal,
): Promise<Report> {
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const notExamined: NotExamined[] = [];
  const listed = await filesAt(places, signal);
  const total = [...listed.values()].reduce((sum, one) => sum + one.files.size, 0);
  let files = 0;
  let done = 0;
  let day = '';
  for (const [project, own] of listed) {
    ({ day } = project);
    append(notExamined, own.notExamined);
    const all = [...own.files];
    const within = all.slice(0, MAX_FILES - done);
    append(
      notExamined,
      all.slice(within.length).map((path) => ({ path, reason: 'cancelled', detail: BEYOND }) as const),
    );
    for await (const judged of examined(project, within, signal)) {
      progress?.(++done, Math.min(total, MAX_FILES));
      append(findings, judged.findings);
      append(suppressed, judged.suppressed);
      append(notExamined, judged.notExamined);
      if (judged.notExamined.length === 0) files++;
    }
  }
  return buildReport({
    findings: distinctFindings(findings).sort(compareFindings),
    suppressed: distinctSuppressed(suppressed),
    notExamined,
    files,
    bytes: 0,
    day,
    version: '',
    policy: { found: false },
  });
}

async function filesAt(places: readonly ToolPlace[], signal: CancelSignal): Promise<Files> {
  const all = new Map<ToolProject, { files: Set<ProjectPath>; notExamined: NotExamined[] }>();
  for (const { project, path } of places) {
    const walked = await project.walk(path, signal);
    const own = all.get(project) ?? { files: new Set<ProjectPath>(), notExamined: [] };
    for (const file of walked.files) own.files.add(file);
    append(own.notExamined, walked.notExamined);
    all.set(project, own);
  }
  return all;
}

async function* examined(project: ToolProject, files: readonly ProjectPath[], signal: CancelSignal): AsyncGenerator<Judged> {
  const { reader, grammars, day, trusted, policies } = project;
  const engine = createProject(reader, grammars);
  // A broken policy of a file that was not asked for stops nothing; the own one counts there then.
  const policyOf = (path: ProjectPath) => policies(path).then(({ policy, problems }) => (problems.length > 0 ? undefined : policy));
  for (const file of files) await policyFor(project, file);
  for (const path of files) {
    if (signal.aborted) throw new ToolRefusal('Cancelled.');
    const input = await reader.read(path, signal);
    if (isNotExamined(input)) {
      // Deleted since it was listed, or a folder.
      if (input.reason !== 'missing') yield gap(input);
      continue;
    }
    const { policy } = await policyFor(project, path);
    // What is thrown may quote the text, so only the fact is told.
    yield await engine.examine(input, { policy, day, trusted }, { policyOf, signal }).catch(() => gap({ path, reason: 'failed' }));
  }
} // prettier-ignore

function gap(item: NotExamined): Judged {
  return { findings: [], suppressed: [], notExamined: [item] };
}
