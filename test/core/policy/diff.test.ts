import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RULES, SEVERITIES } from '../../../src/core';
import { diffPolicies, effectivePolicy, layerOf, type PolicyChange } from '../../../src/core/policy';
import { AZURE, DAY, load, MSFT, to } from './support';

type Entries = Readonly<Record<string, unknown>>;

const BASE: Entries = { agreements: { msft: MSFT } };

function changes(before: Entries, after: Entries): PolicyChange[] {
  const [old, now] = [before, after].map((entries) => {
    const loaded = load({ version: 1, ...BASE, ...entries });
    assert.deepEqual(loaded.problems, []);
    return layerOf(loaded);
  });
  return diffPolicies([old!], [now!], DAY);
}

function effects(before: Entries, after: Entries): string[] {
  return changes(before, after).map(({ effect, entry }) => `${effect} ${entry}`);
}

const approval = (more: object = {}) => ({ approvals: { azure: { ...AZURE, ...more } } });
const allow = (more: object = {}) => ({ allow: [{ rule: 'phi/phone', files: ['a.ts'], reason: 'published', ...more }] }); // prettier-ignore

/** The first loosens towards the second; the other way round it tightens. */
const LOOSER: readonly (readonly [strict: Entries, loose: Entries, entry: string])[] = [
  [{}, approval(), 'approvals.azure'],
  [approval({ status: 'requested' }), approval(), 'approvals.azure.status'],
  [approval(), approval({ endpoints: [...AZURE.endpoints, 'https://two.openai.azure.com'] }), 'approvals.azure.endpoints'],
  [approval({ models: ['gpt-4o'] }), approval(), 'approvals.azure.models'],
  [approval({ regions: ['eastus'] }), approval({ regions: ['eastus', 'westus'] }), 'approvals.azure.regions'],
  [approval({ purposes: ['treatment'] }), approval({ purposes: ['treatment', 'research'] }), 'approvals.azure.purposes'],
  [{ agreements: { msft: { ...MSFT, expires: '2027-01-01' } } }, { agreements: { msft: { ...MSFT, expires: '2028-01-01' } } }, 'agreements.msft.expires'],
  [{ agreements: { msft: MSFT } }, { agreements: { msft: { ...MSFT, retentionDays: 30 } } }, 'agreements.msft.retentionDays'],
  [{ upstream: { c: { retentionDays: 0 } } }, { upstream: { c: { retentionDays: 'unlimited' } } }, 'upstream.c.retentionDays'],
  [{ upstream: { c: {} } }, {}, 'upstream.c'],
  [{ zones: [{ files: ['a/**'], handles: 'phi' }] }, { zones: [] }, 'zones[0]'],
  [{}, { zones: [{ files: ['www/**'], handles: 'none', reason: 'public' }] }, 'zones[0]'],
  [{}, { data: [{ files: ['d/**'], status: 'synthetic' }] }, 'data[0]'],
  [{ data: [{ files: ['d/**'], status: 'safe-harbor' }] }, {}, 'data[0]'],
  [{}, { rules: { 'phi/*': 'off' } }, 'rules.phi/*'],
  [{ rules: { 'phi/*': 'off', 'phi/ssn': 'warning' } }, { rules: { 'phi/*': 'off' } }, 'rules.phi/ssn'],
  [{}, { overrides: [{ files: ['t/**'], rules: { 'phi/name': 'hint' } }] }, 'overrides[0].rules.phi/name'],
  [{}, allow(), 'allow[0]'],
  [allow({ expires: '2027-01-01' }), allow({ expires: '2027-06-01' }), 'allow[0]'],
  [allow({ expires: '2027-01-01' }), allow(), 'allow[0]'],
  [{ lock: ['llm/*'] }, {}, 'lock'],
  [{}, { sanitizers: ['scrub'] }, 'sanitizers'],
  [{ sources: ['memberNo'] }, {}, 'sources'],
  [{ sinks: ['send'] }, {}, 'sinks'],
  [{ auditors: ['audited'] }, {}, 'auditors'],
  [{ auditors: ['audited'] }, { auditors: ['audited', 'log'] }, 'auditors'],
  [{}, { organization: { ownPhones: ['(608) 555-0100'] } }, 'organization.ownPhones'],
  [{}, { organization: { ownDomains: ['lakeside.test'] } }, 'organization.ownDomains'],
  [{ identifiers: { mrn: { pattern: 'LC-\\d{7}' } } }, {}, 'identifiers.mrn'],
  [{ audit: true }, {}, 'audit'],
  [{ clipboard: { paste: 'replace' } }, { clipboard: { paste: 'off' } }, 'clipboard.paste'],
]; // prettier-ignore

