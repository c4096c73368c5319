import assert from 'node:assert/strict';
import { layerOf, mergedPolicy } from '../../../src/core/policy';
import { render } from '../../../src/core';
import { complaints, effective, load } from './support';

const LC = { pattern: 'LC-\\d{7}' };
const LD = { pattern: 'LD-\\d{7}' };

function merged(policies: readonly object[], trusted = true) {
  const layers = policies.flatMap((policy, index) => layerOf(load({ version: 1, ...policy }, `${'a/'.repeat(policies.length - index)}.phi-cordon.json`))); // prettier-ignore
  return mergedPolicy(layers, { trusted }).site;
}

const patterns = (site: ReturnType<typeof merged>) => (site.custom ?? []).map(({ pattern }) => pattern);

describe('what the policy says about reading texts', () => {
  it('is nothing where it says nothing', () => {
    assert.deepEqual(effective({}).site, {});
    assert.deepEqual(effective({ organization: {}, identifiers: {} }).site, {});
  });

  it('adds up from the nearest policy outwards', () => {
    assert.deepEqual(patterns(merged([{ identifiers: { mrn: LC } }, { identifiers: { chart: LD } }])), [LC.pattern, LD.pattern]); // prettier-ignore
  });

  it('lets the nearer of one name win, but takes away nothing that is locked', () => {
    const nearer = { identifiers: { mrn: LC } };
    const outer = { identifiers: { mrn: LD } };
    assert.deepEqual(patterns(merged([nearer, outer])), [LC.pattern]);
    assert.deepEqual(patterns(merged([nearer, { ...outer, lock: ['phi/mrn'] }])), [LC.pattern, LD.pattern]);
    assert.deepEqual(patterns(merged([nearer, outer, { lock: ['phi/*'] }])), [LC.pattern, LD.pattern]);
    assert.deepEqual(patterns(merged([nearer, { ...outer, lock: ['phi/ssn'] }])), [LC.pattern]);
  });

  it('tightens in an untrusted workspace, and loosens nothing there', () => {
    const organization = {
      name: 'Lakeside Clinic',
      ownPhones: ['608-555-0142'],
      ownDomains: ['lakeside.test'],
    };
    const site = merged([{ organization, identifiers: { mrn: LC } }, { identifiers: { mrn: LD } }], false);
    assert.equal(site.own, undefined);
    assert.deepEqual(patterns(site), [LC.pattern, LD.pattern]);
  });

  it('quietens no rule that a policy farther out locks', () => {
    const organization = {
      name: 'Lakeside Clinic',
      ownPhones: ['608-555-0142'],
      ownDomains: ['lakeside.test'],
    };
    const { own } = merged([{ organization }, { lock: ['phi/phone'] }]);
    assert.deepEqual(own, { phones: [], domains: ['lakeside.test'], names: ['lakeside clinic'] });
  });

  it('refuses own terms that could name nothing or everything', () => {
    for (const organization of [{ ownPhones: ['front desk'] }, { ownPhones: ['0142'] }, { ownDomains: ['test'] }, { ownDomains: ['https:///'] }])
      assert.deepEqual(complaints({ version: 1, organization }), ['policy/invalid'], JSON.stringify(organization));
    assert.deepEqual(complaints({ version: 1, organization: { ownPhones: ['+1 608 555 0142'], ownDomains: ['*.lakeside.test'] } }), []);
  }); // prettier-ignore

  it('refuses an expression at its place, with the cure', () => {
    const text = JSON.stringify({ version: 1, identifiers: { mrn: { pattern: '(?=x)LC-\\d{7}' } } }, null, 2);
    const { policy, problems } = load(text);
    assert.equal(policy, undefined);
    assert.equal(problems.length, 1);
    const [problem] = problems;
    assert.equal(text.slice(problem!.start, problem!.end), JSON.stringify('(?=x)LC-\\d{7}'));
    assert.equal(problem!.line, 5);
    assert.match(
      render(problem!.message),
      /^identifiers\.mrn\.pattern: it looks ahead .* linear time\. Write /,
    );
    for (const pattern of ['\\d+', '.*', '(a)\\1\\d{7}'])
      assert.deepEqual(complaints({ version: 1, identifiers: { mrn: { pattern } } }), ['policy/invalid']);
  });
});
