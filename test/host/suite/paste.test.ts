import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionsAt,
  assertNoValue,
  closeAll,
  fileUri,
  findings,
  found,
  gone,
  openNew,
  until,
} from './support/editor';
import { focusText, hasUser, user } from './support/user';
import { VALUES } from './support/values';

const NOTE = 'Patient: MARISOL QUINTANAR, MRN LC-4471903, SSN 536-22-8417, seen 2026-01-14.';
const POLICY = '.phi-cordon.json';
const WIDGET = '.post-edit-widget';

describe('the paste guard', () => {
  let good: string;
  let numbers = 0;
  before(async function () {
    if (!hasUser) this.skip();
    good = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(POLICY)));
  });
  afterEach(async function () {
    await closeAll.call(this);
    if (good) await write(good);
  });

  const write = (text: string) =>
    vscode.workspace.fs.writeFile(fileUri(POLICY), new TextEncoder().encode(text));
  const withPolicy = (clipboard: object) => write(good.replace('"version": 1,', `"version": 1, "clipboard": ${JSON.stringify(clipboard)},`)); // prettier-ignore

  /** A fresh prompt file with the caret in it. */
  async function prompt(text = '', name = `paste-${++numbers}.prompt.md`): Promise<vscode.TextDocument> {
    const { document } = await openNew(name, text);
    await focusText();
    await user('press', 'Control+End');
    return document;
  }

  /** Presses Ctrl+V, and again where the machine was too busy for the guard to answer in time. */
  async function paste(document: vscode.TextDocument, text: string, expected: RegExp): Promise<void> {
    await user('clipboardWrite', text);
    const before = document.getText();
    for (let time = 1; ; time++) {
      await user('press', 'Control+V');
      await until('the paste', () => document.getText() !== before);
      if (expected.test(document.getText())) break;
      assert.ok(time < 8, 'what was pasted is not what was expected');
      await user('press', 'Control+Z');
      await until('nothing', () => document.getText() === before);
    }
    assert.equal(await user('clipboardRead'), text, 'the clipboard is as it was');
  }

  it('replaces in a prompt file, and leaves nothing to be found', async () => {
    const document = await prompt();
    await paste(document, NOTE, /^Patient: \[NAME-\d+\], MRN \[MRN-\d+\], SSN \[SSN-\d+\], seen 2026\.$/);
    await user('waitFor', WIDGET);
    await new Promise((resolve) => setTimeout(resolve, 800));
    assert.deepEqual(findings(document.uri), []);
    assertNoValue(await user<string>('pageText'), VALUES, 'the window');
  });

  it('names people alike over several pastes', async () => {
    const document = await prompt();
    await paste(document, NOTE, /\[NAME-\d+\]/);
    const [name] = /\[NAME-\d+\]/.exec(document.getText())!;
    const other = await prompt();
    await paste(other, 'Patient: Marisol Quintanar called.', /\[NAME-\d+\]/);
    assert.ok(other.getText().includes(name));
  });

  it('pastes the plain text of what it has no time for, which is examined afterwards', async () => {
    const document = await prompt();
    const long = `${'The queue is kept short so that nobody waits for it.\n'.repeat(9_000)}${NOTE}`;
    await paste(document, long, /536-22-8417/);
    assert.equal(await user('count', WIDGET), 0);
    await found(document.uri, 'phi/ssn', 20_000);
  });

  it('is out of the way where the policy turns it off', async () => {
    await withPolicy({ paste: 'off' });
    const document = await prompt();
    await paste(document, NOTE, /536-22-8417/);
    assert.equal(await user('count', WIDGET), 0);
    await found(document.uri, 'phi/ssn');
  });

  it('is out of the way where the setting turns it off', async () => {
    const settings = vscode.workspace.getConfiguration('phiCordon.clipboard');
    await settings.update('paste', 'off', vscode.ConfigurationTarget.Global);
    try {
      const document = await prompt();
      await paste(document, NOTE, /536-22-8417/);
      assert.equal(await user('count', WIDGET), 0);
    } finally {
      await settings.update('paste', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('replaces first in source too, where the policy says so', async () => {
    await withPolicy({ paste: 'replace' });
    const document = await prompt('// ', `paste-${++numbers}.ts`);
    await paste(document, NOTE, /^\/\/ Patient: \[NAME-\d+\]/);
  });

  for (const [what, clip, expected] of [
    ['clean', 'one two three', /^one two threexyz$/],
    ['with PHI', NOTE, /^Patient: \[NAME-\d+\], .*seen 2026\.xyz$/],
  ] as const)
    it(`puts in what VS Code drops because of what is typed while another extension thinks, ${what}`, async () => {
      let asked = 0;
      const slow = vscode.languages.registerDocumentPasteEditProvider(
        { pattern: '**/*.prompt.md' },
        { provideDocumentPasteEdits: () => new Promise((resolve) => void (asked++, setTimeout(resolve, 1_500))) },
        { providedPasteEditKinds: [vscode.DocumentDropOrPasteEditKind.Text.append('slow')], pasteMimeTypes: ['text/plain'] },
      );
      try {
        await user('clipboardWrite', clip);
        for (let time = 1; ; time++) {
          const document = await prompt();
          asked = 0;
          await user('press', 'Control+V');
          await until('the other extension to be asked', () => asked > 0);
          // What the guard has not begun by then goes in as it is.
          await new Promise((resolve) => setTimeout(resolve, 100 * time));
          await user('type', 'xyz');
          await until('both texts', () => /^.+xyz$/.test(document.getText()));
          if (expected.test(document.getText())) break;
          assert.ok(time < 6, 'what was pasted is not what was expected');
        }
      } finally {
        slow.dispose();
      }
    }); // prettier-ignore

  it('a text pasted as it is asks for the reason, where the policy wants one', async () => {
    await withPolicy({ paste: 'require-reason' });
    const document = await prompt('', `reason-${++numbers}.md`);
    await paste(document, NOTE, /\[SSN-\d+\]/);
    await user('waitFor', WIDGET);
    await user('press', 'Control+.');
    await user('click', '.action-widget .monaco-list-row:has-text("Insert Plain Text")');
    await until('the plain text', () => document.getText() === NOTE);
    const asked = await until('a finding that asks', () => findings(document.uri, 'phi/ssn').find(({ message }) => /It was pasted as it is\. Replace it, or allow it here with a reason\./.test(message))); // prettier-ignore
    assert.equal(asked.severity, vscode.DiagnosticSeverity.Error);
    assertNoValue(asked.message, VALUES, 'the message');
    const titles = (await actionsAt(document.uri, asked.range)).map(({ title }) => title);
    assert.ok(titles.includes('Suppress here with a reason…'), titles.join());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '<!-- phi-cordon-disable-next-line phi/* -- the patient asked for it -->\n'); // prettier-ignore
    await vscode.workspace.applyEdit(edit);
    await gone(document.uri, 'phi/ssn');
  });

  it('Restore Originals refuses where an assistant without an approval is set up, and says which', async () => {
    const document = await prompt();
    await paste(document, NOTE, /\[NAME-\d+\]/);
    const before = document.getText();
    const server = { mcpServers: { notes: { url: 'https://mcp.notes-cloud.example/mcp' } } };
    const { document: setUp } = await openNew('.cursor/mcp.json', JSON.stringify(server, null, 2));
    try {
      await found(setUp.uri, 'llm/assistant-config');
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('phiCordon.restoreOriginals');
      await vscode.commands.executeCommand('notifications.showList');
      await user('waitFor', '.notifications-center .notification-list-item:has-text("mcp.json")');
      assert.equal(document.getText(), before);
      assertNoValue(await user<string>('pageText'), VALUES, 'the window');
    } finally {
      await vscode.commands.executeCommand('notifications.clearAll');
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(setUp.uri, '..'), { recursive: true });
    }
  });
});
