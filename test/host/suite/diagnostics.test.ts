import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { assertNoValue, closeAll, codeOf, fileUri, findings, found, gone, open, openNew, until } from './support/editor'; // prettier-ignore
import { focusText, hasUser, user } from './support/user';
import { VALUES } from './support/values';

const SSN_LINE = "export const ssn = '536-22-8417';\n";

describe('diagnostics', () => {
  afterEach(closeAll);

  it('come when a file is opened, each in one line that shows no value', async () => {
    const { document } = await open('src/intake.ts');
    await found(document.uri, 'phi/ssn');
    await found(document.uri, 'phi/mrn');
    for (const diagnostic of findings(document.uri)) {
      assert.doesNotMatch(diagnostic.message, /[\r\n]/);
      assertNoValue(diagnostic.message, VALUES, 'a message');
    }
  });

  it('mark the value and nothing around it', async () => {
    const { document } = await open('src/intake.ts');
    const [ssn] = await found(document.uri, 'phi/ssn');
    assert.equal(document.getText(ssn!.range), '536-22-8417');
  });

  it('carry the rule as a code that opens its page', async () => {
    const { document } = await open('src/intake.ts');
    const [ssn] = await found(document.uri, 'phi/ssn');
    assert.equal(codeOf(ssn!), 'phi/ssn');
    assert.ok(typeof ssn!.code === 'object');
  });

  it('mark the call to an unapproved provider, not the whole line', async () => {
    const { document } = await open('src/summary.ts');
    const [use] = await found(document.uri, 'llm/no-baa');
    assert.equal(document.getText(use!.range), 'OpenAI');
    assert.match(use!.message, /azure-prod/);
  });

  it('leave an approved call and a near-miss alone', async () => {
    const approved = await open('src/approved.ts');
    const clean = await open('src/clean.ts');
    const control = await open('src/intake.ts');
    await found(control.document.uri, 'phi/ssn');
    await until('both files to be examined', async () => !(await isExamining()));
    assert.deepEqual(findings(approved.document.uri).map(codeOf), []);
    assert.deepEqual(findings(clean.document.uri).map(codeOf), []);
  });

  it('read HL7 v2 by its fields', async () => {
    const { document } = await open('data/admission.hl7');
    await found(document.uri, 'phi/name');
    await found(document.uri, 'phi/ssn');
    for (const { message } of findings(document.uri)) assertNoValue(message, VALUES, 'a message');
  });

  it('follow real typing, and vanish when the value goes', async function () {
    if (!hasUser) this.skip();
    const { document } = await openNew('src/typed.ts', '\n');
    await focusText();
    await user('type', "export const ssn = '536-22-8417");
    await found(document.uri, 'phi/ssn');
    for (let i = 0; i < 12; i++) await user('press', 'Backspace');
    await gone(document.uri);
  });

  it('come on save when asked for on save only', async () => {
    const settings = vscode.workspace.getConfiguration('phiCordon');
    await settings.update('run', 'onSave', vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openNew('src/saved.ts', SSN_LINE);
      const { document } = editor;
      await found(document.uri, 'phi/ssn');
      await editor.edit((change) => change.insert(new vscode.Position(0, 0), SSN_LINE));
      const control = await open('src/intake.ts');
      await found(control.document.uri, 'phi/ssn');
      assert.equal(findings(document.uri).length, 1, 'as it was when it was opened');
      await document.save();
      await until('both findings', () => findings(document.uri).length === 2);
    } finally {
      await settings.update('run', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('go with the tab of an unsaved document', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'typescript', content: SSN_LINE });
    await vscode.window.showTextDocument(document);
    await found(document.uri, 'phi/ssn');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await gone(document.uri);
  });

  it('stand in a cell of an open notebook', async () => {
    const notebook = await vscode.workspace.openNotebookDocument(fileUri('analysis.ipynb'));
    await vscode.window.showNotebookDocument(notebook);
    await found(notebook.cellAt(0).document.uri, 'phi/ssn');
    assert.equal(findings(notebook.cellAt(1).document.uri).length, 0);
  });

  it('never stand in a git: document', async () => {
    const { path } = fileUri('src/intake.ts');
    const uri = vscode.Uri.from({ scheme: 'git', path, query: JSON.stringify({ path, ref: 'HEAD' }) });
    await vscode.extensions.getExtension('vscode.git')!.activate();
    const old = await until('the old version', () =>
      vscode.workspace.openTextDocument(uri).then(
        (document) => document.getText().includes('ssn') && document,
        () => undefined,
      ),
    );
    await vscode.window.showTextDocument(old, { preview: false });
    const control = await open('src/intake.ts');
    await found(control.document.uri, 'phi/ssn');
    assert.equal(findings(uri).length, 0);
  });

  it('stand in the commit box', async () => {
    const git = await vscode.extensions.getExtension('vscode.git')!.activate();
    const repository = await until(
      'the repository',
      () => git.getAPI(1).repositories[0] as Repository | undefined,
    );
    await vscode.commands.executeCommand('workbench.view.scm');
    repository.inputBox.value = 'Correct the SSN 536-22-8417 of the patient';
    const box = await until('the commit box', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'vscode-scm'),
    );
    await found(box.uri, 'phi/ssn');
    repository.inputBox.value = '';
    await gone(box.uri);
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('stand in the file in which git has a message written, but not in what git drops of it', async () => {
    const dropped =
      '# SSN 536-22-8417\n# ------------------------ >8 ------------------------\n+SSN 536-22-8417\n';
    const { document } = await openNew('.git/COMMIT_EDITMSG', `Correct the SSN 536-22-8417\n\n${dropped}`);
    assert.equal(document.languageId, 'git-commit');
    const all = await found(document.uri, 'phi/ssn');
    assert.deepEqual(all.map(({ range }) => range.start.line), [0]); // prettier-ignore
    assert.match(all[0]!.message, /in a commit message/);
  });
});

interface Repository {
  readonly inputBox: { value: string };
}

/** Opening and examining are asynchronous; a second control file proves that the queue has moved past both. */
async function isExamining(): Promise<boolean> {
  const { document } = await openNew('src/control.ts', SSN_LINE);
  await found(document.uri, 'phi/ssn');
  return false;
}
