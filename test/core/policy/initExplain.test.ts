import assert from 'node:assert/strict';
import { CATALOGUE } from '../../../src/core';
import {
  effectivePolicy,
  explainPath,
  initialPolicy,
  layerOf,
  policyProblems,
} from '../../../src/core/policy';
import { AZURE, DAY, load, MSFT, to } from './support';

describe('initialPolicy', () => {
  it('loads without complaint, whatever was found, and approves nothing', () => {
    const all = CATALOGUE.map(({ id }) => ({ provider: id }));
    for (const uses of [[], all, [...all, ...all], [{ provider: 'openai', host: 'eu.api.openai.com' }]]) {
      const loaded = load(initialPolicy({ uses, organization: 'Lakeside "Clinic"' }));
      assert.deepEqual(policyProblems(loaded, DAY), []);
      assert.equal(loaded.policy?.organization?.name, 'Lakeside "Clinic"');
      for (const { status } of Object.values(loaded.policy.approvals ?? {}))
        assert.equal(status, 'requested');
    }
  });

  it('names each provider once, with every endpoint that is known', () => {
    const uses = [
      { provider: 'openai' },
      { provider: 'ollama', host: 'http://10.2.0.7:11434' },
      { provider: 'openai', host: 'eu.api.openai.com' },
      { provider: 'azure-openai', host: 'lakeside-####.openai.azure.com' },
    ];
    const text = initialPolicy({ uses });
    const loaded = load(text);
    assert.match(text, /\/\/ "azure-openai" is used too/);
    assert.deepEqual(Object.keys(loaded.policy?.approvals ?? {}), ['ollama', 'openai']);
    const policy = effectivePolicy(loaded, { trusted: true });
    for (const origin of ['https://api.openai.com', 'https://eu.api.openai.com'])
      assert.equal(policy.approval(to(origin, { provider: 'openai' }), DAY).kind, 'requested');
  });
});

describe('initialPolicy, of a workspace', () => {
  const USES = [
    { provider: 'openai', host: 'https://api.openai.com', services: ['chat'], model: 'gpt-4o', path: 'src/a.ts' },
    { provider: 'openai', host: 'https://api.openai.com', services: ['embeddings'], model: 'claude-####', region: 'us', path: 'src/b.ts' },
  ]; // prettier-ignore

  it('writes services, models and regions, and what the privacy officer has to find out', () => {
    const text = initialPolicy({ uses: USES });
    const openai = load(text).policy?.approvals?.['openai'];
    assert.deepEqual(openai?.services, ['chat', 'embeddings']);
    assert.deepEqual(openai.models, ['gpt-4o']);
    assert.deepEqual(openai.regions, ['us']);
    assert.match(text, /\/\/ To do: OpenAI, in 2 files; .*BAA.*read on \d{4}-/);
  });

  it('suggests zones where identifiers were found, decides none, and names no file that holds one', () => {
    const phiFiles = [
      'src/in take/a.ts',
      'src/in take/b.ts',
      'c.csv',
      'notes/536-22-8145.txt',
      'x/[id]/page.ts',
    ];
    const text = initialPolicy({ uses: [], phiFiles });
    assert.match(text, /"src\/in take\/\*\*"\], "handles": "phi" } {2}identifiers found in 2 files/);
    assert.doesNotMatch(text, /8145/);
    assert.deepEqual(load(text).policy?.zones, []);
    assert.deepEqual(policyProblems(load(text), DAY), []);
  });

  it('stays short where little was found', () => {
    assert.ok(initialPolicy({ uses: USES }).split('\n').length <= 32);
  });
});

describe('explainPath', () => {
  const text = `{
  "version": 1,
  "agreements": { "msft": ${JSON.stringify({ ...MSFT, expires: '2027-06-01' })} },
  "approvals": {
    "azure": ${JSON.stringify(AZURE)},
    "later": ${JSON.stringify({ ...AZURE, status: 'requested' })}
  },
  "zones": [{ "files": ["src/**"], "handles": "phi" }],
  "rules": { "phi/phone": "hint" },
  "overrides": [{ "files": ["src/**"], "when": { "tag": ["synthetic"] }, "rules": { "phi/ssn": "off" } }],
  "allow": [{ "rule": "phi/email", "files": ["src/a.ts"], "reason": "the Zabriskie list", "expires": "2027-01-01" }],
  "lock": ["llm/*"]
}`;

  it('names the zone, the approvals, the rules that change and the allow entries, with their lines', () => {
    assert.deepEqual(explainPath(layerOf(load(text)), 'src/a.ts', DAY), [
      'Policy: .phi-cordon.json',
      'Zone: phi (.phi-cordon.json:8)',
      'Approval azure (azure-openai): in force under msft until 2027-06-01 (.phi-cordon.json:5)',
      'Approval later (azure-openai): requested, approves nothing yet (.phi-cordon.json:6)',
      'Rule phi/phone: hint (.phi-cordon.json:9)',
      'Rule phi/ssn: off if tagged synthetic (.phi-cordon.json:10)',
      'Allow phi/email: in force until 2027-01-01, reason: the … list (.phi-cordon.json:11)',
      'Locked: llm/* (.phi-cordon.json:12)',
    ]);
  });

  it('says what has ended, and what does not count in an untrusted workspace', () => {
    const later = explainPath(layerOf(load(text)), 'x.ts', '2027-06-02');
    assert.ok(later.includes('Zone: undeclared (no zone names this path)' as never));
    assert.ok(later.some((line) => line.includes('msft expired on 2027-06-01')));
    const untrusted = explainPath(layerOf(load(text)), 'src/a.ts', DAY, { trusted: false }).join('\n');
    assert.match(untrusted, /Untrusted workspace/);
    assert.doesNotMatch(untrusted, /in force/);
    assert.match(explainPath([], 'x.ts', DAY)[0]!, /No policy applies/);
  });
});
