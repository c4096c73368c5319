import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, findings, found, gone, hoverText, openNew, until } from './support/editor';

const POLICY = '.phi-cordon.json';
const OURS = '"identifiers": { "mrn": { "pattern": "LC-\\\\d{7}" }, "studyId": { "pattern": "\\\\d{8}" } },';

describe('why not', () => {
  let good: string;
  before(async () => {
    good = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(POLICY)));
  });
  afterEach(async () => {
    await closeAll();
    await writePolicy(good);
  });

  it('is told on hover where something only looks like an identifier', async () => {
    const { document } = await openNew('src/serials.ts', "export const serial = '000-12-3456';\n");
    const text = await hoverAt(document, '000-12');
    assert.match(text, /Not reported/);
    assert.match(text, /never issued/);
    assert.match(text, /164\.514/);
    assert.doesNotMatch(text, /000-12|3456/);
    assert.equal(await hoverText(document.uri, new vscode.Position(0, 2)), '', 'nothing elsewhere');
  });

  it('follows the text as it changes', async () => {
    const editor = await openNew('src/changing.ts', "export const serial = '000-12-3456';\n");
    const { document } = editor;
    await hoverAt(document, '000-12');
    await editor.edit((change) => change.insert(new vscode.Position(0, 0), "const ssn = '536-22-8417';\n"));
    await found(document.uri, 'phi/ssn');
    assert.match(await hoverAt(document, '000-12'), /Not reported/);
    assert.match(await hoverAt(document, '536-22'), /Confidence/);
  });

  it('has an answer for identifiers of the policy, which open files obey as soon as it changes', async () => {
    const { document } = await openNew('src/own.ts', "const x = 'LC-4471903';\nconst limit = '20417731';\n");
    await until('it to be examined', async () => (await hoverText(document.uri, new vscode.Position(0, 2))) === '');
    assert.equal(findings(document.uri, 'phi/mrn').length, 0);
    await writePolicy(good.replace('"version": 1,', `"version": 1,\n  ${OURS}`));
    const [mrn] = await found(document.uri, 'phi/mrn');
    assert.equal(document.getText(mrn!.range), 'LC-4471903');
    assert.match(await hoverAt(document, 'LC-'), /shape that the policy gives mrn/);
    assert.match(await hoverAt(document, '20417731'), /no word that names it/);
    await writePolicy(good);
    await gone(document.uri, 'phi/mrn');
  }); // prettier-ignore

  it('does not keep anybody waiting in a large document', async () => {
    const text = `ssn: 536-22-8417\n${'000-12-3456 lorem\n'.repeat(40_000)}`;
    const { document } = await openNew('data/large.txt', text);
    const [ssn] = await found(document.uri, 'phi/ssn');
    assert.match(await hoverText(document.uri, ssn!.range.start), /Confidence/);
    assert.equal(await hoverText(document.uri, new vscode.Position(1, 2)), '');
  });
});

/** The hover in the middle of a text of the document; the examination of it may take a moment. */
function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 2);
  return until(`a hover on ${text}`, async () => (await hoverText(document.uri, position)) || undefined);
}

async function writePolicy(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(POLICY), new TextEncoder().encode(text));
}