describe('diffPolicies', () => {
  it('names what loosens, and the other way round what tightens', () => {
    for (const [strict, loose, entry] of LOOSER) {
      assert.deepEqual(effects(strict, loose), [`loosens ${entry}`]);
      assert.deepEqual(effects(loose, strict), [`tightens ${entry}`]);
    }
  });

  it('calls what lets nothing more pass a change', () => {
    const requested = approval({ status: 'requested' });
    assert.deepEqual(effects({}, requested), ['changes approvals.azure']);
    assert.deepEqual(effects(requested, approval({ status: 'requested', endpoints: ['https://two.openai.azure.com'] })), ['changes approvals.azure.endpoints', 'changes approvals.azure.endpoints']); // prettier-ignore
    assert.deepEqual(effects({}, { organization: { name: 'Lakeside' } }), ['changes organization.name']);
    assert.deepEqual(effects(approval(), approval({ reason: 'triage' })), ['changes approvals.azure.reason']);
    assert.deepEqual(effects(allow(), allow({ reason: 'another' })), []);
  });

  it('sees an approval that its agreement brings back into force', () => {
    const before = { ...approval(), agreements: { msft: { ...MSFT, expires: '2026-01-31' } } };
    const after = { ...approval(), agreements: { msft: MSFT } };
    const expected = ['loosens agreements.msft.expires', 'loosens approvals.azure'];
    assert.deepEqual(effects(before, after).sort(), expected);
  });

  it('gives the line of the new file, or of the old one for what is gone', () => {
    const before = load('{\n"version": 1,\n"lock": ["llm/*"],\n"sanitizers": []\n}');
    const after = load('{\n"version": 1,\n\n\n"sanitizers": ["scrub"]\n}');
    const found = diffPolicies([layerOf(before)], [layerOf(after)], DAY);
    assert.deepEqual(found.map(({ side, line }) => [side, line]), [['before', 3], ['after', 5]]); // prettier-ignore
  });

  it('compares file by file, and counts a file that is new or gone as a whole', () => {
    const own = layerOf(load({ version: 1, lock: ['llm/*'] }));
    assert.deepEqual(diffPolicies([own], [], DAY).map(({ effect }) => effect), ['loosens']); // prettier-ignore
    assert.deepEqual(diffPolicies([], [own], DAY).map(({ effect }) => effect), ['tightens']); // prettier-ignore
    const nested = layerOf(load({ version: 1, ...allow() }, 'pkg/.phi-cordon.json'));
    assert.deepEqual(diffPolicies([own], [own, [...nested, ...own]], DAY).map(({ path }) => path), ['pkg/.phi-cordon.json']); // prettier-ignore
  });

  it('shows nothing that a person typed', () => {
    const secret = 'Quillon Vantreight 608-555-0142';
    const before = { organization: { ownPhones: [], ownDomains: [] }, ...approval() };
    const after = {
      organization: { name: secret, privacyOfficer: secret, ownPhones: ['608-555-0142'], ownDomains: ['vantreight.test'] },
      ...approval({ reason: secret, approvedBy: secret, teams: ['Vantreight'] }),
      ...allow({ reason: secret, approvedBy: secret }),
      sources: ['memberNo'],
    }; // prettier-ignore
    const text = JSON.stringify([changes(before, after), changes(after, before)]);
    assert.doesNotMatch(text, /Quillon|vantreight|555-0142/i);
  });

  it('never misses an approval, a severity, an allow entry or a zone that lets more pass', () => {
    const level = fc.constantFrom(...SEVERITIES, 'off' as const);
    const pattern = fc.constantFrom('*', 'phi/*', 'phi/ssn', 'llm/*', 'llm/no-baa', 'policy/*');
    const glob = fc.constantFrom('src/a.ts', 'src/**', '**', 'other/**');
    const files = fc.array(glob, { minLength: 1, maxLength: 2 });
    const policy = fc.record({
      approvals: fc.dictionary(fc.constantFrom('one', 'two'), fc.record({
        provider: fc.constant('azure-openai'), agreement: fc.constantFrom('msft', 'old'), status: fc.constantFrom('approved', 'requested'),
        endpoints: fc.constantFrom(AZURE.endpoints, ['https://two.openai.azure.com']),
        services: fc.constantFrom(['chat'], ['embeddings']), models: fc.constantFrom(['gpt-4o'], ['o3', 'gpt-4o']),
      }, { requiredKeys: ['provider', 'agreement', 'status', 'endpoints'] })),
      agreements: fc.record({ msft: fc.constantFrom(MSFT, { ...MSFT, expires: '2026-01-31' }), old: fc.constantFrom({ kind: 'dua' }, { kind: 'baa' }) }),
      rules: fc.dictionary(pattern, level),
      overrides: fc.array(fc.record({ files, rules: fc.dictionary(pattern, level, { minKeys: 1 }) }), { maxLength: 1 }),
      allow: fc.array(fc.record({ rule: pattern, files, reason: fc.constant('r'), expires: fc.constantFrom('2026-10-01', '2027-10-01') }, { requiredKeys: ['rule', 'files', 'reason'] }), { maxLength: 2 }),
      zones: fc.array(fc.record({ files, handles: fc.constantFrom('phi', 'none'), reason: fc.constant('r') }), { maxLength: 2 }),
      lock: fc.array(pattern, { maxLength: 2 }),
    }, { requiredKeys: ['agreements'] }); // prettier-ignore
    const at = 'src/a.ts';
    const destination = { ...to(AZURE.endpoints[0]!, { provider: 'azure-openai' }), services: ['chat'] };
    const passes = (entries: Entries) => {
      const effective = effectivePolicy(load({ version: 1, ...entries }), { trusted: true });
      const quiet = RULES.map(({ id, severity }) => [...SEVERITIES, 'off'].indexOf(effective.severity(id, at, [])?.severity ?? severity)); // prettier-ignore
      return [
        Number(effective.approval(destination, DAY).kind === 'approved'),
        ['phi', 'undeclared', 'none'].indexOf(effective.zone(at).zone),
        ...RULES.map(({ id }) => Number(effective.allow(id, at, DAY) !== undefined)),
        ...quiet,
      ];
    };
    fc.assert(
      fc.property(policy, policy, (before, after) => {
        const [old, now] = [passes(before), passes(after)];
        const effect = changes(before, after).map((change) => change.effect);
        if (now.some((more, index) => more > old[index]!)) assert.ok(effect.includes('loosens'));
        assert.deepEqual(changes(before, before), []);
      }),
      { numRuns: 120 },
    );
  });
});
