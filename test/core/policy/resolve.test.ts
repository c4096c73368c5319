import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RULES, SEVERITIES, type Destination, type RuleId, type Severity, type Tag } from '../../../src/core';
import { layerOf, mergedPolicy, type EffectivePolicy, type PolicyLayer } from '../../../src/core/policy';
import { fixed } from '../../../src/core/safeText';
import { AZURE, DAY, effective, load, MSFT, to } from './support';

const HOST = AZURE.endpoints[0]!;
const base = { agreements: { msft: MSFT }, approvals: { azure: AZURE } };

/** What the approvals of one changed approval say of a destination. */
function verdict(change: object, destination: Destination, agreement: object = {}, day = DAY) {
  const policy = effective({ agreements: { msft: { ...MSFT, ...agreement } }, approvals: { azure: { ...AZURE, ...change } } });
  return policy.approval(destination, day);
} // prettier-ignore

describe('approval', () => {
  const azure = (rest: Partial<Destination> = {}): Destination => to(HOST, { provider: 'azure-openai', ...rest }); // prettier-ignore

  it('is given to the exact endpoint of the provider, under a BAA in force', () => {
    const found = verdict({}, azure());
    assert.equal(found.kind, 'approved');
    assert.ok(found.kind === 'approved' && found.approval === 'azure' && found.by.text === 'approvals.azure');
    assert.equal(verdict({}, to(HOST)).kind, 'approved', 'a host that the catalogue does not know');
    assert.equal(verdict({ endpoints: [`${HOST}:443/openai/v1/`] }, azure()).kind, 'approved');
    assert.equal(verdict({}, to(HOST.replace('https', 'wss'))).kind, 'approved');
    assert.equal(verdict({}, to(HOST.replace('https', 'ws'))).kind, 'none');
  });

  it('is refused to everything beside it', () => {
    const near: readonly [string, object, Destination, object?][] = [
      ['another resource', {}, to('https://other.openai.azure.com', { provider: 'azure-openai' })],
      ['a longer host', {}, to(`${HOST}.evil.test`, { provider: 'azure-openai' })],
      ['plain HTTP', {}, to(HOST.replace('https', 'http'), { provider: 'azure-openai' })],
      ['another port', {}, to(`${HOST}:8443`, { provider: 'azure-openai' })],
      ['another provider on the same host', {}, to(HOST, { provider: 'anthropic-foundry' })],
      ['a masked host', { endpoints: ['https://lakeside-1234.openai.azure.com'] }, to('https://lakeside-####.openai.azure.com')],
      ['no address', {}, { provider: 'azure-openai', services: [], reach: 'unknown', from: fixed('x') }],
      ['a wildcard', { endpoints: ['https://*.openai.azure.com'] }, azure()],
      ['a suffix', { endpoints: ['https://openai.azure.com'] }, azure()],
      ['an unnamed path', { endpoints: [`${HOST}/tenant-a`] }, azure()],
      ['another path', { endpoints: [`${HOST}/tenant-a`] }, azure({ path: fixed('/tenant-ab/v1') })],
      ['no agreement', { agreement: undefined }, azure()],
      ['a missing agreement', { agreement: 'mfst' }, azure()],
      ['a data use agreement', {}, azure(), { kind: 'dua' }],
      ['a BAA that leaves PHI out', {}, azure(), { covers: ['part2'] }],
      ['a BAA not yet accepted', {}, azure(), { accepted: '2026-11-23' }],
      ['a BAA not yet effective', {}, azure(), { effective: '2027-01-01' }],
      ['self-hosted on nothing', { selfHosted: true }, azure()],
    ]; // prettier-ignore
    for (const [why, change, destination, agreement] of near)
      assert.equal(verdict(change, destination, agreement).kind, 'none', why);
    assert.equal(verdict({ endpoints: [`${HOST}/tenant-a`] }, azure({ path: fixed('/tenant-a/v1') })).kind, 'approved'); // prettier-ignore
  });

  it('says why an endpoint that is named does not count', () => {
    assert.equal(verdict({ status: 'requested' }, azure()).kind, 'requested');
    assert.equal(verdict({}, azure(), { expires: '2026-11-21' }).kind, 'expired');
    assert.equal(verdict({ services: ['chat'] }, azure({ services: ['chat', 'audio'] })).kind, 'service-not-covered'); // prettier-ignore
    assert.equal(verdict({ models: ['gpt-4o'] }, azure({ model: fixed('gpt-4o-mini') })).kind, 'service-not-covered'); // prettier-ignore
    assert.equal(verdict({ models: ['gpt-4o*'] }, azure({ model: fixed('gpt-4o-mini') })).kind, 'approved');
    assert.equal(verdict({ models: ['x'], deployments: { 'gpt-4o': 'ours' } }, azure({ model: fixed('ours') })).kind, 'approved'); // prettier-ignore
    assert.equal(verdict({ regions: ['eastus2'] }, azure({ region: fixed('westeurope') })).kind, 'region');
    assert.equal(verdict({ regions: ['eastus2'] }, azure({ region: fixed('EastUS2') })).kind, 'approved');
  });

  it('counts the days to the end of the agreement', () => {
    const expiring = (expires: string) => {
      const found = verdict({}, azure(), { expires });
      return found.kind === 'approved' ? found.expiring?.days : found.kind;
    };
    assert.equal(expiring('2026-11-22'), 0);
    assert.equal(expiring('2027-01-21'), 60);
    assert.equal(expiring('2027-01-22'), undefined);
    assert.equal(expiring('2026-11-21'), 'expired');
  });

  it('lets a self-hosted model be any local server at that address, and needs a BAA for a rented machine', () => {
    const own = { provider: 'ollama', selfHosted: true, agreement: undefined, endpoints: ['http://10.2.0.7:11434'] };
    const there = to('http://10.2.0.7:11434', { reach: 'private' });
    for (const provider of ['ollama', 'vllm', undefined])
      assert.equal(verdict({ ...own, hostedOn: 'own-hardware' }, { ...there, ...(provider ? { provider } : {}) }).kind, 'approved');
    assert.equal(verdict({ ...own, hostedOn: 'own-hardware' }, { ...there, provider: 'openai' }).kind, 'none');
    assert.equal(verdict({ ...own, hostedOn: 'msft' }, there).kind, 'approved');
    assert.equal(verdict({ ...own, hostedOn: 'msft' }, there, { expires: '2026-01-31' }).kind, 'expired');
  }); // prettier-ignore

  it('takes the best of several', () => {
    const policy = effective({
      ...base,
      approvals: { a: { ...AZURE, status: 'requested' }, b: { ...AZURE, regions: ['x'] }, c: { ...AZURE } },
    });
    const found = policy.approval(azure({ region: fixed('y') }), DAY);
    assert.ok(found.kind === 'approved' && found.approval === 'c');
  });

  it('routes only to what is approved on the day', () => {
    const routes = [{ from: 'openai', to: 'azure' }, { from: 'openai', to: 'soon' }, { from: 'openai', to: 'nowhere' }]; // prettier-ignore
    const policy = effective({ ...base, approvals: { azure: AZURE, soon: { ...AZURE, status: 'requested' } }, routes }); // prettier-ignore
    assert.deepEqual(policy.routes('openai', DAY).map(({ approval }) => approval), ['azure']); // prettier-ignore
    assert.deepEqual(policy.routes('openai', '2026-01-13'), []);
    assert.deepEqual(policy.routes('anthropic', DAY), []);
  });
});

