import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { BASELINE } from '../../src/cli/baseline';
import { parseArguments } from '../../src/cli/options';
import { REPORTING } from '../../src/cli/reporting';
import { isWhole, partOf, SHARD } from '../../src/cli/shard';
import { JUDGING, SELECTING } from '../../src/cli/target';
import { grammarLoader } from '../../src/core';
import { buildReport, csvReport, htmlReport, jsonReport, junitReport, markdownReport, mergeParts, readPart, sarifReport, textReport, type Report, type Shard } from '../../src/core/reports'; // prettier-ignore
import {
  fileReader,
  grammarFiles,
  inShard,
  nearestPolicies,
  scanProject,
  treeName,
  type TreeScan,
} from '../../src/node';
import { tempProject } from '../cli/support';

const DAY = '2026-11-22';
const loader = grammarLoader(grammarFiles(path.resolve(__dirname, '../../src/node')));
const OPTIONS = [...REPORTING, ...JUDGING, ...BASELINE, SHARD, ...SELECTING, { name: 'explain', help: '' }, { name: 'surface', value: 'S', help: '' }]; // prettier-ignore

const send = (what: string) => `import { audit } from '../lib/audit';\nexport function f(patient: { ssn: string; dob: string }) {\n  audit(patient.${what});\n}\n`; // prettier-ignore

/** Texts that hold identifiers, hand PHI over to one another, are suppressed, or are not read at all. */
const TEXTS: readonly string[] = [
  'export const patient = { ssn: "219-45-6781", name: "Quillon Vantreight" };\n',
  send('ssn'),
  send('dob'),
  "import { audit } from './audit';\nexport const g = (patient: Patient) => audit(patient);\n",
  "import { f } from './a';\nexport function all(patient: Patient) {\n  f(patient);\n  console.log(patient.mrn);\n}\n",
  '// phi-cordon-disable-next-line phi/ssn -- made up example\nconst ssn = "219-45-6782";\nconst other = { ssn: "219-45-6783" };\n',
  "import OpenAI from 'openai';\nimport { host } from './audit';\nexport const client = new OpenAI({ baseURL: host });\nexport const ask = (patient: Patient) => client.responses.create({ model: 'gpt-4o', input: patient.ssn });\n",
  'Patient: Quillon Vantreight\nSSN: 219-45-6784\nAge: 89\n',
  'def log(patient):\n    print(patient.ssn)\n',
  '\u0000binary',
  'export const answer = 42;\n',
];

/** What all hand it to lets it out; one of the ways is suppressed. */
const SINKS: readonly string[] = [
  "import posthog from 'posthog-js';\nexport const host = 'https://llm.example.test/v1';\nexport function audit(entry: unknown) {\n  posthog.capture('e', { entry });\n  console.log('entry', entry);\n}\n",
  'export function audit(entry: unknown) {\n  // phi-cordon-disable-next-line flow/phi-to-log -- a local tool\n  console.log(entry);\n}\n',
];

const POLICIES: readonly string[] = [
  '{ "version": 1 }',
  '{ "version": 1, "lock": ["phi/*"], "zones": [{ "files": ["**"], "handles": "phi" }] }',
  '{ "version": 1, "rules": { "flow/phi-to-log": "off" } }',
  '{ "version": 1, "sources": ["answer"], "sanitizers": ["f"] }',
];

const NAMES = ['src/a.ts', 'src/b.ts', 'src/c.ts', 'lib/a.ts', 'lib/z.ts', 'notes/visit.prompt.md', 'notes/visit.txt', 'jobs/log.py', 'notes/219-45-6781.txt', 'notes/219-45-6790.txt', 'x/y.bin']; // prettier-ignore

const tree = fc
  .record({
    texts: fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...TEXTS), { minKeys: 3, maxKeys: 9 }),
    sink: fc.constantFrom(...SINKS),
    policies: fc.dictionary(fc.constantFrom('.phi-cordon.json', 'lib/.phi-cordon.json', 'src/.phi-cordon.json'), fc.constantFrom(...POLICIES)),
  })
  .map(({ texts, sink, policies }): Record<string, string> => ({ ...texts, 'lib/audit.ts': sink, ...policies })); // prettier-ignore

