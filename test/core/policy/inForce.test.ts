import assert from 'node:assert/strict';
import { fixed, render, type EffectivePolicy, type RuleId, type Tag } from '../../../src/core';
import { explainPath, layerOf } from '../../../src/core/policy';
import { placeOf } from '../../../src/core/scan/place';
import { sourceText } from '../../../src/core/scan/sourceText';
import { verdictOf } from '../../../src/core/scan/verdict';
import { message } from '../../../src/core/messages';
import { AZURE, DAY, effective, load, MSFT, to } from './support';

const HOST = 'https://lakeside-phi.openai.azure.com';
const azure = (rest = {}) => to(HOST, { provider: 'azure-openai', ...rest });
const source = sourceText({ path: 'x', text: 'abc' }, 'source');

/** The one verdict on an identifier. */
function identifier(policy: EffectivePolicy, rule: RuleId, path: string, { label = 'PID-5', tags = [] as Tag[], confidence = 'high' as const, day = DAY } = {}) {
  const raw = { kind: 'identifier', rule, path, place: placeOf(source, 0, 1), confidence, cues: [], tags, identifier: 'A', label: fixed('x'), message: message('identifier.labelled', { what: fixed('It'), label: fixed('x'), where: fixed('') }) } as const; // prettier-ignore
  const [found] = verdictOf({ ...raw, label: label as typeof raw.label }, { policy, day, trusted: true, surface: 'source' });
  return found && { severity: found.severity, text: render(found.message), by: found.decidedBy?.text };
} // prettier-ignore

const DUA = { kind: 'dua', accepted: '2026-01-01' };

describe('data in force', () => {
  it('makes any identifier in a safe-harbor path an error that no rule or override lowers', () => {
    const policy = effective({
      data: [{ files: ['deid/**'], status: 'safe-harbor' }],
      rules: { 'phi/date': 'off' },
      overrides: [{ files: ['**'], rules: { 'phi/*': 'hint' } }],
    });
    for (const rule of ['phi/date', 'phi/name', 'phi/other-id', 'phi/geography'] as const) {
      const found = identifier(policy, rule, 'deid/a.csv', { tags: ['example'] });
      assert.equal(found?.severity, 'error');
      assert.match(found.text, /164\.514\(b\)\(2\)/);
      assert.match(found.by!, /data\[0\]/);
    }
    const off = effective({
      data: [{ files: ['deid/**'], status: 'safe-harbor' }],
      rules: { 'phi/*': 'off' },
    });
    assert.equal(identifier(off, 'phi/date', 'deid/a.csv')?.severity, 'error');
    assert.equal(identifier(off, 'phi/date', 'src/a.csv'), undefined);
    assert.equal(identifier(policy, 'phi/name', 'src/a.csv')?.severity, 'hint');
    assert.equal(identifier(policy, 'phi/name', 'deid/a.csv', { tags: ['provider'] })?.severity, 'hint');
  });

  it('keeps a limited data set free of direct identifiers, and quietens the others under an agreement in force', () => {
    const data = [{ files: ['r/**'], status: 'limited-data-set', agreement: 'dua' }];
    const under = (agreements: object, day = DAY) =>
      (['phi/ssn', 'phi/name', 'phi/date', 'phi/age-over-89'] as const).map((rule) => identifier(effective({ data, agreements }), rule, 'r/a', { day })?.severity); // prettier-ignore
    assert.deepEqual(under({ dua: DUA }), ['error', 'error', 'information', 'information']);
    for (const agreements of [
      {},
      { dua: MSFT },
      { dua: { ...DUA, expires: '2026-11-21' } },
      { dua: { ...DUA, accepted: '2026-11-23' } },
    ])
      // prettier-ignore
      assert.deepEqual(under(agreements), ['error', 'error', 'warning', 'warning']);
    const place = (label: string) => identifier(effective({ data, agreements: { dua: DUA } }), 'phi/geography', 'r/a', { label })?.severity; // prettier-ignore
    assert.deepEqual(['ZIP code', 'city', 'street address', 'county', 'PID-11'].map(place), ['information', 'information', 'error', 'error', 'warning']); // prettier-ignore
    assert.match(identifier(effective({ data }), 'phi/ssn', 'r/a')!.text, /164\.514\(e\)\(2\)/);
  });

  it('quietens a determination that names its expert, end and recipients, and says when it ended', () => {
    const entry = { files: ['r/**'], status: 'expert-determination', determinedBy: 'x', expires: '2026-12-31', recipients: ['y'] }; // prettier-ignore
    const name = (change: object, day = DAY) => identifier(effective({ data: [{ ...entry, ...change }] }), 'phi/name', 'r/a', { day }); // prettier-ignore
    assert.equal(name({})?.severity, 'information');
    assert.equal(name({ recipients: [] })?.severity, 'warning');
    const ended = name({}, '2027-01-01');
    assert.equal(ended?.severity, 'warning');
    assert.match(ended.text, /ended on 2026-12-31/);
  });

  it('quietens neither a locked rule nor an untrusted workspace, and lets the strictest entry count', () => {
    const data = [{ files: ['**'], status: 'synthetic' }];
    assert.equal(identifier(effective({ data }), 'phi/ssn', 'a')?.severity, 'information');
    assert.equal(identifier(effective({ data, lock: ['phi/ssn'] }), 'phi/ssn', 'a')?.severity, 'warning');
    assert.equal(identifier(effective({ data }, false), 'phi/ssn', 'a')?.severity, 'warning');
    const both = effective({ data: [...data, { files: ['a'], status: 'safe-harbor' }] }, false);
    assert.equal(identifier(both, 'phi/ssn', 'a')?.severity, 'error');
  });
});