describe('zones, severities and allow entries', () => {
  it('lets the most restrictive zone win, whatever the order', () => {
    const zones = [
      { files: ['src/intake/**'], handles: 'phi' },
      { files: ['src/**'], handles: 'none', reason: 'pages' },
      { files: ['www/**'], handles: 'none' },
    ];
    for (const order of [zones, [...zones].reverse()]) {
      const policy = effective({ zones: order });
      assert.equal(policy.zone('src/intake/.env').zone, 'phi');
      assert.equal(policy.zone('src/a.ts').zone, 'none');
      assert.equal(policy.zone('www/a.ts').zone, 'undeclared', 'no reason given');
      assert.equal(policy.zone('a.ts').zone, 'undeclared');
    }
  });

  it('prefers the most specific rule, then the last override that matches', () => {
    const policy = effective({
      rules: { '*': 'hint', 'phi/*': 'information', 'phi/ssn': 'error' },
      overrides: [
        { files: ['test/**'], when: { tag: ['synthetic', 'example'] }, rules: { 'phi/*': 'off' } },
        { files: ['test/a/**'], rules: { 'phi/ssn': 'warning' } },
      ],
    });
    const at = (rule: RuleId, path: string, tags: readonly Tag[] = []) => policy.severity(rule, path, tags);
    assert.equal(at('llm/no-baa', 'a')?.severity, 'hint');
    assert.equal(at('phi/mrn', 'a')?.severity, 'information');
    assert.equal(at('phi/ssn', 'a')?.severity, 'error');
    assert.equal(at('phi/ssn', 'test/x', ['example'])?.severity, 'off');
    assert.equal(at('phi/ssn', 'test/x', ['test'])?.severity, 'error');
    assert.equal(at('phi/ssn', 'test/a/x', ['example'])?.severity, 'warning');
    assert.equal(at('phi/ssn', 'test/a/x', ['example'])?.by.text, 'overrides[1].rules.phi/ssn');
  });

  it('allows a rule at a path until a day, and masks the reason', () => {
    const allow = [{ rule: 'phi/phone', files: ['src/*.ts'], reason: 'the Zabriskie line', expires: DAY }];
    const policy = effective({ allow });
    assert.equal(policy.allow('phi/phone', 'src/a.ts', DAY)?.reason, 'the … line');
    assert.equal(policy.allow('phi/phone', 'src/a.ts', '2026-11-23'), undefined);
    assert.equal(policy.allow('phi/fax', 'src/a.ts', DAY), undefined);
    assert.equal(policy.allow('phi/phone', 'src/b/a.ts', DAY), undefined);
    assert.equal(effective({ allow, lock: ['phi/*'] }).allow('phi/phone', 'src/a.ts', DAY), undefined);
    assert.equal(effective({ allow: [{ ...allow[0], reason: ' ' }] }).allow('phi/phone', 'src/a.ts', DAY), undefined); // prettier-ignore
  });

  it('lets a locking document set severities by rule, not by override', () => {
    const overrides = [{ files: ['**'], rules: { 'llm/no-baa': 'hint' } }];
    const policy = effective({ lock: ['llm/*'], rules: { 'llm/no-baa': 'warning' }, overrides });
    assert.equal(policy.severity('llm/no-baa', 'a', [])?.severity, 'warning');
  });

  it('lets an untrusted workspace tighten, not loosen', () => {
    const policy = effective(
      {
        ...base,
        rules: { 'phi/ssn': 'off', 'phi/mrn': 'error' },
        zones: [{ files: ['a'], handles: 'phi' }, { files: ['b'], handles: 'none', reason: 'r' }],
        allow: [{ rule: 'phi/*', files: ['**'], reason: 'r' }],
      },
      false,
    ); // prettier-ignore
    assert.equal(policy.approval(to(HOST, { provider: 'azure-openai' }), DAY).kind, 'none');
    assert.equal(policy.severity('phi/ssn', 'a', []), undefined);
    const mrn = policy.severity('phi/mrn', 'a', []);
    assert.ok(mrn?.severity === 'error' && mrn.atLeast);
    assert.equal(policy.zone('a').zone, 'phi');
    assert.equal(policy.zone('b').zone, 'undeclared');
    assert.equal(policy.allow('phi/ssn', 'a', DAY), undefined);
  });
});

