import * as vscode from 'vscode';
import type { Finding, Judged } from '../../core/finding';
import type { PolicyAt, Stack } from '../../core/policy';
import { isNotExamined, type ProjectPath, type ProjectReader } from '../../core/ports';
import { fixed, type SafeText } from '../../core/safeText';
import { committedText } from '../committedText';
import { core } from '../core';
import { decode } from '../../core/scan/decode';
import { isSharedPath } from '../examinable';
import type { Entry, FindingsStore } from '../findingsStore';
import type { MemoryView } from '../memoryView';
import type { Policies } from '../policies';
import type { OpenProject, Projects } from '../projects';
import { policyUri } from './policy';

/**
 * Shows what the policy in the editor, unsaved changes included, makes of the findings so far: against the commit that
 * is checked out, else against the saved file.
 */
export function previewPolicyChange(
  store: FindingsStore,
  projects: Projects,
  policies: Policies,
  view: MemoryView,
) {
  return async (given?: vscode.Uri): Promise<void> => {
    const uri = given ?? (await activePolicy()) ?? (await policyUri(projects));
    if (!uri) return;
    const { project, path } = await projects.locate(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const base = await baseText(uri);
    const { diffFindings, diffPolicies, distinctFindings, loadPolicy, problemText } = await core();
    for (const text of [base.text, document.getText()]) {
      const [problem] = text === undefined ? [] : loadPolicy({ path, text }).problems;
      if (problem) return cannot(problemText(problem), text === base.text ? base.name : undefined);
    }
    const entries = store.allExamined().filter((entry) => entry.root === project.root.toString());
    const before = await sideOf(project, policies, path, base.text, entries);
    const after = await sideOf(project, policies, path, document.getText(), entries);
    const compared = [...after.judged.keys()].filter((file) => before.judged.has(file));
    const findingsOf = ({ judged }: Side): Finding[] => distinctFindings(compared.flatMap((file) => judged.get(file)!.findings)); // prettier-ignore
    const { policyDiffText } = await import('../../core/reports');
    await view.show(
      policyDiffText({
        from: base.name,
        to: fixed('the policy in the editor'),
        day: after.day,
        changes: diffPolicies(before.stacks, after.stacks, after.day),
        findings: diffFindings(findingsOf(before), findingsOf(after)),
        files: compared.length,
        notCompared: entries.map((entry) => entry.path).filter((file) => !compared.includes(file) && file !== path), // prettier-ignore
      }),
    );
  };
}

/** The findings under one text of the policy. */
interface Side {
  readonly stacks: readonly Stack[];
  readonly judged: ReadonlyMap<ProjectPath, Judged>;
  readonly day: string;
}

async function sideOf(
  project: OpenProject,
  policies: Policies,
  path: ProjectPath,
  text: string | undefined,
  entries: readonly Entry[],
): Promise<Side> {
  const { isPolicyFile, policiesOf, policyResolver } = await core();
  const { day, trusted } = await policies.context(project, path);
  // The machine's base policies count on both sides.
  const bases = (await policies.at(project, path)).layers.filter(({ tightens }) => tightens);
  const resolve = policyResolver(withText(project.reader, path, text), {
    trusted,
    bases: [{ layers: bases, problems: [] }],
  });
  const { project: engine } = await project.engine();
  const stacks = new Set<Stack>([(await resolve(path)).layers]);
  const judged = new Map<ProjectPath, Judged>();
  for (const entry of entries) {
    if (isPolicyFile(entry.path) || isSharedPath(entry.uri)) continue;
    const { policy, layers }: PolicyAt = await resolve(entry.path);
    stacks.add(layers);
    const policyOf = async (other: ProjectPath) => (await resolve(other)).policy;
    const context = { policy, day, trusted };
    const others = await policiesOf(engine.reaches(entry.path), policyOf);
    const known = engine.rejudge(entry.path, { ...context, policies: others }) ?? (await examined());
    if (known) judged.set(entry.path, known);

    /** A policy that describes other identifiers has the text read anew. */
    async function examined(): Promise<Judged | undefined> {
      const input = await project.reader.read(entry.path);
      return isNotExamined(input) ? undefined : engine.examine(input, context, { policyOf });
    }
  }
  return { stacks: [...stacks], judged, day };
}

/** The project with another text in the place of one file, or without the file. */
function withText(reader: ProjectReader, path: ProjectPath, text: string | undefined): ProjectReader {
  return {
    ...reader,
    async read(one, signal) {
      if (one !== path) return reader.read(one, signal);
      return text === undefined ? { path, reason: 'missing' } : { path, text };
    },
  };
}

async function activePolicy(): Promise<vscode.Uri | undefined> {
  const { isPolicyFile } = await core();
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && isPolicyFile(uri.path) ? uri : undefined;
}

/** What the policy is compared with, and its name. */
async function baseText(uri: vscode.Uri): Promise<{ readonly text?: string; readonly name: SafeText }> {
  const committed = await committedText(uri);
  if (committed !== undefined) return { text: committed, name: fixed('the commit that is checked out') };
  try {
    const saved = decode(await vscode.workspace.fs.readFile(uri))?.text;
    return { ...(saved === undefined ? {} : { text: saved }), name: fixed('the saved file') };
  } catch {
    return { name: fixed('no policy') };
  }
}

function cannot(problem: SafeText, name: SafeText | undefined): void {
  const which = name ?? 'the editor';
  void vscode.window.showWarningMessage(`PHI Cordon: the policy in ${which} cannot be used. ${problem}`);
}
