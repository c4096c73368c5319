import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { javascriptLanguage } from '../../../../src/core/flows/languages/javascript';
import type { Program } from '../../../../src/core/flows/program';
import type { GrammarId } from '../../../../src/core/ports';
import { grammars } from '../../support';
import { outline, strayed } from './outline';

const CORE = path.resolve(__dirname, '../../../../src/core');

function lowered(text: string, grammar: GrammarId = 'tsx'): Program {
  return grammars.withTree(grammar, text, (tree) => javascriptLanguage.lower(tree));
}

/** Imports and types, the statements outside functions, then the functions. */
function lines(text: string): string[] {
  const all = outline(lowered(text));
  const first = all.indexOf('0 ()');
  if (first < 0) return all;
  const next = all.findIndex((line) => /^[1-9]/.test(line));
  const end = next < 0 ? all.length : next;
  const outside = all.slice(first + 1, end).map((line) => line.slice(2));
  return [...all.slice(0, first), ...outside, ...all.slice(end)];
}

const CASES: readonly [name: string, text: string, expected: readonly string[]][] = [
  [
    'destructuring with defaults, holes, rests and keys',
    'const { a, b: { c: [, d] }, e = f.g, ["h"]: i, ...rest } = j; ({ a: this.x, y: z[0] } = q);',
    [
      'let {a: a, b: {c: [, d]}, e: e, h: i, ...: rest} = j',
      'or',
      '  e = f.g',
      'or',
      '{a: this.x, y: z.*} = q',
    ],
  ],
  [
    'loops over items, over keys and counted',
    'for (const [k, v = w.x] of m) f(k); for (const key in o) g(key); for (let i = 0; i < n; i++) h(i); while ((m = next())) p(m); do q(); while (r);',
    [
      'for [k, v] of m',
      '  or',
      '    v = w.x',
      '  or',
      '  do f(k)',
      'loop',
      '  let key = #',
      '  do g(key)',
      'do o',
      'let i = #',
      'do ?(i, n)',
      'loop',
      '  do h(i)',
      '  do ?(i)',
      'm = next()',
      'loop',
      '  do p(m)',
      'loop',
      '  do q()',
      '  do r',
    ],
  ],
  [
    'what holds its parts, and what only tells of them',
    'f(`a${b}c`, "d" + e, g ? h : i, j && k, l ?? m, n === o, typeof p, !q, -r, s as T, u!.v, `w`, Object.keys(x), Boolean(y));',
    [
      'do f(("a" + b + "c"), ("d" + e), (?(g) + h + i), (?(j) + k), (l + m), ?(n, o), ?(p), ?(q), ?(r), (s), u.v, "w", ?(x), ?(y))',
    ],
  ],
  [
    'objects and lists with spreads, methods and computed keys',
    'f({ a, "b": c, [d]: e, ["g"]: h, ...i, j() { return 1 } }, [k, ...l], ...m);',
    ['do f({a: a, b: c, ...e, g: h, ...(i), j: fn1}, [k, [...l]], ...m)', '1 ()', '  return #'],
  ],
  [
    'members, elements, tags, sequences, assignments within and deletion',
    'a?.b?.["c"][0][d]?.(e); sql`x ${y}`; f((g(), h), i = j, k += l); delete a.ssn; m ||= n; o -= p;',
    [
      'do a.b.c[#][d](e)',
      'do sql(("x " + y))',
      'do g()',
      'do f(h, (i := j), (k := (k + l)))',
      'a.ssn = #',
      'do ?(a.ssn)',
      'm += n',
      'o = ?(p)',
    ],
  ],
  [
    'elements hold their parts, components are handed them',
    'const x = <p title={a}>hi {b}</p>; const y = <Card of={c} {...d} open><i>{e}</i></Card>; const z = <><ui.Tag f="g" /></>;',
    [
      'let x = (a + "hi " + b)',
      'let y = Card({of: c, ...(d), open: #, children: ((e))})',
      'let z = (ui.Tag({f: "g"}))',
    ],
  ],
  [
    'switch with what falls through, try with its handler',
    'switch (a) { case 1: f(); case 2: g(); break; default: h(); } try { const n = f(); g(n) } catch ({ message }) { h(message) } finally { i() }',
    [
      'do ?(a)',
      'or',
      '  do f()',
      '  do g()',
      'or',
      '  do g()',
      'or',
      '  do h()',
      'or',
      '  let n = f()',
      '  do g(n)',
      'or',
      'or',
      '  let {message: message} = []',
      '  do h(message)',
      'do i()',
    ],
  ],
  [
    'functions outside functions by name, those within as variables that were there from the start',
    'const f = async (a) => a; function g({ b }: { b: Patient }, ...c: string[]): Promise<Visit> { h(); function h() { return b } var d; if (d) { var e = 1 } return (x) => x }',
    [
      'type {44} { b: Patient }',
      'let f = fn1',
      '1 f(a)',
      '  return a',
      '2 g({b: b}: {44}, ...c): Visit',
      '  let b: Patient = b',
      '  let h = fn3',
      '  do h()',
      '  let d = []',
      '  do d',
      '  or',
      '    e = #',
      '  or',
      '  return fn4',
      '3 ()',
      '  return b',
      '4 (x)',
      '  return x',
    ],
  ],
  [
    'what a generator yields is returned, and it goes on',
    'function* g() { const x = yield a; yield* b; return c }',
    [
      '1 g()',
      '  or',
      '    return [a]',
      '  or',
      '  let x = []',
      '  or',
      '    return b',
      '  or',
      '  do []',
      '  return c',
    ],
  ],
  [
    'classes with marks, fields, arrows and parameters that are fields',
    `@Controller('patients') class A extends Base<T> implements B { private readonly log = new Logger(A.name); #pin: Pin[]; send = (p) => this.log.info(p);
      constructor(private readonly repo: Repo<Patient>, readonly n: number, x = y) { super(x); } @Get(':id') async one(@Param('id') id: string) { return this.#pin } static { f() } }`,
    [
      'type A < Base < B { log = new Logger(A.name); pin: Array Pin; send = fn1; repo: Repo Patient; n }',
      '1 @Controller("patients") A.send(p)',
      '  return this.log.info(p)',
      '2 @Controller("patients") new A.constructor(repo: Repo Patient, n, x)',
      '  or',
      '    x = y',
      '  or',
      '  this.repo = repo',
      '  this.n = n',
      '  do super(x)',
      '3 @Get(":id") @Controller("patients") A.one(@Param("id") id)',
      '  return this.pin',
      '4 A.<clinit>()',
      '  do f()',
    ],
  ],
  [
    'types with fields, and what wraps or hides another',
    'interface A extends B { c: string; d?: Patient[]; e(): void } type F = { g: Omit<Patient, "ssn"> } & H; let i: Promise<fhir4.Bundle<X>>, j: keyof Patient, k = (await l()) as M;',
    [
      'type A < B { c; d: Array Patient }',
      'type F < H { g: Patient }',
      'let i: Bundle X = []',
      'let j = []',
      'let k: M = (l())',
    ],
  ],
];

