import * as vscode from 'vscode';
import type { Finding } from '../../core/finding';
import { basePoliciesNow } from '../basePolicy';
import { chooseChange } from '../chooseChange';
import type { FindingsStore } from '../findingsStore';
import type { Log } from '../log';
import { today } from '../policies';
import { plural } from '../present';
import { projectRoot } from '../projectRoot';
import type { Projects } from '../projects';
import { reportPage, type PageContent, type ReportPage } from '../reportPage';
import type { ChangeChoice, NoReview, Review, Reviewer } from '../reviewer';
import { settingsFor } from '../settings';
import { uriOf } from '../workspaceReader';

/** Set by the build. */
declare const PHI_CORDON_VERSION: string;

const VIEW_TYPE = 'phiCordon.review';
/** Where a workspace keeps what was reviewed last: its root as a URI, and names of refs. */
const LAST = 'phiCordon.lastReview';

/** What is reviewed, and where. */
interface Asked {
  readonly root: vscode.Uri;
  readonly choice: ChangeChoice;
}

/** `Asked` as it is kept. */
interface Kept {
  readonly root: string;
  readonly choice: ChangeChoice;
}

/** The command, and its page. */
export interface ReviewChanges extends vscode.Disposable {
  /** @param given a repository of the Source Control view, or what is to be reviewed, so that nobody is asked */
  run(given?: { readonly rootUri?: vscode.Uri; readonly choice?: ChangeChoice }): Promise<void>;
}

/**
 * Reports what a branch adds, or what is staged, on a page of its own. Git reads the disk, as it does in CI.
 * @param reviewer absent where there is no git
 */
export function reviewChanges(projects: Projects, store: FindingsStore, log: Log, memory: vscode.Memento, reviewer?: Reviewer): ReviewChanges {
  let last: Asked | undefined;
  const page: ReportPage = reportPage({
    viewType: VIEW_TYPE,
    store,
    log,
    gather: async () => last && reviewer && (await reviewed(reviewer, last)),
  });

  async function run(given: { readonly rootUri?: vscode.Uri; readonly choice?: ChangeChoice } = {}): Promise<void> {
    const why = cannot(reviewer);
    if (why !== undefined || !reviewer) return say(why ?? '');
    const root = await chosenRoot(projects, given.rootUri);
    if (!root) return;
    if (root.scheme !== 'file') return say(problemText({ problem: 'no-git' }));
    const choice = given.choice ?? (await chosen(reviewer, root));
    if (!choice) return;
    const content = await reviewed(reviewer, { root, choice });
    if (!content) return;
    last = { root, choice };
    await memory.update(LAST, { root: root.toString(), choice } satisfies Kept);
    await page.open(titleOf(content), content);
  }

  /** A page of an earlier window is made anew, and closes where that cannot be done. */
  async function restore(panel: vscode.WebviewPanel): Promise<void> {
    const kept = memory.get<Kept>(LAST);
    if (kept && cannot(reviewer) === undefined) last = { root: vscode.Uri.parse(kept.root, true), choice: kept.choice };
    await page.restore(panel, titleOf);
  }

  const within = (uri: vscode.Uri): boolean => last !== undefined && uri.toString().startsWith(`${last.root.toString()}/`);
  const changed = (...uris: readonly vscode.Uri[]): void => {
    if (page.isOpen() && uris.some(within)) page.markStale();
  };
  const { workspace } = vscode;
  const events = vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel) => log.guard('The review could not be shown again', () => restore(panel)),
    }),
    workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
    workspace.onDidCreateFiles(({ files }) => changed(...files)),
    workspace.onDidDeleteFiles(({ files }) => changed(...files)),
    workspace.onDidRenameFiles(({ files }) => changed(...files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]))),
  );
  return { run, dispose: () => events.dispose() };
} // prettier-ignore

async function chosen(reviewer: Reviewer, { fsPath }: vscode.Uri): Promise<ChangeChoice | undefined> {
  const state = reviewer.state(fsPath);
  const choice = await chooseChange(reviewer, fsPath, state);
  if (!(await state)) say(problemText({ problem: 'no-git' }));
  return choice;
}

