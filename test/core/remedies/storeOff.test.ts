import assert from 'node:assert/strict';
import { analyse, applyEdits, isRefusal, remedyEdit, sourceText, surrogateTable } from '../../../src/core';
import { effective } from '../policy/support';
import { DAY, examine, grammars } from '../support';

const policy = effective({
  agreements: { main: { kind: 'baa', accepted: '2026-01-14', retentionDays: 0, training: 'excluded' } },
  approvals: {
    openai: { provider: 'openai', agreement: 'main', endpoints: ['https://api.openai.com'], status: 'approved' },
  }, // prettier-ignore
});

/** The text after the first offer for each retention finding, or why there is none. */
async function mended(path: string, text: string): Promise<string | { readonly cannot: string }> {
  const { findings } = await examine({ path, text }, { policy });
  const finding = findings.find(({ rule }) => rule === 'llm/retention');
  assert.ok(finding, 'nothing found');
  const source = sourceText({ path, text });
  const facts = analyse(source);
  const result = remedyEdit(finding, finding.remedies[0]!.id, { source, facts, policy, day: DAY, grammars, surrogates: surrogateTable() }); // prettier-ignore
  if (isRefusal(result)) return result;
  const changed = applyEdits(text, result[0]!.edits);
  const left = (await examine({ path, text: changed }, { policy })).findings;
  assert.deepEqual(left.map(({ rule }) => rule), [], changed); // prettier-ignore
  return changed;
}

const TS = `import OpenAI from 'openai';\nconst ai = new OpenAI();\n`;
const PY = 'from openai import OpenAI\nclient = OpenAI()\n';

/** [what, path, before, after], each behind the lines that make the client. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  ['a value', 'a.ts', 'ai.chat.completions.create({ model, store: true, messages });', 'ai.chat.completions.create({ model, store: false, messages });'],
  ['an option that is missing', 'a.ts', 'ai.responses.create({ model, input });', 'ai.responses.create({ store: false, model, input });'],
  ['an option on a line of its own', 'a.ts', 'ai.responses.create({\n  model,\n  input, // the note\n});', 'ai.responses.create({\n  store: false,\n  model,\n  input, // the note\n});'],
  ['a request that stands before', 'a.ts', 'const body = { model, input };\nai.responses.create(body);', 'const body = { model, input };\nai.responses.create({ ...body, store: false });'],
  ['a spread that may not win', 'a.ts', 'const base = { model };\nai.responses.create({ input, ...base });', 'const base = { model };\nai.responses.create({ input, ...base, store: false });'],
  ['Python', 'a.py', 'client.responses.create(model="m", input=x)', 'client.responses.create(store=False, model="m", input=x)'],
  ['a value in Python', 'a.py', 'client.chat.completions.create(model="m", store=True)', 'client.chat.completions.create(model="m", store=False)'],
  ['a dictionary in Python', 'a.py', 'client.chat.completions.create(**{"model": "m", "store": True})', 'client.chat.completions.create(**{"model": "m", "store": False})'],
]; // prettier-ignore

describe('store-off', () => {
  for (const [what, path, before, after] of CASES) {
    it(`mends ${what}`, async () => {
      const head = path.endsWith('.py') ? PY : TS;
      assert.equal(await mended(path, head + before), head + after);
    });
  }

  it('mends the body of a request by fetch', async () => {
    const text = (more: string) => `await fetch('https://api.openai.com/v1/responses', { method: 'POST', body: JSON.stringify({ ${more}model, input }) });`; // prettier-ignore
    assert.equal(await mended('a.ts', text('')), text('store: false, '));
  });

  it('mends a client of LangChain by its own option', async () => {
    const text = (more: string) => `import { ChatOpenAI } from '@langchain/openai';\nconst m = new ChatOpenAI({ ${more}model: 'm', useResponsesApi: true });`; // prettier-ignore
    assert.equal(await mended('a.ts', text('')), text('zdrEnabled: true, '));
  });

  it('refuses where something asks for the stored response later', async () => {
    const result = await mended('a.ts', `${TS}const r = await ai.responses.create({ model, input });\nawait ai.responses.retrieve(r.id);`); // prettier-ignore
    assert.match((result as { cannot: string }).cannot, /stored response later/);
  });

  it('tells why files, batches and earlier turns cannot be turned off', async () => {
    const why = async (call: string) => ((await mended('a.ts', TS + call)) as { cannot: string }).cannot;
    assert.match(await why('ai.files.create({ file });'), /until it is deleted/);
    assert.match(await why('ai.batches.create({});'), /one by one/);
    assert.match(await why('ai.beta.threads.create();'), /keep every message/);
    assert.match(await why('ai.responses.create({ input, store: false, previous_response_id: last });'), /earlier turns/); // prettier-ignore
  });
});
