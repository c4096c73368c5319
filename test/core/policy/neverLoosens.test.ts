import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judge, link, SEVERITIES, type EffectivePolicy, type FileFacts, type Notice, type RawFinding, type RuleId, type Tag } from '../../../src/core'; // prettier-ignore
import { basePolicy, layerOf, mergedPolicy, withBasePolicies, type PolicyLayer } from '../../../src/core/policy'; // prettier-ignore
import { fixed } from '../../../src/core';
import { memoryProject } from '../support';
import { AZURE, DAY, load, MSFT } from './support';

const TEXT = `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://lakeside-phi.openai.azure.com/openai/v1', apiKey: process.env.KEY });
export async function ask(patient) {
  console.log(patient.ssn);
  return client.chat.completions.create({ model: 'gpt-4o', store: true, messages: [{ role: 'user', content: patient.diagnosis }] });
}
export const outside = new OpenAI();
export const patient = { ssn: '219-45-6781', mrn: 'MRN 00482913', dob: '1950-02-03', name: 'Quillon Vantreight', zip: '04609' };
`;

const pattern = fc.constantFrom('*', 'phi/*', 'llm/*', 'flow/*', 'phi/ssn', 'phi/date', 'llm/no-baa', 'llm/retention', 'flow/phi-to-llm'); // prettier-ignore
const files = fc.subarray(['**', 'a/**', '*.ts', 'a/b.ts', 'b.ts'], { minLength: 1 });
const levels = fc.dictionary(pattern, fc.constantFrom(...SEVERITIES, 'off'), { maxKeys: 3, noNullPrototype: true }); // prettier-ignore
const tags = fc.constantFrom<Tag>('example', 'synthetic', 'test').map((tag) => ({ tag: [tag] }));
const environments = fc.constantFrom(['prod'], ['dev'], ['prod', 'dev']);

/** A policy with everything in it that could loosen, and much that tightens. */
const document = fc.record(
  {
    agreements: fc.constantFrom({ msft: MSFT, dua: { kind: 'dua' } }, { msft: { ...MSFT, retentionDays: 30, training: 'permitted' } }, { msft: { ...MSFT, expires: '2026-12-01' } }, {}),
    approvals: fc.dictionary(fc.constantFrom('a', 'b'), fc.record({ status: fc.constantFrom('approved', 'requested'), environments, models: fc.constant(['gpt-4o']) }, { requiredKeys: ['status'] }).map((change) => ({ ...AZURE, ...change })), { noNullPrototype: true }),
    environments: fc.dictionary(fc.constantFrom('prod', 'dev'), fc.record({ files }), { noNullPrototype: true }),
    upstream: fc.constantFrom({}, { client: { retentionDays: 0 } }, { client: { train: true, subcontractors: 'none' } }),
    data: fc.array(fc.record({ files, status: fc.constantFrom('safe-harbor', 'limited-data-set', 'expert-determination', 'synthetic'), agreement: fc.constant('dua'), determinedBy: fc.constant('x'), expires: fc.constantFrom('evergreen', '2026-01-01'), recipients: fc.constant(['y']) }), { maxLength: 2 }),
    zones: fc.array(fc.record({ files, handles: fc.constantFrom('phi', 'none'), reason: fc.constant('r') }), { maxLength: 2 }),
    rules: levels,
    overrides: fc.array(fc.oneof(fc.record({ files, rules: levels }), fc.record({ files, rules: levels, when: tags })), { maxLength: 2 }),
    allow: fc.array(fc.record({ rule: pattern, files, reason: fc.constant('r') }), { maxLength: 2 }),
    auditors: fc.constantFrom([], ['auditedCall']),
    lock: fc.array(pattern, { maxLength: 2 }),
  },
  { requiredKeys: [] },
); // prettier-ignore

