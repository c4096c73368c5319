import * as vscode from 'vscode';
import { plural } from './present';
import type { ChangeChoice, Ref, RepositoryState, Reviewer } from './reviewer';

interface Item extends vscode.QuickPickItem {
  readonly choice: ChangeChoice | 'compare';
}

/** Asks what is to be reviewed; the list waits for git. @returns undefined if nobody says, or git cannot */
export async function chooseChange(
  reviewer: Reviewer,
  root: string,
  asked: Promise<RepositoryState | undefined>,
): Promise<ChangeChoice | undefined> {
  const source = new vscode.CancellationTokenSource();
  const items = asked.then((state) => {
    if (!state) source.cancel();
    return state ? itemsOf(state) : [];
  });
  const options = { title: 'Review Changes', placeHolder: 'What is to be reviewed?' };
  const picked = await vscode.window.showQuickPick(items, options, source.token);
  source.dispose();
  if (picked?.choice !== 'compare') return picked?.choice;
  const ref = await chooseRef(await reviewer.refs(root));
  return ref === undefined ? undefined : { kind: 'since', ref };
}

function itemsOf(state: RepositoryState): Item[] {
  const staged = state.staged === 0 ? 'nothing' : plural(state.staged, 'file');
  return [
    {
      label: '$(git-branch) What This Branch Adds',
      description: branchText(state),
      choice: { kind: 'since' },
    },
    { label: '$(git-commit) What Is Staged', description: staged, choice: { kind: 'staged' } },
    { label: '$(git-compare) Compare With…', description: 'a branch, a tag or a commit', choice: 'compare' },
  ];
}

/** `since main, 3 commits, 5 files` */
function branchText({ base, commits, changed }: RepositoryState): string {
  if (base === undefined)
    return `no branch to compare with: what is not committed, ${plural(changed, 'file')}`;
  if (commits === undefined) return `since ${base}: no commit in common`;
  return [`since ${base}`, plural(commits, 'commit'), plural(changed, 'file')].join(', ');
}

const ICONS: Readonly<Record<Ref['kind'], string>> = { branch: 'git-branch', remote: 'cloud', tag: 'tag' };

/** A branch or tag of the list, or whatever is typed. */
function chooseRef(refs: readonly Ref[]): Promise<string | undefined> {
  type RefItem = vscode.QuickPickItem & { readonly ref: string };
  const known = refs.map(({ kind, name, shown, when }): RefItem => ({ label: `$(${ICONS[kind]}) ${shown}`, description: when, ref: name }));
  const pick = vscode.window.createQuickPick<RefItem>();
  pick.title = 'Review Changes: Compare With';
  pick.placeholder = 'A branch or tag, or type a commit such as HEAD~3';
  pick.matchOnDescription = true;
  pick.items = known;
  pick.onDidChangeValue((value) => {
    const typed = value.trim();
    const other = typed !== '' && refs.every(({ name }) => name !== typed);
    pick.items = other ? [...known, { label: `$(git-commit) ${typed}`, description: 'as typed', ref: typed, alwaysShow: true }] : known;
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.ref);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
} // prettier-ignore
