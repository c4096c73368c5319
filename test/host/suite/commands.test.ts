import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  assertNoValue,
  closeAll,
  codeOf,
  fileUri,
  found,
  hoverText,
  open,
  openNew,
  until,
} from './support/editor';
import { focusText, hasUser, user } from './support/user';
import { VALUES } from './support/values';

const NOTE = 'Patient: MARISOL QUINTANAR, MRN LC-4471903, SSN 536-22-8417.';

describe('commands and views', () => {
  afterEach(closeAll);

  it('the hover gives basis, confidence and remedies, and no value', async () => {
    const { document } = await open('src/intake.ts');
    const [ssn] = await found(document.uri, 'phi/ssn');
    const text = await hoverText(document.uri, ssn!.range.start);
    assert.match(text, /164\.514/);
    assert.match(text, /confidence/i);
    assert.match(text, /Redact/);
    assertNoValue(text, VALUES, 'the hover');
  });

  it('Scan Workspace finds what lies in files that are not open', async () => {
    await vscode.commands.executeCommand('phiCordon.scanWorkspace');
    await found(fileUri('data/admission.hl7'), 'phi/ssn');
    if (!hasUser) return;
    await vscode.commands.executeCommand('phiCordon.findings.focus');
    await user('waitFor', '.pane-body .monaco-list-row[aria-label*="admission.hl7"]');
    const rows = await user<string[]>('texts', '.pane-body .monaco-list-row');
    assertNoValue(rows.join('\n'), VALUES, 'the tree');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('Scan Clipboard opens a read-only document without a value', async () => {
    await vscode.env.clipboard.writeText(NOTE);
    await vscode.commands.executeCommand('phiCordon.scanClipboard');
    const document = await until('the clipboard view', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active && active.uri.scheme !== 'file' && active;
    });
    assert.match(document.getText(), /phi\/ssn|Social Security/);
    assertNoValue(document.getText(), VALUES, 'the clipboard view');
    assertNoValue(document.uri.toString(), VALUES, 'its address');
    if (!hasUser) return;
    const before = document.getText();
    await focusText();
    await user('type', 'x');
    await user('waitFor', '.monaco-editor-overlaymessage');
    assert.equal(document.getText(), before, 'read-only');
  });

  it('Replace Identifiers in Selection touches the selection only', async () => {
    const editor = await openNew('notes.md', `${NOTE}\n${NOTE}\n`);
    editor.selection = new vscode.Selection(0, 0, 0, NOTE.length);
    await vscode.commands.executeCommand('phiCordon.replaceIdentifiersInSelection');
    await until('the replacement', () => !editor.document.lineAt(0).text.includes('536-22-8417'));
    assertNoValue(editor.document.lineAt(0).text, VALUES, 'the selection');
    assert.equal(editor.document.lineAt(1).text, NOTE);
    const before = editor.document.lineAt(0).text;
    editor.selection = new vscode.Selection(1, 0, 1, NOTE.length);
    await vscode.commands.executeCommand('phiCordon.replaceIdentifiersInSelection');
    await until('the same stand-ins', () => editor.document.lineAt(1).text === before);
  });

  it('Replace Identifiers in Selection obeys the standard of the settings', async () => {
    const settings = vscode.workspace.getConfiguration('phiCordon');
    await settings.update('redact.standard', 'limited-data-set', vscode.ConfigurationTarget.Global);
    try {
      const note = `${NOTE} DOB 03/14/1958.`;
      const editor = await openNew('limited.md', `${note}\n`);
      editor.selection = new vscode.Selection(0, 0, 0, note.length);
      await vscode.commands.executeCommand('phiCordon.replaceIdentifiersInSelection');
      await until('the replacement', () => !editor.document.getText().includes('536-22-8417'));
      assertNoValue(editor.document.getText(), VALUES, 'the selection');
      assert.match(editor.document.getText(), /DOB 03\/14\/1958/);
    } finally {
      await settings.update('redact.standard', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("a diagnostic's code opens the rule's page", async () => {
    const { document } = await open('src/intake.ts');
    const [ssn] = await found(document.uri, 'phi/ssn');
    assert.ok(typeof ssn!.code === 'object' && codeOf(ssn!) === 'phi/ssn');
    await vscode.commands.executeCommand('vscode.open', ssn!.code.target);
    await until('a page in a tab', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /ssn/i.test(label))),
    );
  });

  it('Open Report opens one page', async () => {
    await vscode.commands.executeCommand('phiCordon.openReport');
    await until('the report', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputWebview),
      ),
    );
  });

  it('Show Evidence examines the workspace and opens one page', async () => {
    await vscode.commands.executeCommand('phiCordon.showEvidence');
    await until('the evidence', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input, label }) => input instanceof vscode.TabInputWebview && /Evidence/.test(label)),
      ),
    );
  });

  it('every contributed command is registered', async () => {
    const { packageJSON } = vscode.extensions.getExtension('phi-cordon.phi-cordon')!;
    const contributed = (packageJSON as Manifest).contributes.commands.map(({ command }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed.filter((command) => !registered.has(command)),
      [],
    );
  });
});

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}
