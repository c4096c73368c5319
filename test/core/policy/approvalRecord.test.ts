import assert from 'node:assert/strict';
import { fixed } from '../../../src/core';
import { AZURE, DAY, effective, MSFT, to } from './support';

const AT = 'https://lakeside-phi.openai.azure.com';
const azure = (agreement: object, more: object = {}) => effective({ agreements: { msft: { ...MSFT, ...agreement } }, approvals: { azure: { ...AZURE, ...more } } }); // prettier-ignore
const termsOf = (agreement: object, day = DAY) => {
  const verdict = azure(agreement).approval(to(AT, { provider: 'azure-openai' }), day);
  assert.equal(verdict.kind, 'approved');
  return verdict.kind === 'approved' ? verdict.terms : undefined;
};

describe('what an approval hands on of its agreement', () => {
  it('is what is recorded', () => {
    assert.deepEqual(termsOf({}), { agreement: 'msft', recorded: '2026-01-14' });
    assert.deepEqual(termsOf({ training: 'permitted', retentionDays: 0 }), {
      agreement: 'msft',
      recorded: '2026-01-14',
      training: 'permitted',
      retentionDays: 0,
    });
  });

  it('is nothing for a server on own hardware', () => {
    const policy = effective({ approvals: { ward: { provider: 'ollama', selfHosted: true, hostedOn: 'own-hardware', endpoints: ['http://10.2.0.7:11434'], status: 'approved' } } }); // prettier-ignore
    const verdict = policy.approval(to('http://10.2.0.7:11434', { provider: 'ollama' }), DAY);
    assert.equal(verdict.kind === 'approved' && verdict.terms, undefined);
  });

  it('says so when three years have passed since somebody read it', () => {
    const since = (agreement: object, day?: string) => termsOf(agreement, day)?.unreviewedSince;
    assert.equal(since({ accepted: '2023-11-22' }), '2023-11-22');
    assert.equal(since({ accepted: '2023-11-23' }), undefined);
    assert.equal(since({ accepted: '2019-01-01', reviewed: '2025-01-01' }), undefined);
    assert.equal(since({ accepted: '2019-01-01', reviewed: '2022-01-01' }), '2022-01-01');
    assert.equal(since({ accepted: '2024-02-29' }, '2027-02-28'), undefined);
    assert.equal(since({ accepted: '2024-02-29' }, '2027-03-01'), '2024-02-29');
  });
});

describe('regions', () => {
  const bedrock = (host: string, rest: object = {}, regions: readonly string[] | undefined = ['us-east-1']) =>
    effective({
      agreements: { aws: MSFT },
      approvals: { b: { provider: 'aws-bedrock', agreement: 'aws', endpoints: ['https://bedrock-runtime.us-east-1.amazonaws.com'], status: 'approved', ...(regions ? { regions } : {}) } },
    }).approval(to(`https://bedrock-runtime.${host}.amazonaws.com`, { provider: 'aws-bedrock', region: fixed('us-east-1'), ...rest }), DAY); // prettier-ignore
  const model = (id: string) => ({ model: id });

  it('of a cross-region profile must be listed, or one of its regions', () => {
    for (const id of ['us.anthropic.claude-sonnet-4-6', 'anthropic.claude-sonnet-4-6', 'us-east.custom-model']) {
      assert.equal(bedrock('us-east-1', model(id)).kind, 'approved', id);
    }
    for (const id of ['global.anthropic.claude-sonnet-4-6', 'eu.amazon.nova-pro-v1:0', 'apac.anthropic.claude-3-5', 'us-gov.anthropic.claude-3-5', 'bedrock/global.anthropic.claude-opus-4-8']) {
      assert.equal(bedrock('us-east-1', model(id)).kind, 'region', id);
    }
    assert.equal(bedrock('us-east-1', model('global.anthropic.claude-sonnet-4-6'), ['us-east-1', 'global']).kind, 'approved');
  }); // prettier-ignore

  it('are any where the approval lists none', () => {
    const policy = azure({});
    assert.equal(policy.approval(to(AT, { provider: 'azure-openai', region: fixed('westeurope') }), DAY).kind, 'approved'); // prettier-ignore
  });

  it('of another host of the same service are told as regions, not as a missing agreement', () => {
    const verdict = bedrock('eu-west-1', { region: fixed('eu-west-1') });
    assert.equal(verdict.kind, 'region');
    assert.equal(verdict.kind === 'region' && verdict.region, 'eu-west-1');
    assert.equal(verdict.kind === 'region' && verdict.regions, 'us-east-1');
    assert.equal(verdict.kind === 'region' && verdict.by.text, 'approvals.b.regions');
  });

  it('of Vertex AI know its global host', () => {
    const policy = effective({
      agreements: { gcp: MSFT },
      approvals: { v: { provider: 'google-vertex', agreement: 'gcp', endpoints: ['https://us-central1-aiplatform.googleapis.com'], status: 'approved' } },
    }); // prettier-ignore
    const verdict = policy.approval(to('https://aiplatform.googleapis.com', { provider: 'google-vertex', region: fixed('global') }), DAY); // prettier-ignore
    assert.equal(verdict.kind === 'region' && verdict.region, 'global');
  });

  it('make no other service of a host, and nothing of one that is not approved', () => {
    const other = to('https://bedrock-mantle.eu-west-1.api.aws', { provider: 'aws-bedrock', region: fixed('eu-west-1') }); // prettier-ignore
    const policy = (status: string) => effective({ agreements: { aws: MSFT }, approvals: { b: { provider: 'aws-bedrock', agreement: 'aws', endpoints: ['https://bedrock-runtime.us-east-1.amazonaws.com'], regions: ['us-east-1'], status } } }); // prettier-ignore
    assert.equal(policy('approved').approval(other, DAY).kind, 'none');
    const elsewhere = to('https://bedrock-runtime.eu-west-1.amazonaws.com', { provider: 'aws-bedrock', region: fixed('eu-west-1') }); // prettier-ignore
    assert.equal(policy('requested').approval(elsewhere, DAY).kind, 'none');
  });
});

describe('sub-processors', () => {
  const listing = (...subprocessors: object[]) => azure({ subprocessors });

  it('are found by id or name, with the line that approves', () => {
    const found = listing({ name: 'Pinecone', agreement: true }).subprocessor('pinecone', DAY);
    assert.deepEqual([found?.agreement, found?.bound, found?.by.text], ['msft', true, 'approvals.azure.agreement']); // prettier-ignore
    assert.equal(listing({ name: 'langfuse', agreement: false }).subprocessor('langfuse', DAY)?.bound, false);
    assert.equal(listing({ name: 'Pinecone', agreement: true }).subprocessor('weaviate', DAY), undefined);
  });

  it('count only under an approval that is in force', () => {
    const entry = { subprocessors: [{ name: 'pinecone', agreement: true }] };
    assert.equal(azure(entry, { status: 'requested' }).subprocessor('pinecone', DAY), undefined);
    assert.equal(azure({ ...entry, expires: '2026-02-01' }).subprocessor('pinecone', DAY), undefined);
  });
});

describe('auditors', () => {
  it('count only where the policy may approve', () => {
    const policy = { auditors: ['auditedCall', 'auditedCall'] };
    assert.deepEqual(effective(policy).auditors, ['auditedCall']);
    assert.deepEqual(effective(policy, false).auditors, []);
  });
});
