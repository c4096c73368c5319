import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasHooks, hookFile, NPX_RUNNER, projectRunner, UnusableSettings, withHooks, withoutHooks, type Harness, type HookFile } from '../../core/assistantHooks'; // prettier-ignore
import { codeOf, Failure } from '../failure';
import type { Option } from '../options';
import type { FileChange, HookInstaller, HookPlan, Wanted } from './installer';

const LOCAL: Option = { name: 'local', help: 'install claude: into the settings that are not shared' };

/** The assistants that run hooks before text leaves. */
export const ASSISTANTS: readonly HookInstaller[] = [
  assistant('claude', 'Claude Code: .claude/settings.json', [LOCAL]),
  assistant('copilot', 'GitHub Copilot, in VS Code, the terminal and on GitHub: .github/hooks', []),
  assistant('codex', 'Codex: .codex/hooks.json', []),
];

function assistant(name: Harness, summary: string, options: readonly Option[]): HookInstaller {
  return {
    name,
    summary,
    options,
    async plan({ action, root, args }: Wanted): Promise<HookPlan> {
      const closed = args.value('on-error') === 'closed';
      const runner = isDependency(root) ? projectRunner(closed) : NPX_RUNNER;
      const shapes = action === 'install' ? [args.has('local')] : [false, true];
      const files = shapes.map((local) => hookFile(name, runner, { closed, local }));
      const changes = await Promise.all(files.map((file) => changeOf(action, root, file)));
      return {
        changes: unique(changes),
        notes: action === 'install' ? await notesFor(name, root, runner === NPX_RUNNER) : [],
      };
    },
  };
}

/** Whether the project has the package, so that its hooks can start it without a search. */
function isDependency(root: string): boolean {
  try {
    createRequire(path.join(root, 'package.json')).resolve('phi-cordon/dist/cli.js');
    return true;
  } catch {
    return false;
  }
}

async function changeOf(action: Wanted['action'], root: string, { path: name, entries, frame }: HookFile): Promise<FileChange> {
  const file = path.join(root, ...name.split('/'));
  const before = await textOf(file);
  try {
    const after = action === 'install' ? withHooks(before, entries, frame) : before && withoutHooks(before, frame);
    return { file, before, after };
  } catch (error) {
    if (error instanceof UnusableSettings) throw new Failure(`${name} cannot be changed: ${error.message}.`);
    throw error;
  }
} // prettier-ignore

/** Files that change, each once. */
function unique(changes: readonly FileChange[]): FileChange[] {
  return [...new Map(changes.map((one) => [one.file, one])).values()].filter(({ before, after }) => before !== after); // prettier-ignore
}

async function notesFor(name: Harness, root: string, searched: boolean): Promise<string[]> {
  const notes = searched ? ['Each call starts through npx, which takes a while. As a dev dependency of the project it starts faster: npm install --save-dev phi-cordon'] : []; // prettier-ignore
  if (name === 'claude') notes.push('Copilot reads .claude/settings.json too, so this hook answers for it as well. Sessions that are open load it when they start anew.'); // prettier-ignore
  if (name === 'copilot') {
    notes.push("Copilot in VS Code keeps a prompt back; Copilot's command line lets no hook do so, and keeps tool calls back."); // prettier-ignore
    const shared = await textOf(path.join(root, '.claude', 'settings.json'));
    if (shared !== undefined && isOurs(shared)) notes.push('.claude/settings.json has this hook already, and Copilot reads it too. With both, it runs twice.'); // prettier-ignore
  }
  if (name === 'codex') {
    notes.push(
      'Codex runs a hook that is new or changed only once you have trusted it: /hooks in a session.',
    );
    const config = (await textOf(path.join(root, '.codex', 'config.toml'))) ?? '';
    if (/^\s*\[{1,2}hooks\b/m.test(config)) notes.push('.codex/config.toml has hooks as well. Codex runs both, and warns when it starts.'); // prettier-ignore
    if (/^\s*(?:codex_)?hooks\s*=\s*false\b/m.test(config)) notes.push('.codex/config.toml turns hooks off.');
  }
  return notes;
}

function isOurs(text: string): boolean {
  try {
    return hasHooks(text);
  } catch {
    return false;
  }
}

/** @returns undefined where there is no such file */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Failure(`${path.basename(file)} cannot be read (${code}).`);
  }
}
