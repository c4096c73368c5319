import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, closeAll, fileUri, found, gone, open, openNew, until } from './support/editor';
import { hasUser, user } from './support/user';

const POLICY = '.phi-cordon.json';
const TRAIL = '.phi-cordon/audit';

interface Line {
  readonly what: string;
  readonly rule?: string;
  readonly receiver?: string;
  readonly why?: string;
  readonly place?: { readonly path: string; readonly line: number };
  readonly who: { readonly email?: string };
}

describe('audit trail', () => {
  let good: string;
  const write = (text: string) =>
    vscode.workspace.fs.writeFile(fileUri(POLICY), new TextEncoder().encode(text));
  before(async () => {
    good = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(POLICY)));
  });
  afterEach(async () => {
    await closeAll();
    await write(good);
    await vscode.workspace.fs.delete(fileUri('.phi-cordon'), { recursive: true }).then(undefined, () => undefined);
  }); // prettier-ignore

  it('records a policy that is saved, once it asks for a trail', async () => {
    const { document } = await open(POLICY);
    await change(document, good.replace('"version": 1,', '"version": 1,\n  "audit": true,'));
    const [first] = await until('the entry', () => lines(1));
    assert.equal(first!.what, 'policy-changed');
    assert.equal(first!.who.email, 'test@lakeside.test');
    await change(
      document,
      good.replace('"version": 1,', '"version": 1,\n  "audit": true, "role": "neither",'),
    );
    await until('the second entry', () => lines(2));
  });

  it('records a suppression with its rule, place and masked reason, and no value', async function () {
    if (!hasUser) this.skip();
    await write(good.replace('"version": 1,', '"version": 1,\n  "audit": true,'));
    const { document } = await openNew('src/audited.ts', "export const ssn = '536-22-8417';\n");
    const [ssn] = await found(document.uri, 'phi/ssn');
    const suppress = (await actionsAt(document.uri, ssn!.range)).find(({ title }) => /suppress/i.test(title));
    const { command, arguments: given = [] } = suppress!.command!;
    const applied = vscode.commands.executeCommand(command, ...(given as unknown[]));
    await user('waitFor', '.quick-input-widget input');
    await user('type', 'invented for Quackenbush');
    await user('press', 'Enter');
    await applied;
    await gone(document.uri, 'phi/ssn');
    const [entry] = await until('the entry', () => lines(1));
    assert.deepEqual([entry!.what, entry!.rule], ['suppressed', 'phi/ssn']);
    assert.deepEqual(entry!.place, { path: 'src/audited.ts', line: 1 });
    assert.match(entry!.why!, /^invented for/);
    assert.doesNotMatch(JSON.stringify(entry), /Quackenbush|8417/i);
  });

  it('records a request for approval once the editor has applied it', async function () {
    if (!hasUser) this.skip();
    await write(good.replace('"version": 1,', '"version": 1,\n  "audit": true,'));
    const { document } = await open('src/summary.ts');
    const [use] = await found(document.uri, 'llm/no-baa');
    const request = (await actionsAt(document.uri, use!.range)).find(({ title }) => /request/i.test(title));
    const { command, arguments: given = [] } = request!.command!;
    assert.equal(await lines(1), undefined, 'nothing is recorded before');
    void vscode.commands.executeCommand(command, ...(given as unknown[]));
    await user('waitFor', '.quick-input-widget .monaco-list-row[aria-label*="operations"]');
    await user('press', 'Enter');
    await user('waitFor', '.quick-input-widget .quick-input-message:has-text("What is it needed for")');
    await user('type', 'visit notes');
    await user('press', 'Enter');
    await user('click', '.bulk-edit-panel .monaco-list-row .edit-checkbox');
    assert.equal(await lines(1), undefined, 'nothing is recorded before it is applied');
    await user('click', '.bulk-edit-panel .monaco-button:not(.secondary)');
    const [entry] = await until('the entry', () => lines(1));
    assert.deepEqual([entry!.what, entry!.rule, entry!.receiver], ['requested-approval', 'llm/no-baa', 'openai']);
  }); // prettier-ignore

  it('records nothing where no policy asks for it', async () => {
    const { document } = await open(POLICY);
    await until('the text on the disk', () => document.getText() === good);
    await change(document, `${good}\n`);
    assert.equal(await lines(1), undefined);
  });
});

async function change(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(await document.save());
}

/** @returns undefined until the trail has that many lines */
async function lines(count: number): Promise<readonly Line[] | undefined> {
  const names = await vscode.workspace.fs.readDirectory(fileUri(TRAIL)).then(undefined, () => []);
  const file = names.map(([name]) => name).find((name) => name.endsWith('.jsonl'));
  if (file === undefined) return undefined;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(`${TRAIL}/${file}`)));
  const parsed = text.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line); // prettier-ignore
  return parsed.length >= count ? parsed : undefined;
}
