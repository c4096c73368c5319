import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EndpointUse, FlowFact } from '../../../src/core';
import { fixed, sourceText, type SourceText } from '../../../src/core';
import { FLOW_FINDERS } from '../../../src/core/flows';
import { grammarOf } from '../../../src/core/scan/fileKinds';
import { placeOf } from '../../../src/core/scan/place';
import { prefilter } from '../../../src/core/scan/prefilter';
import { grammars } from '../support';

const FIXTURES = path.join(__dirname, 'fixtures');
const PROGRAMS = readdirSync(FIXTURES).sort();
const RULES = { log: 'flow/phi-to-log', llm: 'flow/phi-to-llm', 'third-party': 'flow/phi-to-third-party' } as const; // prettier-ignore

function program(name: string, text = readFileSync(path.join(FIXTURES, name), 'utf8')): SourceText {
  return sourceText({ path: `src/${name}`, text });
}

/** The clients of a program, as a recogniser reports them. */
function clientsOf(source: SourceText): EndpointUse[] {
  return [...source.text.matchAll(/(?<=new |= )OpenAI(?=\(\))/g)].map(({ index }) => ({
    kind: 'client',
    sdk: 'openai',
    callee: fixed('OpenAI'),
    language: source.languageId,
    provider: 'openai',
    destination: { kind: 'default', provider: 'openai', overrides: [] },
    services: ['chat'],
    place: placeOf(source, index, index + 'OpenAI'.length),
    confidence: 'high',
    cues: [],
    tags: [],
  }));
}

function flowsOf(source: SourceText): FlowFact[] {
  const grammar = grammarOf(source.languageId)!;
  return grammars.withTree(grammar, source.text, (tree) =>
    FLOW_FINDERS.filter((finder) => finder.reads(source)).flatMap((finder) =>
      finder.find(source, tree, clientsOf(source)),
    ),
  );
}

function labels({ text }: SourceText): string[] {
  return text.split('\n').flatMap((line, index) => {
    const rules = /(?:\/\/|#) leak: (.*)$/.exec(line)?.[1];
    return rules ? rules.split(',').map((rule) => `${index + 1} ${rule.trim()}`) : [];
  });
}

describe('flows within one text', () => {
  before(() => Promise.all((['javascript', 'typescript', 'tsx', 'python'] as const).map((id) => grammars.load(id)))); // prettier-ignore

  it('has at least forty programs', () => assert.ok(PROGRAMS.length >= 40));

  for (const name of PROGRAMS) {
    it(`fires on the labelled lines of ${name} and on no other`, () => {
      const source = program(name);
      const fired = flowsOf(source).map(({ place, sink }) => `${place.line} ${RULES[sink]}`);
      assert.deepEqual([...new Set(fired)].sort(), labels(source).sort());
    });
  }

  it('is reached by the prefilter wherever a program holds a flow', () => {
    for (const source of PROGRAMS.map((name) => program(name)).filter(
      (source) => labels(source).length > 0,
    )) {
      const { flows, grammar } = prefilter(source);
      assert.ok(grammar, source.path);
      assert.ok(flows.includes(true), source.path);
    }
  });

  it('points at the source in the argument and tells the way there', () => {
    const source = program('way.ts', 'function f(p: Patient) {\n  const line = p.name;\n  console.log(`x ${line}`);\n}\n'); // prettier-ignore
    const [flow] = flowsOf(source);
    assert.equal(source.text.slice(flow!.place.start, flow!.place.end), 'line');
    assert.equal(flow!.source, 'p.name');
    assert.deepEqual(
      flow!.steps.map(({ line, message }) => [line, message.id]),
      [
        [2, 'flow.step.source'],
        [2, 'flow.step.assign'],
        [3, 'flow.step.sink'],
      ],
    );
  });

  it('is sure of direct identifiers and whole patients, less so of softer names', () => {
    const of = (line: string) => flowsOf(program('sure.ts', `// clinic\nconsole.log(${line});\n`)).map(({ confidence, wholeRecord }) => [confidence, wholeRecord]); // prettier-ignore
    assert.deepEqual(of('row.ssn'), [['high', false]]);
    assert.deepEqual(of('patient'), [['high', true]]);
    assert.deepEqual(of('patient.plan'), [['medium', false]]);
    assert.deepEqual(of('row.memberId'), [['medium', false]]);
  });

  it('ties a prompt to the use of its client', () => {
    const source = program('two.ts', 'const a = new OpenAI();\nconst b = new OpenAI();\nb.responses.create({ input: patient.name });\n'); // prettier-ignore
    assert.deepEqual(flowsOf(source).map(({ use }) => use), [1]); // prettier-ignore
  });

  it('never carries a character of a value', () => {
    const source = program('value.ts', 'console.log(`Zanzibar 8127 ${patient["name"]} Quokka`);\n');
    const [flow] = flowsOf(source);
    assert.doesNotMatch(JSON.stringify(flow), /Zanzibar|8127|Quokka/);
  });

  it('ends on deep and cyclic programs', () => {
    const deep = `console.log(${'('.repeat(500)}patient.name${')'.repeat(500)});\n`;
    const cycle = 'let a = b;\nlet b = a + patient.name;\na = b; b = a;\nconsole.log(a, b);\n';
    for (const text of [deep, cycle]) assert.ok(Array.isArray(flowsOf(program('odd.ts', text))));
  });
});
