import assert from 'node:assert/strict';
import { render } from '../../../src/core';
import { basePolicy, expectedFiles, explainPath, failedExpectation, layerOf, mergedPolicy, policyResolver, withBasePolicies, type PolicyLayer } from '../../../src/core/policy'; // prettier-ignore
import { memoryReader } from '../support';
import { AZURE, DAY, load, MSFT, to } from './support';

const HOST = 'https://lakeside-phi.openai.azure.com';
const azure = to(HOST, { provider: 'azure-openai' });
const text = (policy: object): string => JSON.stringify({ version: 1, ...policy });
const repository = (policy: object): readonly PolicyLayer[] => layerOf(load({ version: 1, ...policy }));

function under(base: object, own: object) {
  const { layers } = withBasePolicies({ layers: repository(own), problems: [] }, [basePolicy(text(base))]);
  return mergedPolicy(layers, { trusted: true });
}

describe('a base policy of the machine', () => {
  it('tightens: a floor for severities, zones that handle PHI, locks, data, identifiers', () => {
    const base = {
      rules: { 'phi/phone': 'error', 'phi/fax': 'hint' },
      overrides: [{ files: ['test/**'], rules: { 'phi/phone': 'information' } }],
      zones: [{ files: ['services/**'], handles: 'phi' }],
      data: [{ files: ['deid/**'], status: 'safe-harbor' }],
      identifiers: { chart: { pattern: 'LC-\\d{7}' } },
      lock: ['phi/ssn'],
    };
    const policy = under(base, {
      rules: { 'phi/*': 'off' },
      zones: [{ files: ['**'], handles: 'none', reason: 'r' }],
      identifiers: { chart: { pattern: 'XX-\\d{7}' } },
    });
    assert.equal(policy.severity('phi/phone', 'a', [])?.severity, 'error');
    assert.equal(policy.severity('phi/phone', 'test/a', [])?.severity, 'information');
    assert.equal(policy.severity('phi/fax', 'a', [])?.severity, 'hint');
    assert.equal(policy.severity('phi/name', 'a', [])?.severity, 'off');
    assert.equal(policy.severity('phi/ssn', 'a', []), undefined);
    assert.equal(policy.zone('services/a').zone, 'phi');
    assert.equal(policy.data('deid/a', DAY, 'phi/name')?.status, 'safe-harbor');
    assert.equal(policy.site.custom?.length, 2);
    assert.match(policy.severity('phi/phone', 'a', [])!.by.text, /^base policy, line 1: rules\.phi\/phone$/);
  });

  it('never loosens: its approvals, agreements, zones without PHI, allow entries and own terms do not count', () => {
    const base = {
      agreements: { msft: MSFT },
      approvals: { azure: AZURE },
      zones: [{ files: ['**'], handles: 'none', reason: 'r' }],
      allow: [{ rule: '*', files: ['**'], reason: 'r' }],
      rules: { '*': 'off' },
      data: [{ files: ['**'], status: 'synthetic' }],
      organization: { ownDomains: ['lakeside.test'] },
    };
    const policy = under(base, { approvals: { other: AZURE } });
    assert.equal(policy.approval(azure, DAY, 'a').kind, 'none');
    assert.equal(policy.zone('a').zone, 'undeclared');
    assert.equal(policy.allow('phi/ssn', 'a', DAY), undefined);
    assert.equal(policy.severity('phi/ssn', 'a', []), undefined);
    assert.equal(policy.data('a', DAY, 'phi/ssn')?.quiet, false);
    assert.equal(policy.site.own, undefined);
    assert.match(explainPath(withBasePolicies({ layers: repository({}), problems: [] }, [basePolicy(text(base))]).layers, 'a', DAY).join('\n'), /Approval azure .*a base policy only tightens/); // prettier-ignore
  });

  it('is never taken for no policy where it cannot be used', async () => {
    const problems = (given: string | undefined) => basePolicy(given).problems.map(({ message }) => render(message)).join('\n'); // prettier-ignore
    assert.match(problems(undefined), /cannot be read\. Nothing is approved/);
    assert.match(problems('{'), /closing brace/);
    assert.match(problems(text({ extends: 'x.json' })), /extends another file/);
    assert.equal(problems(text({})), '');
    const at = await policyResolver(memoryReader({}), { trusted: true, bases: [basePolicy('{')] })('a.ts');
    assert.equal(at.problems.length, 1);
    assert.equal(at.policy.found, false);
  });
});

