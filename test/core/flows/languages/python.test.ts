import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { pythonLanguage } from '../../../../src/core/flows/languages/python';
import { typeNames } from '../../../../src/core/flows/languages/python/typeNames';
import type {
  Expression,
  FunctionNode,
  Program,
  Statement,
  Target,
} from '../../../../src/core/flows/program';
import { grammars } from '../../support';

const lower = (text: string): Program =>
  grammars.withTree('python', text, (tree) => pythonLanguage.lower(tree));

function told(value: Expression): string {
  switch (value.kind) {
    case 'name':
      return value.name;
    case 'member':
      return `${told(value.object)}.${value.name}`;
    case 'element':
      return `${told(value.object)}[${value.index ? told(value.index) : ''}]`;
    case 'parts':
      return `(${value.parts.map(told).join(' ')})`;
    case 'object':
      return `{${value.entries.map(({ key, value: item }) => `${key ?? '...'}: ${told(item)}`).join(', ')}}`;
    case 'list':
      return `[${value.items.map(told).join(', ')}]`;
    case 'comprehension':
      return `<${told(value.element)} ${value.loops.map((loop) => `for ${aim(loop.target)} in ${told(loop.over)}`).join(' ')}>`;
    case 'call':
      return `${value.makes ? 'new ' : ''}${told(value.callee)}(${value.args.map((arg) => `${arg.spread ? '*' : ''}${arg.name === undefined ? '' : `${arg.name}=`}${told(arg.value)}`).join(', ')})`; // prettier-ignore
    case 'function':
      return `fn${value.index}`;
    case 'assigned':
      return `(${aim(value.target)} := ${told(value.value)})`;
    case 'text':
      return JSON.stringify(value.text);
    case 'constant':
      return '#';
    case 'test':
      return `?(${value.operands.map(told).join(', ')})`;
  }
}

function aim(target: Target): string {
  switch (target.kind) {
    case 'name':
      return target.name;
    case 'member':
      return `${told(target.object)}.${target.name ?? '*'}`;
    case 'fields':
      return `{${target.fields.map(({ key, target: inner }) => `${key ?? '...'}: ${aim(inner)}`).join(', ')}}`;
    case 'items':
      return `[${target.items.map((item) => (item ? aim(item) : '')).join(', ')}]`;
  }
}

function line(item: Statement): string {
  switch (item.kind) {
    case 'assign':
      return `${item.declares ? 'let ' : ''}${aim(item.target)}${item.types ? `: ${item.types.join(' ')}` : ''} ${item.adds ? '+=' : '='} ${told(item.value)}`; // prettier-ignore
    case 'do':
      return told(item.value);
    case 'return':
    case 'throw':
      return `${item.kind} ${told(item.value)}`;
    case 'branch':
      return `branch ${item.arms.map((arm) => `{${arm.map(line).join('; ')}}`).join(' ')}`;
    case 'loop':
      return `loop ${item.target && item.over ? `${aim(item.target)} in ${told(item.over)} ` : ''}{${item.body.map(line).join('; ')}}`;
  }
}

const shown = (fn: FunctionNode): string[] => fn.body.map(line);
const top = (text: string): string[] => shown(lower(text).functions[0]!);
const inner = (text: string, name: string): FunctionNode =>
  lower(text).functions.find((fn) => fn.name === name)!;

/** Every span lies in the text and in the span around it. */
function assertNested(program: Program, length: number): void {
  const look = (value: unknown, from: number, to: number): void => {
    if (typeof value !== 'object' || value === null || value instanceof Map) return;
    if (Array.isArray(value)) return value.forEach((item) => look(item, from, to));
    const { start = from, end = to } = value as { start?: number; end?: number };
    assert.ok(from <= start && start <= end && end <= to, `${start}-${end} in ${from}-${to}`);
    for (const item of Object.values(value)) look(item, start, end);
  };
  look([program.functions, program.imports, program.types], 0, length);
}

