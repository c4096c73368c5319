import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { render } from '../../../src/core';
import { policyProblems } from '../../../src/core/policy';
import { examine } from '../support';
import { AZURE, complaints, DAY, load, MSFT, RECORDED } from './support';

const base = { version: 1, agreements: { msft: RECORDED }, approvals: { azure: AZURE } };
const withApproval = (change: object) => ({ ...base, approvals: { azure: { ...AZURE, ...change } } });
const withAgreement = (change: object) => ({ ...base, agreements: { msft: { ...RECORDED, ...change } } });

describe('policyProblems', () => {
  it('finds one seeded fault of each kind', () => {
    const table: readonly [string, object][] = [
      ['policy/unknown-key', { ...base, agrements: {} }],
      ['policy/unknown-key', withApproval({ provider: 'azure-opanai' })],
      ['policy/unknown-key', { ...base, rules: { 'phi/phne': 'off' } }],
      ['policy/bad-date', withAgreement({ reviewed: '2026-13-01' })],
      ['policy/missing-agreement', withApproval({ agreement: 'mfst' })],
      ['policy/missing-agreement', withApproval({ status: 'requested', agreement: 'mfst' })],
      ['policy/missing-agreement', { ...base, approvals: { azure: { ...AZURE, agreement: undefined } } }],
      ['policy/missing-agreement', withAgreement({ kind: 'dua' })],
      ['policy/missing-agreement', withAgreement({ covers: ['part2'] })],
      ['policy/missing-agreement', withApproval({ selfHosted: true })],
      ['policy/missing-agreement', withApproval({ selfHosted: true, hostedOn: 'some-cloud' })],
      ['policy/agreement-expired', withAgreement({ expires: '2026-11-21' })],
      ['policy/agreement-expiring', withAgreement({ expires: '2026-11-22' })],
      ['policy/agreement-expiring', withAgreement({ expires: '2027-01-21' })],
      ['policy/endpoint-suffix', withApproval({ endpoints: [...AZURE.endpoints, 'https://*.openai.azure.com'] })],
      ['policy/endpoint-suffix', withApproval({ endpoints: [...AZURE.endpoints, '.openai.azure.com'] })],
      ['policy/endpoint-suffix', withApproval({ endpoints: [...AZURE.endpoints, 'https://openai.azure.com'] })],
      ['policy/endpoint-suffix', withApproval({ endpoints: [...AZURE.endpoints, 'lakeside.openai.azure.com'] })],
      ['policy/route-unapproved', { ...base, routes: [{ from: 'openai', to: 'azur' }] }],
      ['policy/route-unapproved', { ...withApproval({ status: 'requested' }), routes: [{ from: 'openai', to: 'azure' }] }],
      ['policy/allow-expired', { ...base, allow: [{ rule: 'phi/phone', files: ['a'], reason: 'r', expires: '2026-11-21' }] }],
      ['policy/locked-override', { ...base, lock: ['phi/*'], allow: [{ rule: 'phi/phone', files: ['a'], reason: 'r' }] }],
      ['policy/locked-override', { ...base, lock: ['llm/*'], overrides: [{ files: ['a'], rules: { 'llm/no-baa': 'warning' } }] }],
      ['policy/path-only-override', { ...base, overrides: [{ files: ['a'], rules: { 'phi/*': 'off' } }] }],
      ['policy/zone-reason', { ...base, zones: [{ files: ['a'], handles: 'none' }] }],
      ['policy/bad-date', withAgreement({ reviewed: '2026-11-23' })],
      ['policy/bad-date', withAgreement({ expires: '2026-01-13' })],
      ['policy/invalid', withAgreement({ kind: 'conduit' })],
      ['policy/invalid', withAgreement({ kind: 'soc2' })],
      ['policy/invalid', withAgreement({ retentionDays: 'forever' })],
      ['policy/agreement-unreviewed', withAgreement({ accepted: '2023-11-22' })],
      ['policy/substitute', withAgreement({ document: 'https://acme.test/legal/data-processing-addendum' })],
      ['policy/substitute', withAgreement({ form: 'signed', document: 'vendor/SOC2-2026.pdf' })],
      ['policy/none-needed', { ...base, agreements: { ...base.agreements, x: { kind: 'none-needed' } } }],
      ['policy/none-needed', { ...withApproval({ agreement: 'x' }), agreements: { x: { kind: 'none-needed', because: 'treatment' } } }],
      ['policy/missing-agreement', { ...withApproval({ agreement: 'x' }), agreements: { x: { kind: 'none-needed', because: 'not-phi' } } }],
      ['policy/subprocessor', withAgreement({ subprocessors: [{ name: 'a', agreement: true }, { name: 'b', agreement: false }] })],
      ['policy/training', withAgreement({ training: 'permitted' })],
      ['policy/training', withAgreement({ permissions: { train: true } })],
      ['policy/retention', withAgreement({ retentionDays: 'unlimited' })],
      ['policy/breach-notice', withAgreement({ breachNoticeHours: 1441 })],
      ['policy/risk-assessment', withAgreement({ riskAssessment: undefined })],
      ['policy/risk-assessment', withApproval({ approvedOn: '2026-02-02' })],
      ['policy/audit-review', withAgreement({ auditReviewed: '2026-08-21' })],
      ['policy/unrecorded-terms', withAgreement({ training: undefined, retentionDays: undefined, breachNoticeHours: undefined })],
      ['policy/unrecorded-terms', withAgreement({ auditLogging: true })],
      ['policy/region', withApproval({ regions: ['westeurope'] })],
      ['policy/region', { ...withAgreement({ residency: ['us'] }), approvals: { azure: { ...AZURE, regions: ['global'] } } }],
      ['policy/region', withApproval({ provider: 'aws-bedrock', endpoints: ['https://bedrock-runtime.us-west-2.amazonaws.com'], regions: ['us-east-1'] })],
      ['policy/model-glob', withApproval({ models: ['gpt-4o-*', 'gpt-*'] })],
      ['policy/model-glob', withApproval({ models: ['us.anthropic.claude-*'] })],
      ['policy/upstream-limit', { ...base, upstream: { valley: { retentionDays: 7 } } }],
      ['policy/upstream-limit', { ...base, upstream: { valley: { subcontractors: 'listed', allowedProviders: ['aws-bedrock'] } } }],
      ['policy/data-basis', { ...base, data: [{ files: ['a'], status: 'limited-data-set' }] }],
      ['policy/data-basis', { ...base, data: [{ files: ['a'], status: 'limited-data-set', agreement: 'msft' }] }],
      ['policy/data-basis', { ...base, data: [{ files: ['a'], status: 'expert-determination', determinedBy: 'x', expires: '2026-11-21' }] }],
      ['policy/allow-wide', { ...base, allow: [{ rule: '*', files: ['a.ts'], reason: 'r' }] }],
      ['policy/allow-wide', { ...base, allow: [{ rule: 'phi/*', files: ['**/*.test.ts'], reason: 'r' }] }],
      ['policy/allow-wide', { ...base, allow: [{ rule: 'phi/phone', files: ['**/*.ts'], reason: 'r' }] }],
      ['policy/unknown-key', { ...withApproval({ environments: ['prd'] }), environments: { prod: { files: ['deploy/**'] } } }],
    ]; // prettier-ignore
    for (const [rule, policy] of table) assert.deepEqual(complaints(policy), [rule], JSON.stringify(policy));
  });

  it('leaves near-misses alone', () => {
    for (const policy of [
      base,
      withAgreement({ expires: '2027-01-22' }),
      withAgreement({ kind: 'subcontractor-baa', covers: ['phi', 'part2'] }),
      withApproval({ endpoints: ['https://api.openai.com/v1', 'http://10.2.0.7:11434'] }),
      withApproval({ status: 'requested', agreement: undefined }),
      withApproval({ selfHosted: true, hostedOn: 'own-hardware', agreement: undefined }),
      withApproval({ selfHosted: true, hostedOn: 'msft' }),
      withApproval({ provider: 'our-own-gateway' }),
      { ...base, routes: [{ from: 'openai', to: 'azure' }] },
      { ...base, allow: [{ rule: 'phi/phone', files: ['a'], reason: 'r', expires: DAY }] },
      { ...base, lock: ['phi/ssn'], allow: [{ rule: 'phi/phone', files: ['a'], reason: 'r' }] },
      { ...base, lock: ['llm/*'], rules: { 'llm/no-baa': 'warning' } },
      { ...base, lock: ['llm/*'], overrides: [{ files: ['a'], rules: { 'llm/no-baa': 'error' } }] },
      { ...base, overrides: [{ files: ['a'], when: { tag: ['synthetic'] }, rules: { 'phi/*': 'off' } }] },
      { ...base, overrides: [{ files: ['a'], rules: { 'phi/*': 'hint', 'llm/*': 'off' } }] },
      { ...base, zones: [{ files: ['a'], handles: 'none', reason: 'public pages' }] },
      withAgreement({ reviewed: DAY, riskAssessment: DAY }),
      withAgreement({ accepted: '2023-11-23' }),
      withAgreement({ accepted: '2020-01-01', reviewed: '2025-01-01' }),
      withAgreement({ form: 'incorporated', document: 'https://acme.test/dpa' }),
      withAgreement({ document: 'contracts/acme-baa-with-soc2-annex.pdf' }),
      withAgreement({ document: 'contracts/adpack.pdf', soc2: '2026-03-31' }),
      withAgreement({ breachNoticeHours: 1440, retentionDays: 0 }),
      withAgreement({ auditLogging: true, auditReviewed: '2026-08-22' }),
      withApproval({ approvedOn: '2026-02-01', regions: ['eastus2'] }),
      withApproval({
        models: [
          'gpt-4o-*',
          'gpt-4.1*',
          'claude-sonnet-4-5*',
          'us.anthropic.claude-sonnet-4-*',
          'llama-3.1-*',
          'titan-embed-text-v2*',
          'gpt-4',
        ],
      }),
      {
        ...withAgreement({ residency: ['us', 'westeurope'] }),
        approvals: { azure: { ...AZURE, regions: ['eastus', 'westeurope'] } },
      },
      {
        ...withAgreement({ permissions: { offshore: true } }),
        approvals: { azure: { ...AZURE, regions: ['uksouth'] } },
      },
      {
        ...base,
        agreements: {
          ...base.agreements,
          idle: { kind: 'baa' },
          clinic: { kind: 'none-needed', because: 'treatment' },
        },
      },
      {
        ...base,
        upstream: { valley: { retentionDays: 30, breachNoticeHours: 72, subcontractors: 'allowed' } },
      },
      {
        ...base,
        data: [
          { files: ['a'], status: 'safe-harbor' },
          { files: ['b'], status: 'expert-determination', determinedBy: 'x', expires: DAY },
        ],
      },
      {
        ...base,
        allow: [
          { rule: 'phi/*', files: ['fixtures/**'], reason: 'r' },
          { rule: 'phi/phone', files: ['**/contact.ts', 'www/**'], reason: 'r' },
        ],
      },
      { ...withApproval({ environments: ['prod'] }), environments: { prod: { files: ['deploy/**'] } } },
    ])
      assert.deepEqual(complaints(policy), [], JSON.stringify(policy));
  });

  it('points at the value', () => {
    const text = '{\n  "version": 1,\n  "agreements": { "m": { "kind": "baa", "expires": "2026-12-15" } }\n}';
    const [problem] = policyProblems(load(text), DAY);
    assert.equal(text.slice(problem!.start, problem!.end), '"2026-12-15"');
    assert.deepEqual([problem!.line, problem!.column], [3, 52]);
    assert.equal(render(problem!.message), 'Agreement m expires in 23 days (2026-12-15).');
  });
});