describe('extends to a package', () => {
  const files = (map: Record<string, object>): Record<string, string> =>
    Object.fromEntries(Object.entries(map).map(([path, policy]) => [path, text(policy)]));
  const layersOf = async (map: Record<string, object>) => {
    const { layers, problems } = await policyResolver(memoryReader(files(map)), { trusted: true })(
      'a/b/x.ts',
    );
    return [
      layers.map(({ loaded }) => loaded.source.path),
      problems.map(({ message }) => render(message)).join(''),
    ] as const;
  };

  it('is looked for under node_modules from the folder up to the root', async () => {
    const own = { 'a/.phi-cordon.json': { extends: '@lakeside/policy' } };
    const near = 'a/node_modules/@lakeside/policy/.phi-cordon.json';
    const far = 'node_modules/@lakeside/policy/.phi-cordon.json';
    assert.deepEqual((await layersOf({ ...own, [far]: {} }))[0], ['a/.phi-cordon.json', far]);
    assert.deepEqual((await layersOf({ ...own, [near]: {}, [far]: {} }))[0], ['a/.phi-cordon.json', near]);
    const part = { 'a/.phi-cordon.json': { extends: '@lakeside/policy/strict.json' } };
    const strict = 'node_modules/@lakeside/policy/strict.json';
    assert.deepEqual((await layersOf({ ...part, [strict]: {} }))[0], ['a/.phi-cordon.json', strict]);
  });

  it('that is not there, or leads out of the package, is a problem', async () => {
    assert.match(
      (await layersOf({ '.phi-cordon.json': { extends: '@lakeside/policy' } }))[1],
      /node_modules/,
    );
    const out = { extends: '@lakeside/policy/../../../x.json' };
    assert.match((await layersOf({ '.phi-cordon.json': out, 'x.json': {} }))[1], /out of the root/);
    assert.match((await layersOf({ '.phi-cordon.json': { extends: '@../..' }, 'x.json': {} }))[1], /cannot be used/); // prettier-ignore
  });
});

describe('expect', () => {
  const run = (policy: object): string[] => {
    const loaded = load({ version: 1, ...policy });
    assert.ok(loaded.policy, loaded.problems.map(({ message }) => render(message)).join());
    const merged = mergedPolicy(layerOf(loaded), { trusted: true });
    return expectedFiles(loaded, '').flatMap((file, index) => {
      const failed = failedExpectation(loaded, index, file, merged, DAY);
      return failed ? [render(failed.message)] : [];
    });
  };
  const policy = {
    agreements: { msft: MSFT },
    approvals: { azure: { ...AZURE, models: ['gpt-4.1-2025-04-14'] } },
    zones: [{ files: ['services/**'], handles: 'phi' }],
    data: [{ files: ['deid/**'], status: 'safe-harbor' }],
    rules: { 'phi/fax': 'off' },
  };
  const holds = [
    { file: 'a.ts', endpoint: HOST, is: 'approved' },
    { file: 'a.ts', endpoint: HOST, is: 'approved', model: 'gpt-4.1-2025-04-14' },
    { file: 'a.ts', endpoint: HOST, is: 'service-not-covered', model: 'gpt-4o' },
    { file: 'a.ts', endpoint: HOST, is: 'unapproved', day: '2026-01-01' },
    { file: 'a.ts', endpoint: 'https://api.openai.com', is: 'unapproved' },
    { file: 'services/a.ts', is: 'phi' },
    { file: 'a.ts', is: 'undeclared' },
    { file: 'a.ts', rule: 'phi/fax', is: 'off' },
    { file: 'deid/a.csv', rule: 'phi/fax', is: 'error' },
    { file: 'a.ts', rule: 'phi/ssn', is: 'default' },
  ];

  it('says nothing of cases that hold', () => assert.deepEqual(run({ ...policy, expect: holds }), []));

  it('names the case that fails, what it is and what was expected', () => {
    const expect = [holds[0], { file: 'a.ts', endpoint: 'https://api.openai.com', is: 'approved' }, { file: 'www/a.ts', is: 'none' }]; // prettier-ignore
    assert.deepEqual(run({ ...policy, expect }), [
      'Case 2 of expect: api.openai.com from a.ts is unapproved, expected approved.',
      'Case 3 of expect: the zone in www/a.ts is undeclared, expected none.',
    ]);
  });
});
