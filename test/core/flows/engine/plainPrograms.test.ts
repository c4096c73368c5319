import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runProgram, taintsOf, type Analysis, type Setup } from '../../../../src/core/flows/engine';
import { LANGUAGES } from '../../../../src/core/flows/languages';
import type { Argument, Call, Expression, FunctionNode, Program, Span, Statement, Target } from '../../../../src/core/flows/program'; // prettier-ignore

const LENGTH = 400;

const NAMES = ['patient', 'ssn', 'dob', 'x', 'rows', 'this', 'console', 'logger', 'client', 'res', 'a', 'b', 'Patient', 'err', 'fields'] as const; // prettier-ignore
const MEMBERS = ['ssn', 'name', 'id', 'log', 'info', 'map', 'push', 'body', 'send', 'post', 'create', 'length', 'get', 'with', 'find', 'Scan', 'remove', 'pick', 'then', 'toString', '#0', '__proto__', 'constructor'] as const; // prettier-ignore
const TEXTS = ['', 'ssn', 'SELECT name, ssn FROM patients', 'https://api.openai.com/v1', '/patients/:id', 'id'] as const; // prettier-ignore
const FUNCTIONS = 4;

const name = fc.constantFrom(...NAMES);
const member = fc.constantFrom(...MEMBERS);
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** Expressions, targets and statements as they may be nested in each other, whatever no language would write. */
const tree = fc.letrec<{ expression: Expression; target: Target; statement: Statement; call: Call }>(
  (tie) => {
    const expression = tie('expression');
    const target = tie('target');
    const some = fc.array(expression, { maxLength: 3 });
    const argument: fc.Arbitrary<Argument> = fc
    .tuple(expression, fc.option(member, { nil: undefined }), fc.boolean())
    .map(([value, key, spread]) => ({ value, ...(key === undefined ? {} : { name: key }), ...(spread ? { spread } : {}) })); // prettier-ignore
    const entry = fc.record({ key: fc.option(member, { nil: undefined }), value: expression });
    const body = fc.array(tie('statement'), { maxLength: 3 });
    const simple: fc.Arbitrary<Expression> = fc.oneof(
      fc.tuple(name, span).map(([own, at]) => ({ kind: 'name' as const, name: own, ...at })),
      fc.tuple(fc.constantFrom(...TEXTS), span).map(([text, at]) => ({ kind: 'text' as const, text, ...at })),
      span.map((at) => ({ kind: 'constant' as const, ...at })),
      fc.tuple(fc.integer({ min: 1, max: FUNCTIONS }), span).map(([index, at]) => ({ kind: 'function' as const, index, ...at })), // prettier-ignore
    );
    return {
      call: fc
      .tuple(expression, fc.array(argument, { maxLength: 3 }), fc.boolean(), span)
      .map(([callee, args, makes, at]) => ({ kind: 'call' as const, callee, args, ...(makes ? { makes: true as const } : {}), ...at })), // prettier-ignore
      expression: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        simple,
        fc.tuple(expression, member, span).map(([object, own, at]) => ({ kind: 'member' as const, object, name: own, ...at })), // prettier-ignore
        fc.tuple(expression, fc.option(expression, { nil: undefined }), span).map(([object, index, at]) => ({ kind: 'element' as const, object, index, ...at })), // prettier-ignore
        fc.tuple(some, span).map(([parts, at]) => ({ kind: 'parts' as const, parts, ...at })),
        fc.tuple(fc.array(entry, { maxLength: 3 }), span).map(([entries, at]) => ({ kind: 'object' as const, entries, ...at })), // prettier-ignore
        fc.tuple(some, fc.boolean(), span).map(([items, spread, at]) => ({ kind: 'list' as const, items, ...(spread ? { spread: true as const } : {}), ...at })), // prettier-ignore
        fc.tuple(target, expression, expression, span).map(([to, over, element, at]) => ({ kind: 'comprehension' as const, loops: [{ target: to, over }], element, ...at })), // prettier-ignore
        tie('call'),
        fc.tuple(target, expression, span).map(([to, value, at]) => ({ kind: 'assigned' as const, target: to, value, ...at })), // prettier-ignore
        fc.tuple(some, span).map(([operands, at]) => ({ kind: 'test' as const, operands, ...at })),
      ),
      target: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.tuple(name, span).map(([own, at]) => ({ kind: 'name' as const, name: own, ...at })),
        fc.tuple(expression, fc.option(member, { nil: undefined }), span).map(([object, own, at]) => ({ kind: 'member' as const, object, name: own, ...at })), // prettier-ignore
        fc.tuple(fc.array(fc.record({ key: fc.option(member, { nil: undefined }), target }), { maxLength: 3 }), span).map(([fields, at]) => ({ kind: 'fields' as const, fields, ...at })), // prettier-ignore
        fc.tuple(fc.array(fc.option(target, { nil: undefined }), { maxLength: 3 }), span).map(([items, at]) => ({ kind: 'items' as const, items, ...at })), // prettier-ignore
      ),
      statement: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.tuple(target, expression, fc.boolean(), fc.boolean()).map(([to, value, adds, declares]) => ({ kind: 'assign' as const, target: to, value, ...(adds ? { adds: true as const } : {}), ...(declares ? { declares: true as const } : {}) })), // prettier-ignore
        fc.tuple(fc.constantFrom('do', 'return', 'throw'), expression).map(([kind, value]) => ({ kind, value })), // prettier-ignore
        fc.array(body, { maxLength: 3 }).map((arms) => ({ kind: 'branch' as const, arms })),
        fc.tuple(target, expression, body).map(([to, over, inner]) => ({ kind: 'loop' as const, target: to, over, body: inner })), // prettier-ignore
      ),
    };
  },
);