describe('nested and extending policies', () => {
  const rulePattern = fc.constantFrom(
    '*',
    'phi/*',
    'llm/*',
    'flow/*',
    'phi/ssn',
    'llm/no-baa',
    'flow/phi-to-llm',
  );
  const rules = fc.dictionary(rulePattern, fc.constantFrom(...SEVERITIES, 'off'), { maxKeys: 3, noNullPrototype: true }); // prettier-ignore
  const files = fc.subarray(['**', 'a/**', '*.ts', 'a/b.ts'], { minLength: 1 });
  const tag = fc.constantFrom<Tag>('example', 'synthetic', 'test');
  const approval = fc.record({ status: fc.constantFrom('approved', 'requested'), agreement: fc.constantFrom('msft', 'old', 'none') }); // prettier-ignore
  const document = fc.record(
    {
      agreements: fc.constantFrom({ msft: MSFT }, { msft: MSFT, old: { kind: 'baa', expires: '2020-01-01' } }, {}, { old: MSFT }),
      approvals: fc.dictionary(fc.constantFrom('a', 'b'), approval.map((change) => ({ ...AZURE, ...change })), { noNullPrototype: true }),
      zones: fc.array(fc.record({ files, handles: fc.constantFrom('phi', 'none'), reason: fc.constantFrom('r', '  ') }), { maxLength: 2 }),
      rules,
      overrides: fc.array(fc.oneof(fc.record({ files, rules }), fc.record({ files, rules, when: fc.record({ tag: tag.map((t) => [t]) }) })), { maxLength: 2 }),
      allow: fc.array(fc.record({ rule: rulePattern, files, reason: fc.constant('r') }), { maxLength: 2 }),
      lock: fc.array(rulePattern, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ); // prettier-ignore

  function layer(document: object, path: string, folder = ''): PolicyLayer {
    const [made] = layerOf(load({ version: 1, ...document }, path), folder);
    assert.ok(made);
    return made;
  }

  /** How loud a finding ends up that is `own` by itself; 4 for silence. */
  /** By the severity that a finding has of its own. */
  function loudness(policy: EffectivePolicy, rule: RuleId, path: string, tags: readonly Tag[]): readonly number[] {
    const rank = (severity: Severity | 'off'): number => (severity === 'off' ? 4 : SEVERITIES.indexOf(severity));
    const allowed = policy.allow(rule, path, DAY) !== undefined;
    const set = policy.severity(rule, path, tags);
    return SEVERITIES.map((own) =>
      allowed ? 4 : set ? (set.atLeast ? Math.min(rank(set.severity), rank(own)) : rank(set.severity)) : rank(own),
    );
  } // prettier-ignore

  const order = ['phi', 'undeclared', 'none'];
  const verdicts = ['none', 'region', 'service-not-covered', 'expired', 'requested', 'approved'];

  /** No rule that `locks` names is quieter under `inner` than under `outer`. */
  function assertNoLooser(inner: EffectivePolicy, outer: EffectivePolicy, locked: (rule: RuleId) => boolean): void {
    for (const { id } of RULES.filter(({ id }) => locked(id)))
      for (const path of ['a/b.ts', 'a/c.md'])
        for (const tags of [[], ['example'], ['synthetic', 'test']] as Tag[][]) {
          const before = loudness(outer, id, path, tags);
          loudness(inner, id, path, tags).forEach((now, own) => assert.ok(now <= before[own]!, `${id} ${SEVERITIES[own]} ${path} ${tags}`));
        }
    if (!locked('llm/no-baa') && !locked('flow/phi-to-llm')) return;
    const destination = to(HOST, { provider: 'azure-openai' });
    assert.ok(verdicts.indexOf(inner.approval(destination, DAY).kind) <= verdicts.indexOf(outer.approval(destination, DAY).kind));
    for (const path of ['a/b.ts', 'a/c.md'])
      assert.ok(order.indexOf(inner.zone(path).zone) <= order.indexOf(outer.zone(path).zone));
  } // prettier-ignore

  it('never loosen a rule that one farther out locks', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(document, document, document, fc.boolean(), (nested, middle, far, trusted) => {
        const layers = [layer(nested, 'a/.phi-cordon.json', 'a'), layer(middle, '.phi-cordon.json'), layer(far, 'base.json')];
        for (const keep of [1, 2]) {
          const outer = mergedPolicy(layers.slice(keep), { trusted });
          assertNoLooser(mergedPolicy(layers, { trusted }), outer, outer.locked);
        }
      }),
      { numRuns: 400 },
    );
  }); // prettier-ignore

  it('loosen nothing at all in an untrusted workspace', () => {
    fc.assert(
      fc.property(document, document, (nested, outer) => {
        const layers = [layer(nested, 'a/.phi-cordon.json', 'a'), layer(outer, '.phi-cordon.json')];
        const nothing = mergedPolicy([layer({}, '.phi-cordon.json')], { trusted: true });
        assertNoLooser(mergedPolicy(layers, { trusted: false }), nothing, () => true);
      }),
      { numRuns: 200 },
    );
  });

  it('come before those farther out where nothing is locked', () => {
    const inner = layer({ rules: { 'phi/ssn': 'hint' }, approvals: { azure: { ...AZURE, status: 'requested' } } }, 'a/.phi-cordon.json', 'a'); // prettier-ignore
    const outer = layer({ ...base, rules: { 'phi/ssn': 'error', 'phi/mrn': 'hint' } }, '.phi-cordon.json');
    const policy = mergedPolicy([inner, outer], { trusted: true });
    assert.equal(policy.severity('phi/ssn', 'a/x', [])?.severity, 'hint');
    assert.equal(policy.severity('phi/mrn', 'a/x', [])?.severity, 'hint');
    assert.equal(policy.approval(to(HOST, { provider: 'azure-openai' }), DAY).kind, 'requested');
    assert.equal(policy.path, 'a/.phi-cordon.json');
  });

  it('cannot put a better agreement under an approval farther out', () => {
    const inner = layer({ agreements: { msft: MSFT } }, 'a/.phi-cordon.json', 'a');
    const outer = layer({ agreements: { msft: { kind: 'baa', expires: '2020-01-01' } }, approvals: { azure: AZURE } }, 'p'); // prettier-ignore
    const policy = mergedPolicy([inner, outer], { trusted: true });
    assert.equal(policy.approval(to(HOST), DAY).kind, 'expired');
  });
});
