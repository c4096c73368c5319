import assert from 'node:assert/strict';
import { DAY, memoryProject } from '../../support';
import { policyWith, sentences, told } from './support';

const OPENROUTER = `import OpenAI from 'openai';\nconst ai = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });`;
const TRACING = `import { Langfuse } from 'langfuse';\nconst trace = new Langfuse();`;
const approvals = { azure: { provider: 'azure-openai', agreement: 'main', endpoints: ['https://lakeside-phi.openai.azure.com'], status: 'approved' } }; // prettier-ignore
const listing = (name: string, agreement: boolean) =>
  policyWith({ subprocessors: [{ name, agreement }] }, { approvals });

describe('llm/subprocessor', () => {
  it('is loud for a gateway that no agreement lists', async () =>
    assert.deepEqual(await told(OPENROUTER, policyWith({}, { approvals })), ['llm/subprocessor error 2']));

  it('is information for one with an agreement of its own', async () => {
    assert.deepEqual(await told(OPENROUTER, listing('openrouter', true)), ['llm/subprocessor information 2']);
    assert.deepEqual(await told(TRACING, listing('Langfuse', true)), ['llm/subprocessor information 2']);
  });

  it('stays loud for one listed without, and says so', async () => {
    assert.deepEqual(await sentences(OPENROUTER, listing('openrouter', false)), [
      'OpenAI client goes to OpenRouter (openrouter.ai), which agreement main lists as a sub-processor without an agreement of its own. Request an approval, or remove it.',
    ]);
    assert.deepEqual(await told(TRACING, listing('langfuse', false)), ['llm/tracing error 2']);
  });

  it('approves no model service, whatever the list says', async () => {
    const groq = `import Groq from 'groq-sdk';\nconst ai = new Groq();`;
    assert.deepEqual(await told(groq, listing('groq', true)), ['llm/no-baa error 2']);
  });
});

describe('llm/baa-expired', () => {
  const text = `import OpenAI from 'openai';\nconst ai = new OpenAI();`;
  const old = { training: 'excluded', retentionDays: 0, accepted: '2021-03-01', reviewed: '2023-05-01' };

  it('says that nobody read an agreement for three years', async () => {
    assert.deepEqual(await sentences(text, policyWith(old)), [
      'Agreement main was last read on 2023-05-01, three years ago or more; OpenAI (api.openai.com) is approved under it. Review it, and record the day.',
    ]);
    assert.deepEqual(await told(text, policyWith(old)), ['llm/baa-expired warning 2: unreviewed']);
    assert.deepEqual(await told(text, policyWith(old), 'lib/a.ts'), ['llm/baa-expired information 2: unreviewed']); // prettier-ignore
  });

  it('says both where it is about to end, too', async () => {
    const found = await told(text, policyWith({ ...old, expires: '2026-12-15' }));
    assert.deepEqual(found.sort(), [
      'llm/baa-expired information 2',
      'llm/baa-expired warning 2: unreviewed',
    ]);
  });
});

describe('an approved use', () => {
  it('is told to whoever asks, and makes no finding', async () => {
    const text = `import OpenAI from 'openai';\nconst ai = new OpenAI();`;
    const policy = policyWith({ training: 'excluded', retentionDays: 0 });
    const { findings, nearMisses } = await memoryProject().examine(
      { path: 'services/a.ts', text },
      { policy, day: DAY, trusted: true },
      { explain: true },
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(nearMisses?.map(({ rule, label, why }) => `${rule}: ${label}: ${why}`), ['llm/no-baa: OpenAI: approved by policy as openai (agreement recorded 2026-01-14, not verified by this tool)']); // prettier-ignore
  });
});
