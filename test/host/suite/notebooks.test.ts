import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, assertNoValue, closeAll, fileUri, findings, found, gone, until } from './support/editor';

const VALUES = ['532-18-7740', '20931174', 'Odette', 'Tolliver', '1961-04-17'];

const NOTEBOOK = {
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['# Patients\n', '\n', 'Patient SSN: 532-18-7740\n'] },
    {
      cell_type: 'code',
      execution_count: 1,
      metadata: {},
      source: ['# the first rows\n', 'patients.head()\n'],
      outputs: [
        {
          output_type: 'execute_result',
          execution_count: 1,
          metadata: {},
          data: {
            'text/html': ['<table><tr><th>mrn</th><th>patient_name</th></tr><tr><td>20931174</td><td>Odette Tolliver</td></tr></table>'],
            'text/plain': ['        mrn     patient_name         dob\n', '0  20931174  Odette Tolliver  1961-04-17'],
          },
        },
        { output_type: 'stream', name: 'stdout', text: ['patient ssn: 532-18-7740\n'] },
      ],
    },
    {
      cell_type: 'code',
      execution_count: 2,
      metadata: {},
      source: ['lookup(7)\n'],
      outputs: [
        { output_type: 'error', ename: 'KeyError', evalue: 'patient MRN 20931174', traceback: ['KeyError: patient MRN 20931174'] },
      ],
    },
  ],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
}; // prettier-ignore

describe('notebooks', () => {
  afterEach(closeAll);

  it('show what a cell holds in the cell, and what an output holds on its first line', async () => {
    const notebook = await openNotebook('notebooks/shown.ipynb');
    const [markdown, code, failed] = notebook.getCells().map(({ document }) => document);
    const [ssn] = await found(markdown!.uri, 'phi/ssn');
    assert.equal(ssn!.range.start.line, 2);
    assert.equal(markdown!.getText(ssn!.range), '532-18-7740');
    for (const rule of ['phi/ssn', 'phi/mrn', 'phi/name']) {
      for (const { range, message } of await found(code!.uri, rule)) {
        assert.equal(code!.getText(range), '# the first rows');
        assert.match(message, /output/);
        assertNoValue(message, VALUES, 'a message');
      }
    }
    const [mrn] = await found(failed!.uri, 'phi/mrn');
    assert.equal(failed!.getText(mrn!.range), 'lookup(7)');
  });

  it('redact an output where it stands, in every representation of it', async () => {
    const notebook = await openNotebook('notebooks/redacted.ipynb');
    const mended = new Set<vscode.TextDocument>();
    const shown = await until('the last value to be gone', () => {
      const { document } = notebook.cellAt(1);
      const [first] = findings(document.uri);
      // Each remedy makes another cell of it.
      if (first && !mended.has(document)) void apply(document, first);
      if (first) mended.add(document);
      const text = textOf(notebook.cellAt(1));
      return !VALUES.some((value) => text.includes(value)) && text;
    }, 20_000);
    assert.match(shown, /patient ssn: \[SSN\]/);
    assert.match(shown, /<td>\[MRN\]<\/td>/);
    assert.equal(notebook.cellAt(1).document.getText().trim(), '# the first rows\npatients.head()');
  }); // prettier-ignore

  it('save what they redacted', async () => {
    const notebook = await openNotebook('notebooks/saved.ipynb');
    const { document } = notebook.cellAt(2);
    const [mrn] = await found(document.uri, 'phi/mrn');
    await apply(document, mrn!);
    await until('another cell', () => notebook.cellAt(2).document !== document);
    await gone(notebook.cellAt(2).document.uri);
    await notebook.save();
    const bytes = await vscode.workspace.fs.readFile(notebook.uri);
    const { cells } = JSON.parse(new TextDecoder().decode(bytes)) as typeof NOTEBOOK;
    assertNoValue(JSON.stringify(cells[2]), VALUES, 'the file');
    assert.match(JSON.stringify(cells[1]), /20931174/);
  });
});

async function openNotebook(path: string): Promise<vscode.NotebookDocument> {
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(JSON.stringify(NOTEBOOK, null, 1)));
  const notebook = await vscode.workspace.openNotebookDocument(fileUri(path));
  await vscode.window.showNotebookDocument(notebook);
  return notebook;
} // prettier-ignore

async function apply({ uri }: vscode.TextDocument, diagnostic: vscode.Diagnostic): Promise<void> {
  const actions = await actionsAt(uri, diagnostic.range);
  const redact = actions.find(({ title, command }) => title === 'Redact' && command);
  assert.ok(redact?.command, actions.map(({ title }) => title).join(' | '));
  await vscode.commands.executeCommand(redact.command.command, ...((redact.command.arguments ?? []) as unknown[]));
} // prettier-ignore

function textOf({ outputs }: vscode.NotebookCell): string {
  return outputs
    .flatMap(({ items }) => items)
    .map(({ data }) => new TextDecoder().decode(data))
    .join('\n');
}
