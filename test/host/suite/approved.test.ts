import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, found, gone, hoverText, openNew, until } from './support/editor';

const CLIENT = `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://lakeside-phi.openai.azure.com/openai/v1/', apiKey });
`;

describe('an approved service', () => {
  afterEach(closeAll);

  it('is told on hover, and makes no finding', async () => {
    const { document } = await openNew('src/approved.ts', CLIENT);
    const text = await hoverAt(document, 'OpenAI(');
    assert.match(text, /Not reported/);
    assert.match(text, /agreement recorded 2026\\?-01\\?-14, not verified by this tool/);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('has a call that keeps what is sent mended', async () => {
    const call = "await client.chat.completions.create({ model: 'lakeside-gpt4', messages, store: true });\n";
    const { document } = await openNew('src/kept.ts', CLIENT + call);
    const [finding] = await found(document.uri, 'llm/retention');
    assert.equal(document.getText(finding!.range), 'store: true');
    const actions = await until('the quick fix', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding!.range); // prettier-ignore
      return all.find(({ title }) => title === 'Set store to false');
    });
    assert.ok(actions.isPreferred);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, finding!.range, 'store: false');
    await vscode.workspace.applyEdit(edit);
    await gone(document.uri, 'llm/retention');
  });
});

/** The hover in the middle of a text of the document; the examination of it may take a moment. */
function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 2);
  return until(`a hover on ${text}`, async () => (await hoverText(document.uri, position)) || undefined);
}