describe('no combination of policies', function () {
  this.timeout(120_000);
  const read = new Map<string, { raw: readonly (RawFinding | Notice)[]; facts: FileFacts }>();
  before(async () => {
    for (const path of ['a/b.ts', 'b.ts']) {
      const facts = await memoryProject().facts({ path, text: TEXT });
      // A comment that suppresses everything, with its reason, over every line.
      const all = { rules: ['*'], fromLine: 1, toLine: 99, reason: fixed('a reason'), place: facts.identifiers[0]?.place } as never; // prettier-ignore
      read.set(path, { raw: link(path, new Map([[path, facts]])), facts: { ...facts, suppressions: [all] } });
    }
  });

  function layer(policy: object, path: string, folder = ''): PolicyLayer {
    const [made] = layerOf(load({ version: 1, ...policy }, path), folder);
    assert.ok(made);
    return made;
  }

  /** How loud each rule is at each place: what is not there is silent. */
  function loudness(policy: EffectivePolicy, path: string, trusted: boolean, comments: boolean): Map<string, number> {
    const { raw, facts } = read.get(path)!;
    const judged = judge(raw, comments ? facts : { ...facts, suppressions: [] }, { policy, day: DAY, trusted, surface: 'source' });
    const found = new Map<string, number>();
    for (const { rule, place, severity } of judged.findings) {
      const key = `${rule} ${place.start}`;
      found.set(key, Math.min(found.get(key) ?? 9, SEVERITIES.indexOf(severity)));
    }
    return found;
  } // prettier-ignore

  /** Only a call that is approved is asked for its audit; of one that no longer is, it is said where its PHI goes. */
  function insteadOf(key: string, found: ReadonlyMap<string, number>): number {
    return found.get(key.replace(/^llm[/]unaudited-call /, 'flow/phi-to-llm ')) ?? 9;
  }

  /** Every locked rule is as loud under `all` as under the policies that lock it. */
  function assertNoLooser(all: EffectivePolicy, locking: EffectivePolicy, trusted: boolean): void {
    for (const path of read.keys()) {
      const before = loudness(locking, path, trusted, false);
      const after = loudness(all, path, trusted, true);
      for (const [key, rank] of before)
        if (locking.locked(key.split(' ')[0] as RuleId)) assert.ok((after.get(key) ?? insteadOf(key, after)) <= rank, `${key} in ${path}`);
    }
  } // prettier-ignore

  it('nor a base of the machine, comments or trust loosens a rule that one of them locks', () => {
    fc.assert(
      fc.property(document, document, document, document, fc.boolean(), (nested, root, extended, machine, trusted) => {
        const own = [layer(nested, 'a/.phi-cordon.json', 'a'), layer(root, '.phi-cordon.json'), layer(extended, 'base.json')];
        const { layers } = withBasePolicies({ layers: own, problems: [] }, [basePolicy(JSON.stringify({ version: 1, ...machine }))]);
        const all = mergedPolicy(layers, { trusted });
        for (let from = 0; from < layers.length; from++) assertNoLooser(all, mergedPolicy(layers.slice(from), { trusted }), trusted);
      }),
      { numRuns: 150 },
    );
  }); // prettier-ignore

  it('is looser with a base policy of the machine than without it', () => {
    fc.assert(
      fc.property(document, document, (root, machine) => {
        const own = [layer(root, '.phi-cordon.json')];
        const { layers } = withBasePolicies({ layers: own, problems: [] }, [basePolicy(JSON.stringify({ version: 1, ...machine }))]);
        const [plain, based] = [mergedPolicy(own, { trusted: true }), mergedPolicy(layers, { trusted: true })];
        for (const path of read.keys()) {
          const after = loudness(based, path, true, false);
          // An approval that a lock of the machine sets aside takes what was said under it along; the use itself is louder then.
          const said = [...loudness(plain, path, true, false)].filter(([key]) => /^(?:phi|flow)[/]/.test(key));
          for (const [key, rank] of said) assert.ok((after.get(key) ?? 9) <= rank, `${key} in ${path}`);
        }
      }),
      { numRuns: 150 },
    );
  }); // prettier-ignore
});
