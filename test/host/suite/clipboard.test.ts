import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, found, open, openNew, until } from './support/editor';
import { focusText, hasUser, user } from './support/user';
import { VALUES } from './support/values';

const SETTINGS = ['copy', 'clearAfter', 'scanOnFocus'] as const;
const STATUS = '.statusbar-item[id$="phiCordon.clipboard"]:visible';
const INTAKE = "export const patient = {\n  ssn: '536-22-8417',\n};\n";
const NOTE = 'Patient: MARISOL QUINTANAR, MRN LC-4471903, SSN 536-22-8417.';

const set = (name: (typeof SETTINGS)[number], value: unknown) =>
  vscode.workspace.getConfiguration('phiCordon.clipboard').update(name, value, vscode.ConfigurationTarget.Global); // prettier-ignore

/** Waits until nothing is told any more. */
const quiet = () =>
  until('the end of what was told', async () => (await user<number>('count', STATUS)) === 0);

/** Copies a file whole by real keys; the clipboard that extensions see in this host is another one, so it is told too. */
async function copyAll(path: string): Promise<string> {
  const { document } = await open(path);
  await focusText();
  await user('press', 'Control+A');
  await vscode.env.clipboard.writeText(document.getText());
  await user('press', 'Control+C');
  return document.getText();
}

describe('the clipboard', () => {
  let before = '';
  let outside = '';
  beforeEach(async () => {
    before = await vscode.env.clipboard.readText();
    if (hasUser) outside = await user<string>('clipboardRead');
  });
  afterEach(async function () {
    for (const name of SETTINGS) await set(name, undefined);
    await vscode.env.clipboard.writeText(before);
    if (hasUser) await user('clipboardWrite', outside);
    await closeAll.call(this);
  });

  it('is replaced, masked and given synthetic values by command', async () => {
    const patterns = {
      replaceClipboard: /^Patient: \[NAME-\d+\], MRN \[MRN-\d+\], SSN \[SSN-\d+\]\.$/,
      maskClipboard: /^Patient: \[NAME\], MRN \[MRN\], SSN \[SSN\]\.$/,
      synthesizeClipboard: /^Patient: [A-Z]+ TEST-\d+, MRN TEST-\d+, SSN 9\d\d-\d\d-\d{4}\.$/,
    };
    for (const [command, pattern] of Object.entries(patterns)) {
      await vscode.env.clipboard.writeText(NOTE);
      await vscode.commands.executeCommand(`phiCordon.${command}`);
      assert.match(await vscode.env.clipboard.readText(), pattern);
    }
  });

  it('keeps its line ends, and is left alone where nothing is found', async () => {
    await vscode.env.clipboard.writeText(`${NOTE}\r\nnext\r\n`);
    await vscode.commands.executeCommand('phiCordon.replaceClipboard');
    assert.match(await vscode.env.clipboard.readText(), /\]\.\r\nnext\r\n$/);
    await vscode.env.clipboard.writeText('nothing\r\nhere');
    await vscode.commands.executeCommand('phiCordon.replaceClipboard');
    assert.equal(await vscode.env.clipboard.readText(), 'nothing\r\nhere');
  });

  it('is left alone by a command for a text that is gone from it', async () => {
    await vscode.env.clipboard.writeText(NOTE);
    await vscode.commands.executeCommand('phiCordon.scanClipboard');
    await vscode.env.clipboard.writeText(`${NOTE} and more`);
    for (const command of ['replaceClipboard', 'maskClipboard', 'clearClipboard']) {
      await vscode.commands.executeCommand(`phiCordon.${command}`, 1);
      assert.equal(await vscode.env.clipboard.readText(), `${NOTE} and more`);
    }
  });

  it('offers to do so above the document that tells of it, which nobody can save', async () => {
    await vscode.env.clipboard.writeText(NOTE);
    await vscode.commands.executeCommand('phiCordon.scanClipboard');
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.scheme, 'phi-cordon-clipboard');
    assert.ok(!document.isUntitled);
    const titles = async () =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10)).map(({ command }) => command?.title);
    assert.deepEqual(await titles(), ['Replace Clipboard', 'Masked', 'Synthetic', 'Clear Clipboard']);
    await vscode.commands.executeCommand('phiCordon.clearClipboard');
    assert.equal(await vscode.env.clipboard.readText(), '');
    assert.deepEqual(await titles(), ['Scan Clipboard Again']);
    for (const value of VALUES) assert.ok(!document.getText().includes(value));
  });

  it('is cleared after the time of the setting, if the copy is still there', async function () {
    if (!hasUser) return this.skip();
    await set('clearAfter', 1);
    await open('src/intake.ts');
    await found(fileUri('src/intake.ts'), 'phi/ssn');
    const text = await copyAll('src/intake.ts');
    assert.equal(await vscode.env.clipboard.readText(), text);
    await until('an empty clipboard', async () => (await vscode.env.clipboard.readText()) === '');
    assert.equal(await user('count', STATUS), 0);

    await copyAll('src/intake.ts');
    await user('waitFor', STATUS);
    await vscode.env.clipboard.writeText('something else');
    await quiet();
    assert.equal(await vscode.env.clipboard.readText(), 'something else');
  });

  it('is told of after a copy from a text that is no file, too', async function () {
    if (!hasUser) return this.skip();
    const provider = vscode.workspace.registerTextDocumentContentProvider('old-version', {
      provideTextDocumentContent: () => NOTE,
    });
    try {
      const uri = vscode.Uri.parse('old-version:/note.txt');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await focusText();
      await user('press', 'Control+A');
      await user('press', 'Control+C');
      await user('waitFor', STATUS);
      assert.equal(await user('clipboardRead'), NOTE);
      await vscode.env.clipboard.writeText(NOTE);
      await vscode.commands.executeCommand('phiCordon.maskClipboard');
      assert.equal(await vscode.env.clipboard.readText(), 'Patient: [NAME], MRN [MRN], SSN [SSN].');
      await quiet();
    } finally {
      provider.dispose();
    }
  });

  it('says nothing of a copy while the setting has it off', async function () {
    if (!hasUser) return this.skip();
    await open('src/intake.ts');
    await found(fileUri('src/intake.ts'), 'phi/ssn');
    await copyAll('src/intake.ts');
    await user('waitFor', STATUS);
    await set('copy', 'off');
    await quiet();
    await copyAll('src/intake.ts');
    await found((await openNew('src/again.ts', INTAKE)).document.uri, 'phi/ssn');
    assert.equal(await user('count', STATUS), 0);
  });

  it('says nothing of a copy while the policy has it off, whatever the setting', async function () {
    if (!hasUser) return this.skip();
    const uri = fileUri('.phi-cordon.json');
    const policy = await vscode.workspace.fs.readFile(uri);
    const text = new TextDecoder().decode(policy);
    await found((await openNew('src/again.ts', INTAKE)).document.uri, 'phi/ssn');
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('{', '{ "clipboard": { "copy": "off" },'))); // prettier-ignore
      await until('the policy to count', async () => {
        await copyAll('src/again.ts');
        await user('waitFor', '.monaco-editor');
        return (await user<number>('count', STATUS)) === 0;
      });
      await vscode.workspace.fs.writeFile(uri, policy);
      await until('the policy to be gone', async () => {
        await copyAll('src/again.ts');
        return (await user<number>('count', STATUS)) === 1;
      });
    } finally {
      await vscode.workspace.fs.writeFile(uri, policy);
    }
  });
}); // prettier-ignore