describe('flows/languages/python', () => {
  before(() => grammars.load('python'));

  describe('expressions', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['x = f"hi {a!r:>{w}} {p[\'ssn\']}"', 'x = ("hi " a w " " p.ssn)'],
      ['x = "%s: %s" % (a, b)', 'x = ("%s: %s" [a, b])'],
      ['x = "{}".format(a, k=b)', 'x = ("{}" a b)'],
      ['x = "a" f"{b}" \'c\'', 'x = ("a" b "c")'],
      ['x = "a" \'b\'', 'x = "ab"'],
      ['x = ", ".join(names)', 'x = (", " names)'],
      ['x = a + b + c + 1', 'x = (a b c #)'],
      ['x = a * b - 1', 'x = ?(?(a, b), #)'],
      ['x = a or b', 'x = (a b)'],
      ['x = a and b', 'x = (?(a) b)'],
      ['x = a if c else b', 'x = (?(c) a b)'],
      ['x = not a', 'x = ?(a)'],
      ['x = 1 < len(a) <= -3', 'x = ?(#, ?(a), #)'],
      ['x = prompt | llm | parser', 'x = (prompt llm parser)'],
      ['x = a.get("ssn")', 'x = a.ssn'],
      ['x = a.get("ssn", b)', 'x = (a.ssn b)'],
      ['x = requests.get("https://api.example.test/x")', 'x = requests.get("https://api.example.test/x")'],
      ['x = getattr(a, "ssn", None)', 'x = a.ssn'],
      ['x = a["b"]["c"][0][k][1:]', 'x = a.b.c[#][k][]'],
      ['x = df[["id", "age"]]', 'x = {id: df.id, age: df.age}'],
      ['x = df.loc[rows, "ssn"]', 'x = df.ssn'],
      ['x = df.drop(columns=["ssn"])', 'x = {...: df, ssn: #}'],
      ['x = p.model_dump(exclude={"ssn"})', 'x = {...: p, ssn: #}'],
      ['x = p.dict(include={"id"})', 'x = {id: p.id}'],
      ['df.to_csv("x.csv")', 'df.to_csv("x.csv", frame=df)'],
      ['x = df.to_csv()', 'x = df.to_csv()'],
      ['x = {**a, "b": 1, c: 2}', 'x = {...: a, b: #, ...: #}'],
      ['x = dict(a=b)', 'x = dict(a=b)'],
      ['x = f(*a, **k, n=1)', 'x = f(*a, *k, n=#)'],
      ['x = models.Patient(ssn=s)', 'x = new models.Patient(ssn=s)'],
      [
        'x = [p.name for p in ps if p.ok for q in p]',
        'x = <p.name for p in ps for [] in ?(p.ok) for q in p>',
      ],
      ['x = f(i for i in y)', 'x = f(<i for i in y>)'],
      ['x = {k: v for k, v in p.items() if k not in {"ssn"}}', 'x = {...: p, ssn: #}'],
      ['x = {k: p[k] for k in ("id", "age")}', 'x = {id: p.id, age: p.age}'],
      ['x = {k: v for k, v in p.items() if v}', 'x = <{...: v} for [k, v] in p.items() for [] in ?(v)>'],
      ['print(a, file=report)', 'report.write(a)'],
      ['print(a, file=sys.stderr)', 'print(a, file=sys.stderr)'],
      ['x = quote_plus(str(a))', 'x = ((a))'],
      ['x = urllib.parse.quote(a)', 'x = (a)'],
      ['x = await f(a)', 'x = f(a)'],
    ];
    for (const [code, expected] of cases) it(code, () => assert.deepEqual(top(code), [expected]));

    it('knows the members that a constant of the file lists, until it is given something else', () => {
      const use = 'x = {k: v for k, v in p.items() if k in KEEP}';
      assert.equal(top(`KEEP = frozenset({"id"})\n${use}`).at(-1), 'x = {id: p.id}');
      assert.match(top(`KEEP = ["id"]\nKEEP = load()\n${use}`).at(-1)!, /^x = </);
      const shadowed = inner(`KEEP = ["id"]\ndef f(KEEP, p):\n  ${use}\n`, 'f');
      assert.match(line(shadowed.body.at(-1)!), /^x = </);
    });
  });

  describe('statements', () => {
    const cases: readonly (readonly [string, ...string[]])[] = [
      ['a = b = f()', 'b = f()', 'a = b'],
      ['a, *r = x, y', '[a, r] = [x, y]'],
      ['x[0], (y.z, q["s"]) = p', '[x.*, [y.z, q.s]] = p'],
      ['x: Optional[Patient] = f()', 'x: Patient = f()'],
      ['x: int', ...[]],
      ['a += b', 'a += b'],
      ['n -= b', 'n += ?(b)'],
      ['v = x.pop("ssn", None)', 'v = x.ssn', 'x.ssn = #'],
      ['del x["ssn"], y', 'x.ssn = #', 'y = #'],
      ['if (n := f(x)) > 1: a()\nelif z: b()\nelse: c()', '?((n := f(x)), #)', 'z', 'branch {a()} {b()} {c()}'],
      ['for i, j in x: f(i)\nelse: g()', 'loop [i, j] in x {f(i)}', 'g()'],
      ['while f(): g()', 'f()', 'loop {g()}'],
      ['with open(p, "w") as f, lock: f.write(x)', 'f = new open(p, "w")', 'lock', 'f.write(x)'],
      ['try: a()\nexcept E as e: b(e)\nelse: c()\nfinally: d()', 'a()', 'branch {c()} {e = #; b(e)}', 'd()'],
      ['raise E(a) from e', 'throw new E(a)'],
      ['assert a.ok, f"{a}"', 'a.ok', 'branch {throw (a)} {}'],
      ['match p:\n  case {"ssn": s, **r} if s: f(s)\n  case Patient(name=n) as q: g(n)\n  case [a, *b]: h(a)\n  case _: pass',
        'branch {{ssn: s, ...: r} = p; ?(s); f(s)} {{name: n} = p; q: Patient = p; g(n)} {[a, b] = p; h(a)} {}'],
      ['for i, p in enumerate(ps): f(p)', 'i = #', 'loop p in ps {f(p)}'],
      ['x = [i for i, p in enumerate(ps)]', 'x = <i for i in ?() for p in ps>'],
      ['message["To"] = p.email', 'message.To = ?(p.email)'],
      ['print "x", y', 'print("x", y)'],
    ]; // prettier-ignore
    for (const [code, ...expected] of cases)
      it(code.replace(/\s+/g, ' '), () => {
        assert.deepEqual(top(code), expected);
      });

    it('yields without ending what follows', () =>
      assert.deepEqual(shown(inner('def f(xs):\n  for x in xs: yield x\n', 'f')), ['loop x in xs {branch {return x} {}}'])); // prettier-ignore
  });

  describe('functions and classes', () => {
    it('reads parameters with types, marks and defaults', () => {
      const fn = inner('@app.post("/p")\n@cached\nasync def f(a, p: List[Patient], db: Annotated[S, Depends(get)], log=logger, *r, k=1, **kw) -> Optional[Patient]: pass\n', 'f'); // prettier-ignore
      assert.deepEqual(fn.parameters.map(({ target, types, rest }) => `${rest ? '*' : ''}${aim(target)}${types ? `: ${types.join(' ')}` : ''}`), ['a', 'p: List Patient', 'db: S', 'log', '*r', 'k', '*kw']); // prettier-ignore
      assert.deepEqual(fn.marks.map(told), ['app.post("/p")', 'cached()']);
      assert.deepEqual(fn.parameters[2]!.marks?.map(told), ['new Depends(get)']);
      assert.deepEqual(shown(fn), ['branch {log = logger} {}']);
      assert.equal(fn.type, 'Patient');
    });

    it('calls the object of a method this', () => {
      const program = lower('class A(Base, m.C, metaclass=M):\n  ssn: Optional["str"] = Field(1)\n  def __init__(self, x):\n    self.x = x\n    def inner(): return self.x\n  @classmethod\n  def of(cls, d): return cls(**d)\n  @staticmethod\n  def s(self): return self\n'); // prettier-ignore
      assert.deepEqual(program.types.map(({ name, supers, fields }) => [name, supers, fields.map((field) => [field.name, field.types])]), [['A', ['Base', 'C'], [['ssn', ['str']]]]]); // prettier-ignore
      assert.deepEqual(program.functions.map(({ name, owner, constructs, parameters }) => [name, owner, constructs, parameters.length]), [['', undefined, undefined, 0], ['__init__', 'A', true, 1], ['inner', undefined, undefined, 0], ['of', 'A', undefined, 1], ['s', 'A', undefined, 1]]); // prettier-ignore
      assert.deepEqual(program.functions.map(shown), [[], ['this.x = x', 'inner = fn2'], ['return this.x'], ['return new A(*d)'], ['return self']]); // prettier-ignore
    });

    it('declares names of its own that something around it has too', () => {
      const code =
        'msg = ssn\ndef f(x):\n  if x:\n    msg = x\n  other = x\ndef g():\n  global msg\n  msg = 1\n';
      assert.deepEqual(shown(inner(code, 'f')), ['let msg = #', 'x', 'branch {msg = x} {}', 'other = x']); // prettier-ignore
      assert.deepEqual(shown(inner(code, 'g')), ['msg = #']);
    });

    it('reads imports', () => {
      const { imports } = lower('import a.b as c, os.path\nfrom ..records import load as l, (save)\nfrom . import x\nfrom m import *\n'); // prettier-ignore
      assert.deepEqual(imports.map(({ local, module, name }) => `${local}|${module}|${name}`).filter((item) => !item.startsWith('save')), ['c|a.b|*', 'os|os.path|*', 'l|..records|load', 'x|.|x', '|m|*']); // prettier-ignore
    });

    it('reads type names', () => {
      assert.deepEqual(typeNames('Optional[dict[str, "models.Patient"]] | None'), ['dict', 'str', 'Patient']);
      assert.deepEqual(typeNames('Annotated[Session, Depends(get_db)]'), ['Session']);
      assert.deepEqual(typeNames('Literal["ssn", "dob"]'), []);
    });
  });

  it('caps the depth of what it reads', () => {
    const deep = `x = ${'('.repeat(3000)}a${')'.repeat(3000)}\ny = ${'f('.repeat(1000)}a${')'.repeat(1000)}\n`;
    assert.equal(top(deep)[0], 'x = #');
    assert.equal(top(`x = ${'a + '.repeat(5000)}b`)[0]!.match(/a/g)!.length, 5000);
  });

  const samples = [
    'class A(B):\n  x: int = f(1)\n  def m(self, *a, k=[i for i in y if (n := i)], **kw):\n    try:\n      with open(p) as f, g() as (h, i): yield f.x[1:2]\n    except (A, B) as e:\n      raise C(f"{e!r:>{w}}") from e\n    finally: del a["b"]\n',
    'match x, y:\n  case {"a": [b, *c] as d, **r} | P(q, n=m) if b: pass\nfor i, (j, *k) in {**a, "b": lambda z, *q: (yield)}: assert i, j\nelse: print >>f, x\n',
    'df.drop(columns=["a"], inplace=True)\nx = {k: v for k, v in p.items() if k not in ("a", "b")}\n@a.get("b")\nasync def f(a: Annotated[S, D(g)] = Q(...)) -> Optional[T]:\n  return await x.pop("a", b) % (c, d)\n',
  ];

  it('reads broken programs', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(600),
        fc.nat(600),
        fc.constantFrom('', '(', '"""', ':', '\n  ', '{', 'else:', 'é𝒳'),
        (sample, from, length, insert) => {
          const at = from % sample.length;
          const text = sample.slice(0, at) + insert + sample.slice(at + (length % 40));
          assertNested(lower(text), text.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reads the standard library of an installed Python', function () {
    this.timeout(120_000);
    let folder: string;
    try {
      folder = execFileSync('python3', ['-c', 'import os; print(os.path.dirname(os.__file__))'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(); // prettier-ignore
    } catch {
      return this.skip();
    }
    let written = 0;
    let read = 0;
    for (const file of readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
      .slice(0, 120)) {
      const text = readFileSync(path.join(folder, file.name), 'utf8');
      const program = lower(text);
      assertNested(program, text.length);
      written += [...text.matchAll(/^[ \t]*(?:async )?def \w/gm)].length;
      read += program.functions.filter(({ name }) => name !== '').length;
    }
    // Some of the words stand in docstrings.
    assert.ok(read > written * 0.95, `${read} of ${written} functions`);
  });
});