describe('a JavaScript or TypeScript program as plain data', () => {
  before(() => Promise.all((['javascript', 'typescript', 'tsx'] as const).map((id) => grammars.load(id))));

  for (const [name, text, expected] of CASES) {
    it(name, () => {
      assert.deepEqual(lines(text), expected);
      assert.deepEqual(strayed(lowered(text), text), []);
    });
  }

  it('tells imports of all forms', () => {
    const text = `import A, { b as c, type D } from 'm'; import * as ns from 'n'; import 'side'; import old = require('o');
      const x = require('p'); const { y, z: w } = require('./q'); const v = require('r').s; const log = require('pino')(); const { u } = await import('./t');`;
    assert.deepEqual(lines(text).filter((line) => line.startsWith('import')), [
      'import A = m : default',
      'import c = m : b',
      'import D = m : D',
      'import ns = n : *',
      'import - = side : *',
      'import old = o : *',
      'import x = p : *',
      'import y = ./q : y',
      'import w = ./q : z',
      'import v = r : s',
      'import require(pino) = pino : *',
      'import u = ./t : u',
    ]); // prettier-ignore
  });

  const EXPORTS: readonly [string, readonly (readonly [string, string])[]][] = [
    ['export const a = 1, { b, c: [d] } = e; export function f() {} export class G {}', [['a', 'a'], ['b', 'b'], ['d', 'd'], ['f', 'f'], ['G', 'G']]],
    ['export { a as b, c as default }', [['b', 'a'], ['default', 'c']]],
    ['export { a as b } from "m"; export * from "n"; export * from "o"; export * as p from "q"', [['b', 'a of m'], ['*', '* of n'], ['**', '* of o'], ['p', '* of q']]],
    ['export default function f() {}', [['default', 'f']]],
    ['export default class {}', [['default', 'default']]],
    ['export default { a() {} }', [['default', 'default']]],
    ['export default g', [['default', 'g']]],
    ['module.exports = { a, b: c, d() {} }', [['a', 'a'], ['b', 'c'], ['default', 'default']]],
    ['module.exports = run', [['default', 'run']]],
    ['exports.a = b; module.exports.c = () => 1; exports.d = e()', [['a', 'b'], ['c', 'c'], ['d', 'exports.d']]],
  ]; // prettier-ignore
  for (const [text, expected] of EXPORTS)
    it(`tells what others see: ${text}`, () => assert.deepEqual([...lowered(text).exports], expected));

  it('reads every file of the core, each thing within what it belongs to', () => {
    const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')); // prettier-ignore
    assert.ok(files.length > 100);
    for (const file of files) {
      const text = readFileSync(path.join(CORE, file), 'utf8');
      assert.deepEqual(strayed(lowered(text, 'typescript'), text), [], file);
    }
  });

  it('never throws on a text that breaks off, in any of its grammars', () => {
    const text = CASES.map(([, one]) => one).join('\n');
    for (const grammar of javascriptLanguage.grammars) {
      for (let end = 0; end <= text.length; end += 23) {
        const broken = text.slice(0, end) + (end % 2 === 0 ? ' } ) ]' : '');
        assert.deepEqual(strayed(lowered(broken, grammar), broken), []);
      }
    }
  });

  it('leaves out what is nested too deep', () => {
    const deep = (open: string, close: string): string => open.repeat(3000) + 'x' + close.repeat(3000);
    for (const text of [
      deep('f(', ')'),
      deep('[', ']'),
      deep('() => ', ''),
      deep('{', '}'),
      deep('a + ', ''),
      deep('if (a) ', ''),
    ])
      // prettier-ignore
      assert.ok(lowered(text).functions.length > 0);
  });

  it('counts offsets from the beginning of the text, in UTF-16', () => {
    const text = "\n\n  /* \u{1F600} */ log('\u{1F600}', ssn);";
    const [statement] = lowered(text).functions[0]!.body;
    assert.ok(statement?.kind === 'do' && statement.value.kind === 'call');
    const { start, end } = statement.value.args[1]!.value;
    assert.equal(text.slice(start, end), 'ssn');
  });
});
