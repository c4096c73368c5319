import assert from 'node:assert/strict';
import { javaLanguage } from '../../../../src/core/flows/languages/java';
import { grammars } from '../../support';
import { outline, strayed } from './outline';

const lowered = (text: string): ReturnType<typeof javaLanguage.lower> =>
  grammars.withTree('java', text, (tree) => javaLanguage.lower(tree));

/** The functions of a class whose only method has this body; the method's own line is left out. */
function within(body: string, fields: string): string[] {
  const lines = outline(lowered(`class A { ${fields} void m() { ${body} } }`));
  return lines.slice(2).map((line) => line.replace(/^ {2}/, ''));
}

const CLINIC = `
package com.clinic;
import java.util.List;
import static com.clinic.Phi.mask;
import org.slf4j.*;
@RestController @RequestMapping("/patients")
public class Charts extends Base implements Api, Store<Patient> {
  private static final Logger log = LoggerFactory.getLogger(Charts.class);
  private Map<String, Patient> byMrn = new HashMap<>();
  static { System.out.println("ready"); }
  public Charts(@Autowired Repo repo) { super(repo); this.repo = repo; }
  @PostMapping(path = "/x", value = {"a"})
  public List<Patient> find(@RequestBody Query query, String... rest) throws IOException {
    for (Patient patient : repo.all(query)) { log.info("{}", patient); }
    try (var in = open(); var out = create()) { out.write(in); } catch (A | B e) { throw new IllegalStateException("at " + e.getMessage(), e); } finally { close(); }
    return byMrn.get(rest[0]);
  }
  record Line(@NotNull String ssn, int n) { Line { check(ssn); } }
  enum Kind { NEW(1) { void f() { } }, OLD; int v; }
  class Inner { void g() { log.info(byMrn); Runnable r = new Runnable() { int n; public void run() { log.info(n); } }; } }
}`;

