import assert from 'node:assert/strict';
import { layerOf, policyHoverAt } from '../../../src/core/policy';
import { AZURE, DAY, load, MSFT } from './support';

const POLICY = '.phi-cordon.json';
const TEXT = JSON.stringify(
  {
    version: 1,
    agreements: { msft: MSFT, old: { ...MSFT, expires: '2026-01-31' } },
    approvals: {
      prod: AZURE,
      late: { ...AZURE, agreement: 'old' },
      asked: { ...AZURE, provider: 'openai', status: 'requested', endpoints: ['https://openai.azure.com', 'https://api.openai.com'] },
    },
    routes: [{ from: 'anthropic', to: 'prod' }],
    allow: [{ rule: 'phi/phone', files: ['a.ts'], reason: 'openai' }],
    lock: ['llm/*'],
  },
  null,
  2,
); // prettier-ignore

/** What the hover says on the first (or nth) place where a word stands in quotes. */
function on(word: string, nth = 0, trusted = true): string | undefined {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = TEXT.indexOf(`"${word}"`, at + 1);
  assert.ok(at >= 0);
  const found = policyHoverAt(TEXT, at + 1, layerOf(load(TEXT)), POLICY, { day: DAY, trusted });
  if (found) assert.equal(TEXT.slice(found.start, found.end), `"${word}"`);
  return found?.lines.join('\n');
}

describe('policyHoverAt', () => {
  it('tells what the catalogue knows of a provider, with source and date', () => {
    assert.match(on('azure-openai')!, /Azure OpenAI.*\n.*BAA/);
    assert.match(on('anthropic')!, /Anthropic/);
    const at = TEXT.indexOf('"azure-openai"') + 3;
    const { source } = policyHoverAt(TEXT, at, [], POLICY, { day: DAY, trusted: true })!;
    assert.match(`${source?.url} ${source?.day}`, /^https:.* \d{4}-\d{2}-\d{2}$/);
  });

  it('tells whether an approval is in force today, and why not', () => {
    assert.equal(on('prod'), 'Approval prod today: in force under msft');
    assert.equal(on('prod', 1), on('prod'), 'where a route names it too');
    assert.match(on('late')!, /old expired on 2026-01-31/);
    assert.match(on('asked')!, /requested, approves nothing yet/);
    assert.match(on('prod', 0, false)!, /untrusted/);
  });

  it('tells what an endpoint names, and a rule', () => {
    assert.match(on('https://api.openai.com')!, /api\.openai\.com: a host of OpenAI \(openai\)/);
    assert.match(on('https://openai.azure.com')!, /Not one exact host/);
    assert.match(on('phi/phone')!, /phi\/phone/);
    assert.match(on('llm/*')!, /stands for \d+ rules/);
  });

  it('is silent elsewhere, and in a text that does not parse', () => {
    for (const word of ['version', 'agreements', 'provider', 'approved', 'a.ts']) assert.equal(on(word), undefined);
    assert.equal(on('openai', 1), undefined, 'a word in a reason');
    for (let at = 0; at < TEXT.length; at += 7) policyHoverAt(TEXT.slice(0, at), at, [], POLICY, { day: DAY, trusted: true });
  }); // prettier-ignore
});
