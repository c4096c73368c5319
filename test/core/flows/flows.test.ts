import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceText, type Finding } from '../../../src/core';
import { prefilter } from '../../../src/core/scan/prefilter';
import { examine } from '../support';

const FIXTURES = path.join(__dirname, 'fixtures');
const PROGRAMS = readdirSync(FIXTURES).sort();

const textOf = (name: string): string => readFileSync(path.join(FIXTURES, name), 'utf8');

async function flowsOf(
  name: string,
  text: string,
  files: Record<string, string> = {},
): Promise<readonly Finding[]> {
  const { findings } = await examine({ path: name, text }, { files });
  return findings.filter(({ rule }) => rule.startsWith('flow/'));
}

function labels(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const rules = /(?:\/\/|#) leak: (.*)$/.exec(line)?.[1];
    return rules ? rules.split(',').map((rule) => `${index + 1} ${rule.trim()}`) : [];
  });
}

describe('flows within one text', () => {
  it('has at least forty programs', () => assert.ok(PROGRAMS.length >= 40));

  for (const name of PROGRAMS) {
    it(`fires on the labelled lines of ${name} and on no other`, async () => {
      const text = textOf(name);
      const fired = (await flowsOf(`src/${name}`, text)).map(({ place, rule }) => `${place.line} ${rule}`);
      assert.deepEqual([...new Set(fired)].sort(), labels(text).sort());
    });
  }

  it('is reached by the prefilter wherever a program holds a flow', () => {
    for (const name of PROGRAMS) {
      const source = sourceText({ path: `src/${name}`, text: textOf(name) });
      if (labels(source.text).length === 0) continue;
      const { flow, grammar } = prefilter(source);
      assert.ok(grammar, name);
      assert.ok(flow.sources, name);
    }
  });

  it('points at the callee and tells the way there', async () => {
    const text = 'function f(p: Patient) {\n  const line = p.name;\n  console.log(`x ${line}`);\n}\n';
    const [flow] = await flowsOf('way.ts', text);
    assert.equal(text.slice(flow!.place.start, flow!.place.end), 'console.log');
    assert.equal(flow!.message.args['source'], 'p.name');
    assert.deepEqual(
      flow!.steps.map(({ line, message }) => [line, message.id]),
      [
        [1, 'flow.step.source'],
        [2, 'flow.step.assign'],
        [3, 'flow.step.sink'],
      ],
    );
  });

  it('tells one call once, by its weightiest source, and how many more there are', async () => {
    const [flow, ...others] = await flowsOf('many.ts', 'console.log(patient.plan, patient, row.ssn);\n');
    assert.equal(others.length, 0);
    assert.equal(flow!.message.args['source'], 'patient and 2 more');
  });

  it('is sure of direct identifiers and whole patients, less so of softer names', async () => {
    const of = async (line: string) => (await flowsOf('sure.ts', `// clinic\nconsole.log(${line});\n`)).map(({ confidence }) => confidence); // prettier-ignore
    assert.deepEqual(await of('row.ssn'), ['high']);
    assert.deepEqual(await of('patient'), ['high']);
    assert.deepEqual(await of('patient.plan'), ['medium']);
    assert.deepEqual(await of('row.memberId'), ['medium']);
  });

  it('ties a prompt to the use of its client', async () => {
    const text = "import OpenAI from 'openai';\nimport Anthropic from '@anthropic-ai/sdk';\nconst a = new OpenAI();\nconst b = new Anthropic();\nb.messages.create({ model: 'm', messages: [{ role: 'user', content: patient.name }] });\n";
    const [flow] = await flowsOf('two.ts', text);
    assert.equal(flow!.destination?.provider, 'anthropic');
  }); // prettier-ignore

  it('never carries a character of a value', async () => {
    const text = 'console.log(`Zanzibar 8127 ${patient["name"]} Quokka`);\n';
    assert.doesNotMatch(JSON.stringify(await flowsOf('value.ts', text)), /Zanzibar|8127|Quokka/);
  });

  it('shows no name that stands in literals alone', async () => {
    const text = `console.log(byName['Jane Quokka'].ssn, byName['Zanzibar'].mrn);\nlogs['Quokka'].log.info(patient.name);\nconst { 'Zanzibar': one } = patient;\nlogger.info(one);\n`;
    const flows = await flowsOf('keys.ts', text);
    assert.equal(flows.length, 3);
    assert.doesNotMatch(JSON.stringify(flows), /Zanzibar|Quokka/);
  }); // prettier-ignore

  it('ends on deep and cyclic programs', async () => {
    const deep = `console.log(${'('.repeat(500)}patient.name${')'.repeat(500)});\n`;
    const cycle = 'let a = b;\nlet b = a + patient.name;\na = b; b = a;\nconsole.log(a, b);\n';
    const calls = 'function f(x) { return g(x) }\nfunction g(x) { return f(x) }\nconsole.log(f(patient));\n';
    for (const text of [deep, cycle, calls]) assert.ok(Array.isArray(await flowsOf('odd.ts', text)));
  });
});