const functionNode: fc.Arbitrary<FunctionNode> = fc
  .record({
    name: fc.constantFrom('', 'f', 'g', 'constructor'),
    owner: fc.option(fc.constantFrom('Patient', 'Service'), { nil: undefined }),
    constructs: fc.boolean(),
    parameters: fc.array(fc.tuple(tree.target, span), { maxLength: 3 }),
    body: fc.array(tree.statement, { maxLength: 5 }),
    at: span,
  })
  .map(({ owner, constructs, parameters, at, ...rest }) => ({
    ...rest,
    ...(owner === undefined ? {} : { owner, ...(constructs ? { constructs: true as const } : {}) }),
    parameters: parameters.map(([target, where]) => ({ target, types: ['Patient'], ...where })),
    marks: [],
    ...at,
  }));

const program: fc.Arbitrary<Program> = fc
  .tuple(
    fc.array(tree.statement, { maxLength: 6 }),
    fc.array(functionNode, { minLength: FUNCTIONS, maxLength: FUNCTIONS }),
  ) // prettier-ignore
  .map(([body, functions]) => ({
    functions: [{ name: '', parameters: [], body, marks: [], start: 0, end: LENGTH }, ...functions],
    imports: [{ local: 'client', module: 'openai', name: 'default', start: 0, end: 1 }],
    exports: new Map([['f', 'f']]),
    types: [
      { name: 'Patient', supers: ['Service'], fields: [{ name: 'ssn' }, { name: 'id' }], start: 0, end: 1 },
    ],
  }));

const setupFor = (id: (typeof LANGUAGES)[number]['id']): Setup => ({
  text: 'x'.repeat(LENGTH),
  sinks: LANGUAGES.find((language) => language.id === id)!.sinks,
  uses: [{ index: 0, start: 0, end: 1 }],
  language: id,
  health: true,
  declared: { sources: ['memberNo'], sinks: ['send'], sanitizers: ['deidentify'] },
  sharesNames: id !== 'javascript' && id !== 'python',
});

/** What an analysis says, as a text to compare. */
const said = ({ ends, opens, returns, complete }: Analysis): string =>
  JSON.stringify({
    complete,
    ends: ends.map(({ kind, callee, at, parts }) => [kind, callee, at.start, [...parts.keys()], [...parts.values()].map(({ value }) => taintsOf(value).length)]), // prettier-ignore
    opens: opens.map(({ path }) => path),
    returns: [...returns].map(([index, value]) => [index, taintsOf(value).map(({ kind }) => kind)]),
  });

describe('programs as nobody would write them', function () {
  this.timeout(120_000);

  for (const { id } of LANGUAGES) {
    it(`are run to an end, twice alike, as ${id}`, () => {
      fc.assert(
        fc.property(program, (written) => {
          const first = runProgram(written, setupFor(id));
          assert.equal(said(runProgram(written, setupFor(id))), said(first));
          for (const { at, parts } of first.ends) {
            assert.ok(at.start >= 0 && at.end <= LENGTH);
            for (const { span: own, value } of parts.values()) {
              assert.ok(0 <= own.start && own.start <= own.end && own.end <= LENGTH);
              assert.notEqual(taintsOf(value).length, 0);
            }
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('are left off where they would never end', () => {
    const at = { start: 0, end: 1 };
    const callee = { kind: 'name' as const, name: 'f', ...at };
    const again: Statement = { kind: 'do', value: { kind: 'call', callee, args: [{ value: { kind: 'name', name: 'ssn', ...at } }], ...at } }; // prettier-ignore
    const loop: Statement = { kind: 'loop', body: Array.from({ length: 40 }, () => again) };
    const functions = ['', 'f'].map((own): FunctionNode => ({ name: own, parameters: [], body: [loop, loop], marks: [], ...at })); // prettier-ignore
    const { complete } = runProgram(
      { functions, imports: [], exports: new Map(), types: [] },
      setupFor('python'),
    );
    assert.equal(typeof complete, 'boolean');
  });
});