/** Files that all hand on the same. */
const ALIKE = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`src/${name}.ts`, send('ssn')]),
);

async function scanned(root: string, shard?: Shard, explain = false) {
  const reader = fileReader(root);
  const policies = nearestPolicies(reader);
  const result = await scanProject({ root, reader, starts: [root], include: [], exclude: [], obeyIgnore: true, policies, day: DAY, trusted: true, grammars: loader, explain, ...(shard ? { shard } : {}) });
  const { policy } = await policies('x');
  return { result, policies, report: buildReport({ ...result, version: '1.2.3', day: DAY, policy, ...(explain ? { nearMisses: result.nearMisses ?? [] } : {}) }) };
} // prettier-ignore

/** A part as its file has it. */
async function partText(root: string, shard: Shard, explain = false): Promise<string> {
  const { result, policies, report } = await scanned(root, shard, explain);
  const args = parseArguments(['--format', 'json', ...(explain ? ['--explain'] : [])], OPTIONS);
  return jsonReport(report, await partOf(shard, result as TreeScan, isWhole(root, [root], args), policies, args));
} // prettier-ignore

function readAll(texts: readonly string[]) {
  return texts.map((text) => {
    const read = readPart(text);
    assert.ok(!('problem' in read), 'problem' in read ? read.problem : '');
    return read;
  });
}

function merged(texts: readonly string[]): Report {
  const joined = mergeParts(readAll(texts));
  assert.ok(!('problem' in joined), 'problem' in joined ? joined.problem : '');
  return joined.report;
}

const FORMATS: readonly ((report: Report) => string)[] = [
  jsonReport,
  (report) => textReport(report, { explain: true }),
  htmlReport,
  sarifReport,
  csvReport,
  markdownReport,
  (report) => junitReport(report, 'warning'),
];

