import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixed, type Destination } from '../../../src/core';
import { effectivePolicy, loadPolicy, policyProblems } from '../../../src/core/policy';
import { requestApproval } from '../../../src/core/remedies/requestApproval';
import { to } from '../policy/support';
import { afterRemedy, context, DAY, finding, plain, POLICY, refusal } from './policyEdits';

const OPENAI = to('https://api.openai.com', {
  provider: 'openai',
  services: ['chat'],
  model: fixed('gpt-4o'),
});

describe('the remedy requestApproval', () => {
  const after = (destination: Destination, before: string | undefined, reason?: string) =>
    afterRemedy(requestApproval, finding('llm/no-baa', 'a.ts', destination), before, reason);

  it('writes a complete entry that approves nothing', () => {
    const { policy, text } = after(OPENAI, '{\n  "version": 1\n}', 'triage notes');
    assert.deepEqual(policy.approvals, {
      openai: {
        provider: 'openai',
        endpoints: ['https://api.openai.com'],
        services: ['chat'],
        models: ['gpt-4o'],
        status: 'requested',
        reason: 'triage notes',
      },
    });
    const loaded = loadPolicy({ path: POLICY, text });
    assert.deepEqual(policyProblems(loaded, DAY), []);
    assert.equal(effectivePolicy(loaded, { trusted: true }).approval(OPENAI, DAY).kind, 'requested');
  });

  it('writes the purpose that was asked for', () => {
    const of = finding('llm/no-baa', 'a.ts', OPENAI);
    const given = { ...context('{"version":1}', 'triage notes'), purpose: 'treatment' as const };
    const edits = requestApproval.edit(of, '', given);
    assert.match(JSON.stringify(edits), /purposes.{5,12}treatment.*status.{5,8}requested/);
  });

  it('creates a policy where there is none', () => {
    assert.equal(after(OPENAI, undefined).policy.approvals?.['openai']?.status, 'requested');
  });

  it('names a second entry of a provider by number, and a private host as self-hosted', () => {
    const before = after(OPENAI, '{"version":1}').text;
    const eu = to('https://eu.api.openai.com', { provider: 'openai' });
    assert.deepEqual(Object.keys(after(eu, before).policy.approvals ?? {}), ['openai', 'openai-2']);
    const ward = after(to('http://10.2.0.7:11434', { reach: 'private', provider: 'ollama' }), before).policy;
    assert.equal(ward.approvals?.['ollama']?.hostedOn, 'own-hardware');
  });

  it('names an unknown host by itself, and takes the default address of a known SDK', () => {
    const unknown = after(to('https://llm.vendor.test'), '{"version":1}').policy.approvals;
    assert.deepEqual(unknown?.['llm.vendor.test']?.endpoints, ['https://llm.vendor.test']);
    const plain = { provider: 'openai', services: [], reach: 'unknown', from: fixed('default') } as const;
    assert.deepEqual(after(plain, '{"version":1}').policy.approvals?.['openai']?.endpoints, ['https://api.openai.com']); // prettier-ignore
  });

  it('leaves out what is masked, and refuses an address that is not known', () => {
    const masked = after({ ...OPENAI, model: fixed('claude-####') }, '{"version":1}').policy;
    assert.equal(masked.approvals?.['openai']?.models, undefined);
    const nowhere = finding('llm/no-baa', 'a.ts', to('https://lakeside-####.openai.azure.com'));
    assert.match(refusal(requestApproval, nowhere, '{"version":1}'), /address/);
    assert.match(refusal(requestApproval, finding('llm/no-baa'), '{"version":1}'), /address/);
  });

  it('keeps every byte and comment that was there, however the policy is formatted', () => {
    const other = { provider: 'ollama', selfHosted: true, hostedOn: 'own-hardware', endpoints: ['http://10.2.0.7:11434'], status: 'approved' }; // prettier-ignore
    const document = { version: 1, approvals: { ward: other }, zones: [{ files: ['a/**'], handles: 'phi' }] };
    const formatted = fc
      .tuple(fc.constantFrom(0, 2, 4, '\t'), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', ' // who', ' /* } ] */'), fc.boolean(), fc.boolean())
      .map(([indent, eol, comment, empty, bom]) => {
        const given = empty ? { ...document, approvals: {} } : document;
        const text = JSON.stringify(given, null, indent).replace(/,\n/g, `,${comment}\n`).replace(/\n/g, eol);
        return `${bom ? '\uFEFF' : ''}${text}${eol}`;
      }); // prettier-ignore
    fc.assert(
      fc.property(formatted, (before) => {
        const had = plain(loadPolicy({ path: POLICY, text: before }).policy!);
        const { policy } = after(OPENAI, before, 'triage notes');
        const { openai, ...approvals } = policy.approvals!;
        assert.equal(openai?.status, 'requested');
        assert.deepEqual({ ...policy, approvals }, had);
      }),
      { numRuns: 80 },
    );
  });

  it('refuses a locked rule and a second request of the same', () => {
    const of = finding('llm/no-baa', 'a.ts', OPENAI);
    assert.match(refusal(requestApproval, of, '{"version":1,"lock":["llm/*"]}'), /locked/);
    assert.match(
      refusal(requestApproval, of, after(OPENAI, '{"version":1}').text),
      /Requested already: openai/,
    );
  });
});
