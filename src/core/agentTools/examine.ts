import { append } from '../append';
import { compareFindings, type Finding, type Judged, type Suppressed } from '../finding';
import { isNotExamined, type CancelSignal, type NotExamined, type ProjectPath } from '../ports';
import { buildReport, type Report } from '../reports/report';
import { distinctFindings, distinctSuppressed } from '../scan/distinct';
import { createProject } from '../scan/project';
import { policyFor } from './places';
import { ToolRefusal, type ToolPlace, type ToolProject } from './tool';

/** The files of each project, once each. */
type Files = ReadonlyMap<ToolProject, { readonly files: ReadonlySet<ProjectPath>; readonly notExamined: readonly NotExamined[] }>; // prettier-ignore

/**
 * Examines what lies at some places, as it stands now, and puts it into the words and the order of a report.
 * @throws ToolRefusal if a policy that applies cannot be used, or the call was cancelled
 */
export async function examinePlaces(places: readonly ToolPlace[], signal: CancelSignal): Promise<Report> {
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const notExamined: NotExamined[] = [];
  let files = 0;
  let day = '';
  for (const [project, listed] of await filesAt(places, signal)) {
    ({ day } = project);
    append(notExamined, listed.notExamined);
    for await (const judged of examined(project, listed.files, signal)) {
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

async function* examined(project: ToolProject, files: ReadonlySet<ProjectPath>, signal: CancelSignal): AsyncGenerator<Judged> {
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