/** Why nothing can be reviewed here at all. */
function cannot(reviewer: Reviewer | undefined): string | undefined {
  if (!reviewer) return 'Review Changes needs git, which is not available in the browser. On the command line: phi-cordon scan --changed.';
  if (!vscode.workspace.isTrusted) return "Review Changes runs git, which would read this repository's settings. Trust the workspace first.";
  return undefined;
} // prettier-ignore

async function reviewed(reviewer: Reviewer, { root, choice }: Asked): Promise<PageContent | undefined> {
  const bases = await basePoliciesNow();
  const request = { root: root.fsPath, choice, bases, day: today(), maxBytes: settingsFor(root).maxFileSize, version: PHI_CORDON_VERSION };
  const unsaved = unsavedIn(root);
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'PHI Cordon: reviewing changes', cancellable: true },
    (progress, token) => {
      const start = Date.now();
      let shown = 0;
      let next = 0;
      const onProgress = (done: number, total: number): void => {
        if (Date.now() < next) return;
        next = Date.now() + 100;
        const share = (100 * done) / Math.max(1, total);
        progress.report({ message: `${done} of ${plural(total, 'file')}${timeLeft(start, done, total)}`, increment: share - shown });
        shown = share;
      };
      const signal = {
        get aborted() {
          return token.isCancellationRequested;
        },
      };
      return reviewer.review(request, onProgress, signal);
    },
  );
  if ('problem' in answer) {
    if (answer.problem !== 'cancelled') say(problemText(answer));
    return undefined;
  }
  return contentOf(answer, root, unsaved);
} // prettier-ignore

function contentOf({ input, policyChanges }: Review, root: vscode.Uri, unsaved: number): PageContent {
  const uris = new Map<Finding, string>(input.findings.map((finding) => [finding, uriOf(root, finding.path).toString()]));
  const notes = unsaved === 0 ? [] : [`${plural(unsaved, 'document')} ${unsaved === 1 ? 'has' : 'have'} changes that are not saved. Git reads the disk, so they do not count here.`];
  return { input, uris, policyChanges, notes };
} // prettier-ignore

function titleOf({ input: { compared } }: PageContent): string {
  return compared?.what === 'changed' ? `Changes since ${compared.with}` : 'Staged Changes';
}

function unsavedIn(root: vscode.Uri): number {
  const below = `${root.toString()}/`;
  return vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && uri.toString().startsWith(below)).length; // prettier-ignore
}

/** The repository of the Source Control view, of the workspace, or that somebody picks. */
async function chosenRoot(
  projects: Projects,
  given: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  if (given) return projectRoot(given);
  const roots = (await projects.ofWorkspace()).map(({ project }) => project.root);
  if (roots.length < 2) return roots[0];
  const items = roots.map((root) => ({
    label: root.path.slice(root.path.lastIndexOf('/') + 1),
    description: root.fsPath,
    root,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Review Changes',
    placeHolder: 'Of which repository?',
  });
  return picked?.root;
}

/** Told once a second has passed: before, nobody knows. */
function timeLeft(start: number, done: number, total: number): string {
  const passed = Date.now() - start;
  if (passed < 1000 || done === 0) return '';
  return `, ${plural(Math.ceil((passed * (total - done)) / done / 1000), 'second')} left`;
}

function problemText(none: NoReview): string {
  switch (none.problem) {
    case 'cancelled':
      return 'The review was cancelled.';
    case 'no-git':
      return 'Review Changes needs git and a repository on the disk. Git finds none here, or refuses to read it.';
    case 'unknown-ref':
      return `Git finds no commit ${none.ref} here. Fetch it first, or choose another.`;
    case 'unrelated':
      return none.shallow
        ? `This clone is shallow: the commit where this branch left ${none.ref} is not in it. Run git fetch --unshallow, then review again.`
        : `This branch and ${none.ref} have no commit in common, so git cannot tell what it adds.`;
    case 'broken-policy':
      return 'A policy cannot be used, so nothing was judged. Problems says which line to mend.';
  }
}

function say(text: string): void {
  void vscode.window.showErrorMessage(`PHI Cordon: ${text}`);
}
