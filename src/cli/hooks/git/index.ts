import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { visible } from '../../../core/reports';
import { isWithin, projectPath } from '../../../node';
import { codeOf, Failure } from '../../failure';
import type { FileChange, HookInstaller, HookPlan, Wanted } from '../installer';
import { managersOf, type Manager, type Managers } from './managers';
import { withLines, withoutLines, type HookScript } from './script';
import { preCommitHooks, withLefthook, withoutBlocks, withPreCommit } from './yaml';

/** Each hook of git with what it calls. */
const HOOKS = [
  { hook: 'pre-commit', purpose: 'examines what is staged before it is committed', call: 'scan --staged --quiet' },
  { hook: 'commit-msg', purpose: 'examines the message of a commit', call: 'scan --quiet --message "$1"' },
] as const; // prettier-ignore

/** Hooks that examine what a commit would add, and its message; run by whatever runs the hooks of the repository. */
export const gitHooks: HookInstaller = {
  name: 'git',
  summary: 'commits: through husky, lefthook, pre-commit, or git itself',
  options: [],
  async plan(wanted) {
    const managers = await managersOf(wanted.root);
    if (!managers) throw new Failure('hook: git finds no repository with a working tree here.');
    return wanted.action === 'install' ? installed(wanted, managers) : uninstalled(managers);
  },
};

async function installed({ root, args }: Wanted, { all: [manager], inForce }: Managers): Promise<HookPlan> {
  const notes = notesFor(root, manager!, inForce);
  if ('file' in manager!) return { changes: await settingsChange(root, manager), notes };
  const own = manager!.kind === 'git' ? ownProgram() : undefined;
  const open = args.value('on-error') === 'open';
  const changes = HOOKS.map(async ({ hook, ...rest }): Promise<FileChange> => {
    const file = path.join(manager!.folder, hook);
    const before = await textOf(file);
    const script: HookScript = { ...rest, open, ...(own ? { own } : {}) };
    const after = withLines(before, script);
    if (after === undefined)
      throw new Failure(`${visible(projectPath(root, file))} is no script of the shell. Have it run: phi-cordon ${rest.call}`);
    return { file, before, after, executable: true };
  });
  return { changes: changed(await Promise.all(changes)), notes };
} // prettier-ignore

/** From wherever they are: the repository may have changed its manager since. */
async function uninstalled({ all }: Managers): Promise<HookPlan> {
  const changes = all.flatMap((manager) =>
    'file' in manager
      ? [changeOf(manager.file, (before) => before && withoutBlocks(before))]
      : HOOKS.map(({ hook }) => changeOf(path.join(manager.folder, hook), withoutLines)),
  );
  return { changes: changed(await Promise.all(changes)), notes: [] };
}

async function settingsChange(root: string, { kind, file }: Extract<Manager, { file: string }>): Promise<FileChange[]> {
  const local = ['node_modules', '.bin', 'phi-cordon'];
  const command = existsSync(path.join(root, ...local)) ? local.join('/') : 'phi-cordon';
  const add = kind === 'lefthook' ? withLefthook : withPreCommit;
  const change = await changeOf(file, (before) => (/\.ya?ml$/.test(file) ? add(before ?? '', command) : undefined));
  if (change.after !== undefined) return changed([change]);
  const byHand = kind === 'lefthook' ? HOOKS.map(({ hook, call }) => `  ${hook}: phi-cordon ${call.replace('"$1"', '{1}')}`) : preCommitHooks(command).map((line) => `  ${line}`);
  throw new Failure(`${visible(projectPath(root, file))} is written in a way that is not changed here. Add to it:\n${byHand.join('\n')}`);
} // prettier-ignore

async function changeOf(
  file: string,
  edit: (before: string | undefined) => string | undefined,
): Promise<FileChange> {
  const before = await textOf(file);
  return { file, before, after: edit(before) };
}

function changed(changes: readonly FileChange[]): FileChange[] {
  return changes.filter(({ before, after }) => before !== after);
}

/** This program, for a hook that lies in this clone alone. What npx fetched is gone one day. */
function ownProgram(): HookScript['own'] {
  const script = process.argv[1];
  if (script === undefined || /[/\\]_npx[/\\]/.test(script)) return undefined;
  return { runtime: process.execPath, script: path.resolve(script) };
}

function notesFor(root: string, manager: Manager, inForce: boolean): string[] {
  switch (manager.kind) {
    case 'husky':
      return inForce ? [] : ['git does not run what husky has yet: npx husky'];
    case 'lefthook':
      return inForce ? [] : ['git does not run what lefthook has yet: npx lefthook install'];
    case 'pre-commit':
      return ['For messages too, the framework has to be told once in each clone: pre-commit install --hook-type pre-commit --hook-type commit-msg'];
    case 'git':
      return [
        isWithin(root, manager.folder) || /[/\\]hooks$/.test(manager.folder)
          ? 'These hooks lie in this clone alone: everybody who commits installs them. husky, lefthook and pre-commit share theirs.'
          : 'core.hooksPath names a folder outside of this repository: what is written there runs in every repository that it is set for.',
      ];
  }
} // prettier-ignore

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Failure(`${visible(path.basename(file))} cannot be read (${code}).`);
  }
}