describe('a policy file in a scan', () => {
  const rulesOf = async (files: Record<string, string>, path = '.phi-cordon.json'): Promise<string[]> => {
    const { findings } = await examine({ path, text: files[path]! }, { files });
    return findings.map(({ rule, place }) => `${rule}:${place.line}`);
  };

  it('shows its problems as findings', async () => {
    assert.deepEqual(await rulesOf({ '.phi-cordon.json': '{\n"version": 1,\n"lokc": []}' }), ['policy/unknown-key:3']);
    assert.deepEqual(await rulesOf({ '.phi-cordon.json': '{\n"version": 1,' }), ['policy/invalid:2']);
  });

  it('names destinations without sending to them', async () => {
    const text = readFileSync('examples/lakeside-clinic/.phi-cordon.json', 'utf8');
    const rules = await rulesOf({ '.phi-cordon.json': text });
    assert.deepEqual(rules.filter((rule) => !rule.startsWith('policy/')), []);
  });

  it('sees the agreements and locks of its base and of outer folders', async () => {
    const nested = JSON.stringify({
      version: 1,
      approvals: { azure: AZURE },
      allow: [{ rule: 'phi/ssn', files: ['a'], reason: 'r' }],
    });
    const path = 'services/a/.phi-cordon.json';
    assert.deepEqual(await rulesOf({ [path]: nested }, path), ['policy/missing-agreement:1']);
    const outer = JSON.stringify({ version: 1, extends: 'policies/base.json', lock: ['phi/*'] });
    const base = JSON.stringify({ version: 1, agreements: { msft: MSFT } });
    const files = { [path]: nested, '.phi-cordon.json': outer, 'policies/base.json': base };
    assert.deepEqual(await rulesOf(files, path), ['policy/locked-override:1']);
  });

  it('says so when its base cannot be used', async () => {
    for (const target of ['missing.json', '../base.json', '/base.json', '.phi-cordon.json'])
      assert.deepEqual(await rulesOf({ '.phi-cordon.json': `{"version":1,\n"extends":"${target}"}` }), ['policy/invalid:2']);
  });
}); // prettier-ignore
