import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, closeAll, fileUri, findings, found, gone, open, openNew, until } from './support/editor';

const HELPER = "export function audit(entry: unknown) {\n  console.log('entry', entry);\n}\n";
const CALLER = "import { audit } from './handedTo';\nexport function hand(patient: { ssn: string }) {\n  audit(patient.ssn);\n}\n"; // prettier-ignore
const RULE = 'flow/phi-to-log';

const helper = fileUri('src/handedTo.ts');
const caller = fileUri('src/hands.ts');

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function edit(uri: vscode.Uri, range: vscode.Range, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.replace(uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(change));
}

describe('a value handed to another file', () => {
  before(() => write(helper, HELPER));
  afterEach(closeAll);
  after(async () => {
    for (const uri of [helper, caller]) await vscode.workspace.fs.delete(uri);
  });

  it('is shown where it leaves, with the way there, follows that file, and goes with the call', async () => {
    const { document } = await openNew('src/hands.ts', CALLER);
    const [closed] = await found(helper, RULE);
    assert.equal(closed!.range.start.line, 1);
    assert.ok(closed!.relatedInformation!.some(({ location }) => location.uri.path === caller.path && location.range.start.line === 2)); // prettier-ignore
    assert.equal(closed!.relatedInformation!.at(-1)!.location.uri.path, helper.path);
    assert.deepEqual(findings(caller, RULE), []);

    await open('src/handedTo.ts');
    await edit(helper, new vscode.Range(0, 0, 0, 0), '// one line above\n');
    await until('the finding to follow its line', () => findings(helper, RULE)[0]?.range.start.line === 2);
    assert.equal(findings(helper, RULE).length, 1);

    await vscode.window.showTextDocument(document);
    await edit(caller, new vscode.Range(2, 0, 3, 0), '');
    await gone(helper, RULE);
  }); // prettier-ignore

  it('is mended where it stands, by a comment there', async () => {
    await openNew('src/hands.ts', CALLER);
    const { document } = await open('src/handedTo.ts');
    const [finding] = await found(helper, RULE);
    const actions = await until('the quick fixes', async () => {
      const offered = await actionsAt(helper, finding!.range);
      return offered.length > 0 && offered;
    });
    assert.ok(actions.some(({ command }) => (command?.arguments?.[0] as { remedy?: string } | undefined)?.remedy === 'suppress')); // prettier-ignore
    const line = findings(helper, RULE)[0]!.range.start.line;
    await edit(document.uri, new vscode.Range(line, 0, line, 0), `  // phi-cordon-disable-next-line ${RULE} -- a local tool\n`); // prettier-ignore
    await gone(helper, RULE);
  });

  it('is examined again when the other file changes on the disk, and leaves with its tab', async () => {
    await openNew('src/hands.ts', CALLER);
    await found(helper, RULE);
    await write(helper, `\n\n${HELPER}`);
    await until('the finding to follow its line', () => findings(helper, RULE)[0]?.range.start.line === 3);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await gone(helper, RULE);
  });
});
