import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, assertNoValue, closeAll, fileUri, findings, found, gone, hoverText, open, openNew, until } from './support/editor'; // prettier-ignore
import { hasUser, user } from './support/user';
import { VALUES } from './support/values';

const POLICY = '.phi-cordon.json';

describe('policy file', () => {
  let good: string;
  before(async () => {
    good = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(POLICY)));
  });
  afterEach(async () => {
    await closeAll();
    await write(good);
  });

  it('judges open files anew when it changes', async () => {
    const { document } = await open('src/intake.ts');
    await found(document.uri, 'phi/ssn');
    await write(good.replace('"version": 1,', '"version": 1,\n  "rules": { "phi/ssn": "off" },'));
    await gone(document.uri, 'phi/ssn');
    await write(good);
    await found(document.uri, 'phi/ssn');
  });

  it('keeps the last good one in force when it breaks, and says so', async () => {
    const approved = await open('src/approved.ts');
    const { document } = await open('src/summary.ts');
    await found(document.uri, 'llm/no-baa');
    await write(good.replace('"version": 1,', '"version": 1,,,'));
    const policy = await open(POLICY);
    await found(policy.document.uri, 'policy/invalid');
    await open('src/intake.ts');
    await found(fileUri('src/intake.ts'), 'phi/ssn');
    assert.match((await found(document.uri, 'llm/no-baa'))[0]!.message, /azure-prod/);
    assert.equal(findings(approved.document.uri).length, 0, 'the approval still counts');
    if (hasUser) await user('waitFor', '.statusbar-item[aria-label*="last good one"]');
  });

  it('is validated: a misspelt key names the nearest one', async () => {
    const { document } = await openNew(POLICY, good.replace('"approvals"', '"aprovals"'));
    const [unknown] = await until('the unknown key', () => {
      const hits = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ message }) => /approvals/.test(message));
      return hits.length > 0 && hits;
    });
    assert.equal(
      unknown!.range.start.line,
      good.split('\n').findIndex((line) => line.includes('"approvals"')),
    );
  });

  it('underlines an agreement that has expired', async () => {
    const { document } = await openNew(POLICY, good.replace('"evergreen"', '"2026-02-01"'));
    const [expired] = await found(document.uri, 'policy/agreement-expired');
    assert.match(document.getText(expired!.range), /2026-02-01/);
    assertNoValue(expired!.message, VALUES, 'a message');
  });

  for (const [wrong, right, rule, title] of [
    ['"aprovals"', '"approvals"', 'policy/unknown-key', 'Change to approvals'],
    ['"2026/1/14"', '"2026-01-14"', 'policy/bad-date', 'Write the date as YYYY-MM-DD'],
    ['"agreement": "mfst"', '"agreement": "msft"', 'policy/missing-agreement', 'Change to msft'],
  ] as const)
    it(`is mended by a quick fix, with its comments: ${rule}`, async () => {
      const text = good.replace('"version": 1,', '// who may receive what\n  "version": 1, /* first */');
      const { document } = await openNew(POLICY, text.replace(right, wrong));
      const [problem] = await found(document.uri, rule);
      const action = (await actionsAt(document.uri, problem!.range)).find((one) => one.title === title);
      assert.ok(action?.edit, title);
      await vscode.workspace.applyEdit(action.edit);
      assert.equal(document.getText(), text);
      await gone(document.uri, rule);
    });

  it('completes its keys', async () => {
    const { document } = await openNew(POLICY, good.replace('"version": 1,', '"version": 1,\n  '));
    const labels = await until('completions', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(2, 2),
      );
      const all = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return all.some((label) => label.includes('overrides')) && all;
    });
    assert.ok(!labels.some((label) => label.replaceAll('"', '') === 'version'), 'a key that stands already');
  });

  it('explains a key on hover', async () => {
    const { document } = await open(POLICY);
    await until('the text as it was', () => document.getText() === good);
    const at = document.positionAt(good.indexOf('agreements'));
    const text = await until('a hover', async () => (await hoverText(document.uri, at)) || undefined);
    assert.match(text, /164\.50[24]/);
  });

  it('previews a change that is not saved: what loosens, and the findings that come and go', async () => {
    const source = await open('src/intake.ts');
    await found(source.document.uri, 'phi/ssn');
    const { document, edit } = await open(POLICY);
    await until('the text as it was', () => document.getText() === good);
    const at = document.positionAt(good.indexOf('"version": 1,'));
    await edit((builder) => builder.insert(at, '"rules": { "phi/ssn": "off" },\n  '));
    await vscode.commands.executeCommand('phiCordon.previewPolicyChange', document.uri);
    const preview = await until('the preview', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.uri.scheme === 'phi-cordon-policy-change' && active.getText();
    });
    assert.match(preview, /Loosens\n {2}\.phi-cordon\.json:2 {2}rules\.phi\/ssn: phi\/ssn is set to off\n/);
    assert.match(preview, /Findings that vanish\n(?: {2}.*\n)*? {2}src\/intake\.ts:\d+:\d+/);
    assertNoValue(preview, VALUES, 'the preview');
  });

  it('tells on hover what the catalogue knows of a provider, and whether an approval is in force', async () => {
    const { document } = await open(POLICY);
    await until('the text as it was', () => document.getText() === good);
    const hoverOn = (word: string) => {
      const at = document.positionAt(good.indexOf(word) + 2);
      return until(`a hover on ${word}`, async () => (await hoverText(document.uri, at)) || undefined);
    };
    assert.match(await hoverOn('"azure-openai"'), /BAA[^]*read on \d{4}-\d{2}-\d{2}/);
    assert.match(await hoverOn('"azure-prod"'), /today.*in force/);
  });

  it('is created by a command, from what was found', async () => {
    await vscode.workspace.fs.delete(fileUri(POLICY));
    const { document } = await open('src/summary.ts');
    await until('the finding without a route', () =>
      findings(document.uri, 'llm/no-baa').some(({ message }) => !message.includes('azure-prod')),
    );
    await vscode.commands.executeCommand('phiCordon.createPolicy');
    const made = await until('the policy in an editor', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.uri.path.endsWith(POLICY) && active;
    });
    assert.match(made.getText(), /"version": 1/);
    assert.equal(findings(made.uri, 'policy/invalid').length, 0);
  });
});

async function write(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(POLICY), new TextEncoder().encode(text));
}