describe('shards', function () {
  this.timeout(120_000);

  it('divide any paths: each belongs to one part, whatever else there is, and parts are alike in size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (name, count) => {
        const parts = Array.from({ length: count }, (_, at) => inShard(name, { index: at + 1, count }));
        assert.equal(parts.filter(Boolean).length, 1);
      }),
    );
    const names = Array.from({ length: 20_000 }, (_, at) => `services/s${at % 31}/file${at}.ts`);
    for (let index = 1; index <= 8; index++) {
      const share = names.filter((name) => inShard(name, { index, count: 8 })).length;
      assert.ok(Math.abs(share - 2500) < 250, String(share));
    }
  });

  it('join to the report of the whole, in every format, in whatever order', async () => {
    let withFlows = 0;
    await fc.assert(
      fc.asyncProperty(tree, fc.integer({ min: 1, max: 6 }), fc.boolean(), async (files, count, explain) => {
        const root = tempProject(files);
        const whole = (await scanned(root, undefined, explain)).report;
        const texts: string[] = [];
        for (let index = count; index >= 1; index--) texts.push(await partText(root, { index, count }, explain));
        const joined = merged(texts);
        assert.deepEqual(joined.summary, whole.summary);
        for (const render of FORMATS) assert.equal(render(joined), render(whole));
        if (whole.findings.some(({ path: at, steps }) => steps.some((step) => step.path !== at))) withFlows++;
      }),
      {
        numRuns: 40,
        // Two files that a report shows under one name, each with a suppression.
        examples: [
          [{ 'notes/219-45-6781.txt': TEXTS[5]!, 'notes/219-45-6790.txt': TEXTS[5]!, 'lib/audit.ts': SINKS[1]!, 'src/a.ts': TEXTS[1]! }, 3, false],
          // What a sink's file says is read by its own policy, not by that of whoever needs it first.
          [{ 'src/c.ts': TEXTS[2]!, 'lib/z.ts': TEXTS[1]!, 'lib/audit.ts': SINKS[0]!, 'src/.phi-cordon.json': POLICIES[3]! }, 2, false],
          // Several files hand the same value to one sink: any part's way may be the one that is told.
          ...[2, 3, 4, 5].map((count): [Record<string, string>, number, boolean] => [{ ...ALIKE, 'lib/audit.ts': SINKS[count % 2]! }, count, false]),
        ],
      },
    );
    assert.ok(withFlows > 5, String(withFlows));
  }); // prettier-ignore

  it('are refused where one is missing, twice there or of another scan', async () => {
    const files = { 'src/a.ts': TEXTS[0]!, 'src/b.ts': TEXTS[10]!, '.phi-cordon.json': POLICIES[0]! };
    const root = tempProject(files);
    const [one, two] = [await partText(root, { index: 1, count: 2 }), await partText(root, { index: 2, count: 2 })];
    const problem = (...texts: string[]): string => {
      const joined = mergeParts(readAll(texts));
      return 'problem' in joined ? joined.problem : 'none';
    };
    const changed = (text: string, change: (json: Record<string, never>) => void): string => {
      const json = JSON.parse(text) as Record<string, never>;
      change(json);
      return JSON.stringify(json);
    };
    const set = (part: string, member: string, value: unknown) => changed(two, (json) => Object.assign(part === '' ? json : json[part]!, { [member]: value }));
    assert.equal(problem(one, two), 'none');
    assert.equal(problem(one), 'part 2 of 2 is missing');
    assert.equal(problem(two, one, two), 'part 2 of 2 was given twice');
    assert.equal(problem(), 'there are no parts');
    assert.match(problem(one, set('shard', 'index', 3)), /part 3 of 2 is one more/);
    assert.match(problem(one, set('', 'date', '2026-11-23')), /different days; --date/);
    assert.match(problem(one, set('tool', 'version', '1.2.4')), /different versions/);
    assert.match(problem(one, set('', 'commit', 'c'.repeat(40))), /different commits/);
    assert.match(problem(one, set('policy', 'found', false)), /different policies/);
    assert.match(problem(one, await partText(root, { index: 2, count: 3 })), /divided otherwise/);
    const otherPolicy = tempProject({ ...files, '.phi-cordon.json': POLICIES[2]! });
    assert.match(problem(one, await partText(otherPolicy, { index: 2, count: 2 })), /different policies, or scanned with different options/);
    const otherTree = tempProject({ ...files, 'src/c.ts': TEXTS[10]! });
    assert.match(problem(one, await partText(otherTree, { index: 2, count: 2 })), /different files/);
    assert.match(problem(one, await partText(root, { index: 2, count: 2 }, true)), /different/);
  }); // prettier-ignore

  it('are read strictly', async () => {
    const root = tempProject({ 'src/a.ts': TEXTS[0]! });
    const text = await partText(root, { index: 1, count: 1 });
    const [part] = readAll([`\uFEFF${text}`]);
    assert.equal(part!.report.findings.length, 2);
    const problem = (one: string): string => {
      const read = readPart(one);
      return 'problem' in read ? read.problem : 'none';
    };
    const { report } = await scanned(root);
    assert.match(problem('{'), /not JSON/);
    assert.match(problem(jsonReport(report)), /no part of a sharded scan/);
    assert.match(problem('{ "version": 1 }'), /not a report/);
    for (const [from, to] of [['"rule": "phi/ssn"', '"rule": "phi/nothing"'], ['"severity": "error"', '"severity": "dire"'], ['"start": ', '"start": -'], ['"fingerprint": "', '"fingerprint": "219-45-6781']] as const)
      assert.match(problem(text.replace(from, to)), /not a report/, from);
  }); // prettier-ignore

  it('name a tree by what a report shows of it', () => {
    assert.equal(treeName(['a.ts', 'b.ts']), treeName(['b.ts', 'a.ts']));
    assert.notEqual(treeName(['a.ts', 'b.ts']), treeName(['a.ts']));
    assert.equal(treeName(['219-45-6781.txt']), treeName(['219-45-6790.txt']));
  });
});