describe('environments in force', () => {
  const policy = effective({
    agreements: { msft: MSFT },
    approvals: { azure: { ...AZURE, environments: ['prod'] } },
    environments: { prod: { files: ['deploy/prod/**'] }, dev: { files: ['.env.development'] } },
    routes: [{ from: 'openai', to: 'azure' }],
  });

  it('approve only in the files of an environment that the approval names, and say where it is for', () => {
    const at = (path?: string) => policy.approval(azure(), DAY, path);
    assert.equal(at('deploy/prod/app.ts').kind, 'approved');
    const dev = at('.env.development');
    assert.ok(dev.kind === 'environment' && dev.environment === 'dev' && dev.environments === 'prod');
    const none = at('src/a.ts');
    assert.ok(none.kind === 'environment' && none.environment === undefined);
    assert.equal(at().kind, 'approved');
    assert.equal(policy.routes('openai', DAY, 'src/a.ts').length, 0);
    assert.equal(policy.routes('openai', DAY, 'deploy/prod/app.ts').length, 1);
  });

  it('cannot be described anew by a nested policy', async () => {
    const { mergedPolicy } = await import('../../../src/core/policy');
    const outer = layerOf(load({ version: 1, agreements: { msft: MSFT }, approvals: { azure: { ...AZURE, environments: ['prod'] } } })); // prettier-ignore
    const inner = layerOf(
      load({ version: 1, environments: { prod: { files: ['**'] } } }, 'a/.phi-cordon.json'),
    );
    const merged = mergedPolicy([...inner, ...outer], { trusted: true });
    assert.equal(merged.approval(azure(), DAY, 'a/x.ts').kind, 'environment');
  });
});

describe('contracts above in force', () => {
  const under = (upstream: object, agreement: object = {}, approval: object = {}) =>
    effective({
      agreements: { msft: { ...MSFT, ...agreement } },
      approvals: { azure: { ...AZURE, ...approval } },
      upstream: { client: upstream, lenient: { train: true, offshore: true } },
    });
  const kinds = (policy: EffectivePolicy, path = 'a.ts', rest = {}): string[] => {
    const verdict = policy.approval(azure(rest), DAY, path);
    return verdict.kind === 'upstream' ? verdict.limits.map(({ kind }) => kind) : [verdict.kind];
  };

  it('limit region, training, retention, subcontractors and purposes: the strictest of all', () => {
    assert.deepEqual(kinds(under({})), ['approved']);
    assert.deepEqual(kinds(under({}), 'a.ts', { region: fixed('westeurope') }), ['region']);
    assert.deepEqual(kinds(under({ residency: ['eu'] }), 'a.ts', { region: fixed('westeurope') }), [
      'approved',
    ]);
    assert.deepEqual(kinds(under({}, {}, { regions: ['swedencentral'] })), ['region']);
    assert.deepEqual(kinds(under({}, { training: 'permitted' })), ['training']);
    assert.deepEqual(kinds(under({ train: true }, { training: 'permitted' })), ['approved']);
    assert.deepEqual(kinds(under({ retentionDays: 10 }, { retentionDays: 30 })), ['retention']);
    assert.deepEqual(kinds(under({ retentionDays: 30 }, { retentionDays: 30 })), ['approved']);
    assert.deepEqual(kinds(under({ retentionDays: 30 }, { retentionDays: 'unlimited' })), ['retention']);
    assert.deepEqual(kinds(under({ subcontractors: 'listed', allowedProviders: ['openai'] })), ['provider']);
    assert.deepEqual(kinds(under({ subcontractors: 'listed', allowedProviders: ['azure-openai'] })), [
      'approved',
    ]);
    assert.deepEqual(kinds(under({ purposes: ['payment'] }, {}, { purposes: ['research'] })), ['purpose']);
  });

  it('count for their own files, and name the line that decided', () => {
    const policy = under({ files: ['valley/**'], retentionDays: 0 }, { retentionDays: 30 });
    assert.deepEqual(kinds(policy, 'b.ts'), ['approved']);
    const verdict = policy.approval(azure(), DAY, 'valley/a.ts');
    assert.ok(verdict.kind === 'upstream' && verdict.approved.terms?.retentionDays === 0);
    assert.equal(verdict.by.text, 'upstream.client.retentionDays');
    assert.ok(verdict.by.line! > 1);
  });
});

describe('explainPath', () => {
  it('tells the lines of data, environment and contract above that decide', () => {
    const layers = layerOf(
      load({
        version: 1,
        agreements: { msft: { ...MSFT, retentionDays: 30 } },
        approvals: { azure: { ...AZURE, environments: ['prod'] } },
        environments: { prod: { files: ['p/**'] }, dev: { files: ['d/**'] } },
        upstream: { client: { retentionDays: 0 } },
        data: [{ files: ['d/**'], status: 'safe-harbor' }],
      }),
    );
    const text = explainPath(layers, 'd/a.csv', DAY).join('\n');
    assert.match(text, /^Data: safe-harbor, so every identifier is an error \(\.phi-cordon\.json:\d+\)$/m);
    assert.match(text, /^Environment: dev \(\.phi-cordon\.json:\d+\)$/m);
    assert.match(
      text,
      /^Contract above: client, within the United States, no training, kept for at most 0 days/m,
    );
    assert.match(text, /Approval azure .* but for prod only, but beyond contract client \(retention\) \(/);
  });
});
