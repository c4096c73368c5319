import * as vscode from 'vscode';
import type { Finding, Place } from '../core/finding';
import { isNotExamined } from '../core/ports';
import type { Answers, FileEdit, RemedyContext } from '../core/remedies/remedy';
import type { RestorableTable } from '../core/remedies/restore';
import type { SafeText } from '../core/safeText';
import type { SourceText } from '../core/scan/sourceText';
import type { Audit } from './audit';
import { core } from './core';
import { placesInOutputs, type InOutput, type OutputEdit } from './notebookOutputs';
import type { Policies } from './policies';
import type { Located, Projects } from './projects';
import { uriOf } from './workspaceReader';

/** The stand-ins of this session, with what they stand for: kept in memory, gone with the window. */
let session: Promise<RestorableTable> | undefined;

export function sessionSurrogates(): Promise<RestorableTable> {
  return (session ??= core().then(({ restorable, surrogateTable }) => restorable(surrogateTable())));
}

export interface Services {
  readonly projects: Projects;
  readonly policies: Policies;
  readonly audit: Audit;
}

export type RemedyEdits =
  | {
      readonly edits: readonly FileEdit[];
      readonly located: Located;
      /** What changes in the outputs of the document's cell. */
      readonly outputs?: readonly OutputEdit[];
    }
  | { readonly cannot: SafeText };

/**
 * Computes the edits of remedies of one document, against its text as it stands now.
 * @returns per remedy its edits or why there are none; undefined if the document changed meanwhile
 */
export async function remedyEdits(
  document: vscode.TextDocument,
  wanted: readonly { readonly finding: Finding; readonly remedy: string }[],
  services: Services,
  answers: Answers = {},
): Promise<readonly RemedyEdits[] | undefined> {
  const { version } = document;
  const located = await services.projects.locate(document.uri, document.languageId);
  const own = await contextOf(document.getText(), located, services, answers);
  const routes = wanted.some(({ remedy }) => /^(?:explain-)?route/.test(remedy));
  const context = routes ? { ...own, companions: await companionsOf(located) } : own;
  if (document.version !== version) return undefined;
  const { isRefusal, placeOf, remedyEdit } = await core();
  // A finding that another file brings about here is as old as that one's examination.
  if (
    !wanted.every(
      ({ finding }) =>
        finding.steps.length === 0 ||
        isSame(finding.place, placeOf(own.source, finding.place.start, finding.place.end)),
    )
  )
    return undefined;
  const results: RemedyEdits[] = [];
  for (const { finding, remedy } of wanted) {
    const places = placesInOutputs(finding);
    const edits = places && isOfValue(remedy) ? [] : remedyEdit(finding, remedy, context);
    if (isRefusal(edits)) results.push(edits);
    else if (edits.length > 0 || !places) results.push({ edits, located });
    else results.push({ edits, located, outputs: await outputEdits(places, remedy, located, services) });
  }
  return document.version === version ? results : undefined;
}

function isSame(a: Place, b: Place): boolean {
  return a.line === b.line && a.column === b.column && a.window === b.window;
}

/** Whether a remedy changes the value itself, not the policy. */
function isOfValue(remedy: string): boolean {
  return remedy === 'redact' || remedy === 'surrogate';
}

async function outputEdits(
  places: readonly InOutput[],
  remedy: string,
  located: Located,
  services: Services,
): Promise<OutputEdit[]> {
  const { isRefusal, outputLanguage, remedyEdit } = await core();
  const made: OutputEdit[] = [];
  for (const { finding, ...text } of places) {
    const context = await contextOf(
      text.text,
      { ...located, languageId: outputLanguage(text.mime) },
      services,
      {},
    );
    const edits = remedyEdit(finding, remedy, context);
    if (!isRefusal(edits)) made.push({ ...text, edits: edits.flatMap((file) => file.edits) });
  }
  return made;
}

async function contextOf(
  text: string,
  { project, path, languageId }: Located,
  { policies }: Services,
  answers: Answers,
): Promise<RemedyContext> {
  const { siteOf, sourceText } = await core();
  const engine = await project.engine();
  const input = { path, text, ...(languageId === undefined ? {} : { languageId }) };
  const { policy, day } = await policies.context(project, path);
  const site = siteOf({ policy, day });
  const read = policy.path === undefined ? undefined : await project.reader.read(policy.path);
  return {
    source: sourceText(input, undefined, site),
    facts: await engine.project.facts(input, undefined, site),
    policy,
    day,
    grammars: engine.grammars,
    surrogates: await sessionSurrogates(),
    ...(read && !isNotExamined(read) ? { policySource: sourceText(read) } : {}),
    ...answers,
  };
}

/** The manifests and env files that a route may have to change as well. */
async function companionsOf({ project, path }: Located): Promise<ReadonlyMap<string, SourceText>> {
  const { companionPaths, sourceText } = await core();
  const texts = await Promise.all(companionPaths(path).map((companion) => project.reader.read(companion)));
  return new Map(texts.flatMap((text) => (isNotExamined(text) ? [] : [[text.path, sourceText(text)]])));
}

/**
 * Turns core's edits into the editor's. Those of the document itself are for its version; others are read from
 * their files, and marked so that VS Code shows them before it applies them.
 * @param result an edit to add them to
 */
export async function workspaceEdit(
  edits: readonly FileEdit[],
  document: vscode.TextDocument,
  { project, path }: Located,
  result = new vscode.WorkspaceEdit(),
): Promise<vscode.WorkspaceEdit> {
  for (const file of edits) {
    const own = file.path === path;
    const uri = own ? document.uri : uriOf(project.root, file.path);
    const metadata = file.needsConfirmation ? { needsConfirmation: true, label: file.path } : undefined;
    if (file.create) {
      const contents = new TextEncoder().encode(file.edits.map(({ newText }) => newText).join(''));
      result.createFile(uri, { contents }, metadata);
      continue;
    }
    const target = own ? document : await vscode.workspace.openTextDocument(uri);
    for (const { start, end, newText } of file.edits)
      result.replace(
        uri,
        new vscode.Range(target.positionAt(start), target.positionAt(end)),
        newText,
        metadata,
      );
  }
  return result;
}
