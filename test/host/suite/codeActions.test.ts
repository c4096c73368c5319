import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, assertNoValue, caretAt, closeAll, fileUri, findings, found, gone, open, openNew, until } from './support/editor'; // prettier-ignore
import { hasUser, user } from './support/user';
import { VALUES } from './support/values';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('phiCordon');
const HOST = 'lakeside-phi.openai.azure.com';
const MENU = '.action-widget .monaco-list-row.action';

describe('code actions', () => {
  afterEach(closeAll);

  it('offer the route first, one preferred, then the request, then the rest', async () => {
    const { document } = await open('src/summary.ts');
    const [use] = await found(document.uri, 'llm/no-baa');
    const actions = await actionsAt(document.uri, use!.range);
    const titles = actions.map(({ title }) => title);
    assert.match(titles[0]!, /azure-prod/);
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      [titles[0]],
    );
    assert.ok(
      titles.some((title) => /request approval/i.test(title)),
      titles.join(' | '),
    );
    assert.ok(
      titles.some((title) => /allow/i.test(title)),
      titles.join(' | '),
    );
    assert.ok(
      actions.every(({ disabled }) => !disabled),
      'no greyed item',
    );
  });

  it('offer to redact or replace an identifier', async () => {
    const { document } = await open('src/intake.ts');
    const [ssn] = await found(document.uri, 'phi/ssn');
    const actions = await actionsAt(document.uri, ssn!.range);
    assert.match(actions[0]!.title, /redact/i);
    assert.ok(actions.some(({ title }) => /surrogate/i.test(title)));
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
  });

  for (const file of ['src/summary.ts', 'src/summary.py'])
    it(`route ${file} by Ctrl+. and Enter, in one undo step`, async function () {
      if (!hasUser) this.skip();
      const editor = await open(file);
      const { document } = editor;
      const before = document.getText();
      const [use] = await found(document.uri, 'llm/no-baa');
      await caretAt(editor, use!.range.start);
      await openMenu();
      assert.match(await user<string>('text', MENU), /azure-prod/);
      await user('press', 'Enter');
      await until('the routed text', () => document.getText().includes(HOST));
      assert.match(document.getText(), /lakeside-gpt4/);
      await gone(document.uri);
      await user('press', 'Control+Z');
      await until('the text as it was', () => document.getText() === before);
      await found(document.uri, 'llm/no-baa');
    });

  it('route the code at once, and preview what else has to change', async function () {
    if (!hasUser) this.skip();
    const env = fileUri('.env.example');
    const before = await textOf(fileUri('src/summary.ts'));
    await vscode.workspace.fs.writeFile(env, new TextEncoder().encode('# keys\nOPENAI_API_KEY=\nPORT=80\n'));
    try {
      const editor = await open('src/summary.ts');
      const { document } = editor;
      const [use] = await found(document.uri, 'llm/no-baa');
      await caretAt(editor, use!.range.start);
      await openMenu();
      await user('press', 'Enter');
      await until('the routed text', () => document.getText().includes(HOST));
      await user('waitFor', '.bulk-edit-panel .monaco-list-row[aria-label*=".env.example"]');
      assert.doesNotMatch(await textOf(env), /AZURE/, 'nothing is written before it is confirmed');
      await vscode.commands.executeCommand('workbench.action.files.save');
      await user('click', '.bulk-edit-panel .monaco-list-row[aria-label*=".env.example"] .edit-checkbox');
      await user('click', '.bulk-edit-panel .monaco-button:not(.secondary)');
      const variables = await vscode.workspace.openTextDocument(env);
      await until('the variable', () => variables.getText() === '# keys\nOPENAI_API_KEY=\nAZURE_OPENAI_API_KEY=\nPORT=80\n'); // prettier-ignore
      await variables.save();
    } finally {
      await vscode.workspace.fs.delete(env);
      await restore('src/summary.ts', before);
    }
  });

  it('redact, and the finding is gone', async () => {
    const { document } = await openNew('src/redact.ts', "export const ssn = '536-22-8417';\n");
    const [ssn] = await found(document.uri, 'phi/ssn');
    const [redact] = await actionsAt(document.uri, ssn!.range);
    await apply(redact!);
    await gone(document.uri, 'phi/ssn');
    assert.match(document.getText(), /^export const ssn = '.*';\n$/);
    assert.ok(!document.getText().includes('536-22-8417'));
  });

  it('suppress with the reason that the user types', async function () {
    if (!hasUser) this.skip();
    const editor = await openNew('src/suppress.ts', "export const ssn = '536-22-8417';\n");
    const { document } = editor;
    const [ssn] = await found(document.uri, 'phi/ssn');
    const actions = await actionsAt(document.uri, ssn!.range);
    const suppress = actions.find(({ title }) => /suppress/i.test(title));
    assert.ok(suppress, actions.map(({ title }) => title).join(' | '));
    const applied = apply(suppress);
    await user('waitFor', '.quick-input-widget input');
    await user('type', 'invented for the training site');
    await user('press', 'Enter');
    await applied;
    await gone(document.uri, 'phi/ssn');
    assert.match(
      document.lineAt(0).text,
      /phi-cordon-disable-next-line phi\/ssn -- invented for the training site/,
    );
  });

  it('fix all only when asked for by that exact kind', async () => {
    const { document } = await open('src/intake.ts');
    await found(document.uri, 'phi/ssn');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    for (const kind of [vscode.CodeActionKind.Source, vscode.CodeActionKind.SourceFixAll]) {
      const actions = await actionsAt(document.uri, whole, kind);
      assert.deepEqual(ours(actions), [], kind.value);
    }
    const actions = await actionsAt(document.uri, whole, FIX_ALL);
    assert.equal(actions.length, 1);
    const edits = actions[0]!.edit!.entries();
    assert.deepEqual(
      edits.map(([uri]) => uri.toString()),
      [document.uri.toString()],
      'no other file',
    );
    await vscode.workspace.applyEdit(actions[0]!.edit!);
    await gone(document.uri);
    assert.ok(!document.getText().includes('phi-cordon-disable'));
  });

  it('say why a call cannot be routed instead of greying an item', async () => {
    const text = "import Anthropic from '@anthropic-ai/sdk';\nexport const ai = new Anthropic();\n";
    const { document } = await openNew('src/unroutable.ts', text);
    const [use] = await found(document.uri, 'llm/no-baa');
    const actions = await actionsAt(document.uri, use!.range);
    const why = actions.find(({ title }) => /why this cannot be routed/i.test(title));
    assert.ok(why && !why.disabled, actions.map(({ title }) => title).join(' | '));
  });

  it('answer nothing for a file without a finding', async () => {
    const { document } = await open('src/clean.ts');
    const control = await open('src/intake.ts');
    await found(control.document.uri, 'phi/ssn');
    assert.equal(findings(fileUri('src/clean.ts')).length, 0);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    assert.deepEqual(ours(await actionsAt(document.uri, whole)), []);
  });

  it('offers a note to the privacy officer, which opens unsaved and holds no value', async () => {
    const { document } = await open('src/intake.ts');
    const [ssn] = await found(document.uri, 'phi/ssn');
    const actions = await actionsAt(document.uri, ssn!.range);
    const report = actions.find(({ title }) => title.startsWith('Report to the privacy officer'));
    await vscode.commands.executeCommand(report!.command!.command, ...report!.command!.arguments!);
    const note = await until('the note', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled && active.getText();
    });
    assert.match(note, /phi\/ssn[^]*src\/intake\.ts[^]*Do not rewrite history[^]*164\.404\(a\)\(2\)/);
    assertNoValue(note, VALUES, 'the note');
  });
});

function ours(actions: readonly vscode.CodeAction[]): string[] {
  return actions.filter(({ kind }) => kind?.value.includes('phiCordon')).map(({ title }) => title);
}

/**
 * Ctrl+. at the caret. The editor drops what the key asks if it asks by itself meanwhile, which it does a while after
 * each change of markers; then the key is pressed again, as a user would.
 */
async function openMenu(): Promise<void> {
  for (let presses = 1; ; presses++) {
    await user('press', 'Control+.');
    const shown = until('the quick-fix menu', async () => (await user<number>('count', MENU)) > 0, 2_000);
    if (presses === 4) return void (await shown);
    if (await shown.catch(() => false)) return;
  }
}

/** Applies an action as the editor does: the edit, then the command. */
async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) await vscode.workspace.applyEdit(edit);
  if (command)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Puts a file back: what stands in its editor, and on the disk. */
async function restore(file: string, text: string): Promise<void> {
  const { document } = await open(file);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}
