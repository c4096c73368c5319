import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { assertNoValue, closeAll, fileUri, until } from './support/editor';
import { hasUser, user } from './support/user';
import { VALUES } from './support/values';

const SETTINGS = '.claude/settings.local.json';
const OTHERS = `{
  // of ours
  "permissions": { "allow": ["Bash(npm test)"] }
}
`;
const ROW = '.quick-input-widget .quick-input-list .monaco-list-row';

async function read(path: string): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(fileUri(path)).then((bytes) => new TextDecoder().decode(bytes), () => undefined);
} // prettier-ignore

async function pick(label: string): Promise<void> {
  await user('waitFor', `${ROW}[aria-label*="${label}"]`);
  await user('type', label);
  await user('press', 'Enter');
}

/** Picks, looks at the diff and answers. */
async function choose(assistant: string, answer: string, screenshot?: string): Promise<void> {
  const done = vscode.commands.executeCommand('phiCordon.installAssistantHook');
  await pick(assistant);
  await pick('Go On');
  await user('waitFor', `${ROW}[aria-label*="${answer}"]`);
  await user('waitFor', '.monaco-diff-editor');
  if (screenshot) await user('screenshot', screenshot);
  await pick(answer);
  await done;
}

/** Runs a hook as its assistant does: a command for a shell, a payload on standard input. */
function run(command: string, payload: object) {
  const { PATH = '' } = process.env;
  const cwd = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
  const input = JSON.stringify({ cwd, ...payload });
  return spawnSync('sh', ['-c', command], { cwd, input, encoding: 'utf8', env: { PATH, HOME: cwd } });
}

describe('Install Assistant Hook…', () => {
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.fs
      .delete(fileUri('.claude'), { recursive: true })
      .then(undefined, () => undefined);
    await vscode.workspace.fs
      .delete(fileUri('.github'), { recursive: true })
      .then(undefined, () => undefined);
  });

  it('shows the diff, writes it on demand, keeps what others wrote, and answers', async function () {
    if (!hasUser) this.skip();
    await vscode.workspace.fs.writeFile(fileUri(SETTINGS), new TextEncoder().encode(OTHERS));
    await choose('Claude Code', 'Write', 'assistant-hook');
    const text = await until('the settings', async () => {
      const now = await read(SETTINGS);
      return now !== OTHERS && now;
    });
    assert.match(text, /\/\/ of ours/);
    assert.match(text, /Bash\(npm test\)/);
    assert.ok(
      !vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => /would be written/.test(label)),
      ),
    );
    const settings = JSON.parse(text.replace(/\/\/ of ours/, '')) as {
      hooks: Record<'UserPromptSubmit' | 'PreToolUse', readonly { hooks: readonly { command: string }[] }[]>;
    };
    const { command } = settings.hooks.UserPromptSubmit[0]!.hooks[0]!;
    const note = 'Patient: MARISOL QUINTANAR, MRN LC-4471903, SSN 536-22-8417.';
    const kept = run(command, { hook_event_name: 'UserPromptSubmit', prompt: note });
    assert.equal(kept.status, 0, kept.stderr);
    assert.equal((JSON.parse(kept.stdout) as { decision: string }).decision, 'block');
    assertNoValue(kept.stdout + kept.stderr, VALUES, 'the answer');
    const file = run(settings.hooks.PreToolUse[0]!.hooks[0]!.command, { hook_event_name: 'PreToolUse', tool_name: 'Read', tool_input: { file_path: 'data/admission.hl7' } }); // prettier-ignore
    assert.match(file.stdout, /"permissionDecision":"deny"/);
    const plain = run(command, { hook_event_name: 'UserPromptSubmit', prompt: 'Make the button blue' });
    assert.deepEqual([plain.status, plain.stdout, plain.stderr], [0, '', '']);
  });

  it('takes it away again', async function () {
    if (!hasUser) this.skip();
    await choose('Claude Code', 'Remove');
    assert.equal(await read(SETTINGS), OTHERS);
  });

  it("writes a command that Copilot's own guard lets pass where nothing is installed", async function () {
    if (!hasUser) this.skip();
    await choose('GitHub Copilot', 'Write');
    const text = await until('the file', () => read('.github/hooks/phi-cordon.json'));
    const { hooks } = JSON.parse(text) as { hooks: { preToolUse: readonly { bash: string }[] } };
    const { bash } = hooks.preToolUse[0]!;
    const call = { sessionId: 's', timestamp: 1, toolName: 'view', toolArgs: { path: 'data/admission.hl7' } };
    assert.match(run(bash, call).stdout, /"permissionDecision":"deny"/);
    const gone = run(bash.replace(/\/[^"]*cli\.js/, '/nowhere/cli.js'), call);
    assert.deepEqual([gone.status, gone.stdout], [0, '']);
  });
});