describe('a Java program as plain data', () => {
  before(() => grammars.load('java'));

  it('tells imports, types, fields and functions', () => {
    assert.deepEqual(outline(lowered(CLINIC)), [
      'import List = java.util : List',
      'import mask = com.clinic.Phi : mask',
      'import - = org.slf4j : *',
      'type Charts < Base < Api < Store { log: Logger = LoggerFactory.getLogger<Charts>(#); byMrn: Map String Patient = new HashMap() }',
      'type Line { ssn: String; n: int }',
      'type Kind { NEW: Kind = new Kind(#, f=fn7); OLD: Kind = new Kind(); v: int }',
      'type Inner {  }',
      '1 Charts.<clinit>()',
      '  do System.out.println("ready")',
      '2 new Charts.Charts(@Autowired() repo: Repo)',
      '  do super(repo)',
      '  this.repo = repo',
      '3 @PostMapping(path="/x", value=["a"]) @RestController() @RequestMapping("/patients") Charts.find(@RequestBody() query: Query, ...rest: String): List',
      '  for patient of repo.all(query)',
      '    let patient: Patient = patient',
      '    do this.log.info("{}", patient)',
      '  let in = open()',
      '  let out = create()',
      '  do out.write(in)',
      '  or',
      '  or',
      '    let e: A B = []',
      '    throw new IllegalStateException(("at " + e.getMessage()), e)',
      '  do close()',
      '  return this.byMrn.get(rest[#])',
      '4 new Line.Line(@NotNull() ssn: String, n: int)',
      '  do check(ssn)',
      '  this.ssn = ssn',
      '  this.n = n',
      '5 Line.ssn(): String',
      '  return this.ssn',
      '6 Line.n(): int',
      '  return this.n',
      '7 Kind.f()',
      '8 Inner.g()',
      '  do Charts.log.info(Charts.byMrn)',
      '  let r: Runnable = new Runnable(run=fn9)',
      '9 Inner.run()',
      '  do Charts.log.info(this.n)',
    ]);
  });

  const BODIES: readonly [string, string, readonly string[]][] = [
    [
      'texts and what they are made of',
      `String t = "a\\n" + x.y() + """
  hi
""" + (String) z; t += "b"; log.info(String.format("%s", ssn));`,
      [
        'let t: String = ("a\\n" + x.y() + "  hi\\n" + (z))',
        't += "b"',
        'do this.log.info(String.format("%s", this.ssn))',
      ],
    ],
    [
      'branches, conditions and arms',
      'if (a > 1) f(); else g(); int k = a ? b : c; while (x.next()) h(); for (int i = 0; i < n; i++) j(i);',
      [
        'do ?(a, #)',
        'or',
        '  do f()',
        'or',
        '  do g()',
        'let k: int = (?(a) + b + c)',
        'do x.next()',
        'loop',
        '  do h()',
        'let i: int = #',
        'do ?(i, n)',
        'loop',
        '  do j(i)',
        '  do ?(i)',
      ],
    ],
    [
      'a switch as a statement, with what falls through',
      'switch (x) { case 1: f(); case 2: g(); break; case 3: case 4: h(); break; default: i(); }',
      [
        'do ?(x)',
        'or',
        '  do f()',
        '  do g()',
        'or',
        '  do g()',
        'or',
        '  do h()',
        'or',
        '  do h()',
        'or',
        '  do i()',
      ],
    ],
    [
      'a switch as a value',
      'var v = switch (x) { case Patient p when p.old() -> p.ssn(); case String s -> { f(s); yield s; } default -> throw new E(); };',
      [
        'let switch = #',
        'let p: Patient = x',
        'do p.old()',
        'or',
        '  let s: String = x',
        '  do f(s)',
        '  switch = s',
        'or',
        '  throw new E()',
        'let v = (?(x) + p.ssn() + switch)',
      ],
    ],
    [
      'patterns of instanceof',
      'if (o instanceof Patient p && p.ok()) f(p); if (o instanceof Line(String a, var b)) g(a, b);',
      [
        'let p: Patient = o',
        'do ?(?(o), p.ok())',
        'or',
        '  do f(p)',
        'or',
        'let [a, b]: Line = o',
        'do ?(o)',
        'or',
        '  do g(a, b)',
        'or',
      ],
    ],
    [
      'lambdas and method references',
      'list.stream().map(Patient::getSsn).map(Patient::show).map(String::valueOf).map(Line::new).forEach(this::show); list.forEach(v -> log.info(v)); list.forEach((String a, var b) -> { g(a); });',
      [
        'do list.stream().map(fn2).map(fn3).map(fn4).map(fn5).forEach(fn6)',
        'do list.forEach(fn7)',
        'do list.forEach(fn8)',
        '2 A.(it: Patient)',
        'return it.getSsn()',
        '3 A.(it)',
        'return (it.show() + Patient.show(it))',
        '4 A.(it)',
        'return String.valueOf(it)',
        '5 A.(it)',
        'return new Line(it)',
        '6 A.(it)',
        'return this.show(it)',
        '7 A.(v)',
        'return this.log.info(v)',
        '8 A.(a: String, b)',
        'do g(a)',
      ],
    ],
    [
      'chains, class literals, type arguments and arrays',
      'Patient p = rest.<Patient>get(url, Patient.class); int[] a = {1, x}; a[0] = y; m["k"] = z; Outer.this.go(); new int[n]; new a.b.Thing<Patient>(p); new java.net.URL(u); new Request.Builder();',
      [
        'let p: Patient = rest.get<Patient Patient>(url, #)',
        'let a: int = [#, x]',
        'a.* = y',
        'm.k = z',
        'do this.go()',
        'do [?(n)]',
        'do new Thing<Patient>(p)',
        'do new URL(u)',
        'do new Request.Builder()',
      ],
    ],
    [
      'assignments within expressions and to fields',
      'f(x = g()); ssn = null; this.log = log; i++; assert ssn != null : ssn;',
      [
        'do f((x := g()))',
        'this.ssn = #',
        'this.log = this.log',
        'do ?(i)',
        'do ?(this.ssn, #)',
        'do this.ssn',
      ],
    ],
    [
      'a handler of a body that returns',
      'try { return f(); } catch (IOException e) { log.warn("x", e); }',
      ['or', '  return f()', 'or', '  let e: IOException = []', '  do this.log.warn("x", e)'],
    ],
  ];
  for (const [name, body, expected] of BODIES)
    it(name, () => assert.deepEqual(within(body, 'Logger log; String ssn;'), expected));

  it('tells locals from fields, also after a block ended', () => {
    assert.deepEqual(within('{ String ssn = a; f(ssn); } f(ssn); int ssn = 1; g(ssn);', 'String ssn;'), [
      'let ssn: String = a',
      'do f(ssn)',
      'do f(this.ssn)',
      'let ssn: int = #',
      'do g(ssn)',
    ]);
  });

  it('never throws on a text that breaks off, and keeps spans within each other', () => {
    for (let end = 0; end <= CLINIC.length; end += 7) {
      const text = CLINIC.slice(0, end) + (end % 3 === 0 ? ' } ) ; ' : '');
      assert.deepEqual(strayed(lowered(text), text), []);
    }
  });

  it('leaves out what is nested too deep', () => {
    const text = `class A { Object f() { return ${'('.repeat(2000)}x${')'.repeat(2000)}; } }`;
    assert.equal(lowered(text).functions.length, 2);
  });

  it('counts offsets from the beginning of the text', () => {
    const text = '\n\n  class A { String ssn; }';
    assert.equal(lowered(text).types[0]?.fields[0]?.name, 'ssn');
  });
});
