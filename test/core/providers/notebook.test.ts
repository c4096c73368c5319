import assert from 'node:assert/strict';
import { seen } from './examine';

const cells = (...sources: (readonly [kind: string, ...lines: string[]])[]) => ({
  cells: sources.map(([cell_type, ...lines]) => ({ cell_type, metadata: {}, source: lines.map((line) => `${line}\n`) })),
}); // prettier-ignore
const notebook = (...sources: Parameters<typeof cells>) => JSON.stringify(cells(...sources), null, 1);
const seenIn = (text: string) => seen(text, 'a.ipynb');

describe('notebook recogniser', () => {
  it('lets a client obey the variables that cells set', async () => {
    for (const line of [
      '%env OPENAI_BASE_URL=https://llm.example.test/v1',
      'os.environ["OPENAI_BASE_URL"] = "https://llm.example.test/v1"',
      'os.environ.setdefault("OPENAI_BASE_URL", "https://llm.example.test/v1")',
    ])
      // prettier-ignore
      assert.deepEqual(
        await seenIn(notebook(['code', line], ['code', 'from openai import OpenAI', 'client = OpenAI()'])),
        [
          'OpenAI → ? https://llm.example.test',
          'OPENAI_BASE_URL → ? https://llm.example.test',
        ],
        line,
      );
  });

  it('sees tracing that a cell turns on', async () => {
    const text = notebook(['code', 'os.environ["LANGSMITH_TRACING"] = "true"']);
    assert.deepEqual(await seenIn(text), ['LANGSMITH_TRACING → langsmith https://api.smith.langchain.com']);
  });

  it('reads notebooks in one line, and cells in one string', async () => {
    const text = JSON.stringify({ cells: [{ cell_type: 'code', source: 'import anthropic\nclient = anthropic.Anthropic()' }] }); // prettier-ignore
    assert.deepEqual(await seenIn(text), ['Anthropic → anthropic https://api.anthropic.com']);
    const lines = JSON.stringify(cells(['code', 'from openai import OpenAI', 'client = OpenAI()']));
    assert.deepEqual(await seenIn(lines), ['OpenAI → openai https://api.openai.com']);
  });

  it('stays quiet at prose, comments and other variables', async () => {
    assert.deepEqual(await seenIn(notebook(['markdown', 'Ask https://api.openai.com/v1/models'], ['code', '# os.environ["OPENAI_BASE_URL"] = "https://llm.example.test"', 'os.environ["LANGSMITH_TRACING"] = "false"', '%env PORTAL_URL=https://clinic.example.test'])), []); // prettier-ignore
  });
});
