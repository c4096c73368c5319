import assert from 'node:assert/strict';
import { csharpLanguage } from '../../../../src/core/flows/languages/csharp';
import { grammars } from '../../support';
import { outline, strayed } from './outline';

const lowered = (text: string): ReturnType<typeof csharpLanguage.lower> =>
  grammars.withTree('c-sharp', text, (tree) => csharpLanguage.lower(tree));

/** The functions of a class whose only method has this body; the method's own line is left out. */
function within(body: string, fields: string): string[] {
  const lines = outline(lowered(`class A { ${fields} void M() { ${body} } }`));
  return lines.slice(2).map((line) => line.replace(/^ {2}/, ''));
}

const CLINIC = `
using System;
using Chart = Clinic.Records.Chart;
namespace Clinic.Api;
[ApiController, Route("api/[controller]")]
public partial class PatientsController(IRepo repo, ILogger<PatientsController> logger) : ControllerBase(repo), IFoo<Patient>
{
  private readonly List<Patient> _seen = new();
  public string Ssn { get; set; } = "x";
  public string Full { get { return _ssn; } set { _ssn = value; } }
  public string Line => $"{Ssn} of {Name}";
  public string this[int i] => _seen[i];
  public PatientsController(int a) : base(a) { this.a = a; }
  [HttpPost("find", Name = "find")]
  public async Task<List<Patient>> Find([FromBody] Query query, int? n = 3, params string[] rest) {
    if (await repo.Find(query) is Patient { Ssn: var s }) logger.LogInformation("x {Ssn}", s);
    return Ok(_seen);
  }
#if DEBUG
  static void Dump(this Patient p) => Console.WriteLine(p);
#endif
}
public record Patient(string Ssn, [property: Json] string Name) : Base(Ssn) { public int X { get; init; } }
partial class PatientsController { void Show() { logger.LogInformation("{N}", _seen.Count); } }
enum Kind { New, Old = 2 }
`;

describe('a C# program as plain data', () => {
  before(() => grammars.load('c-sharp'));

  it('tells imports, types, fields, properties and functions', () => {
    assert.deepEqual(outline(lowered(CLINIC)), [
      'import - = System : *',
      'import Chart = Clinic.Records : Chart',
      'type PatientsController < ControllerBase < IFoo { repo: IRepo; logger: ILogger PatientsController; _seen: List Patient = new List<Patient>(); Ssn: string = "x"; Full: string; Line: string }',
      'type Patient < Base { Ssn: string; Name: string; X: int }',
      'type Kind { New: Kind; Old: Kind }',
      '1 new PatientsController.PatientsController(repo: IRepo, logger: ILogger PatientsController)',
      '  do super(repo)',
      '  this.repo = repo',
      '  this.logger = logger',
      '2 PatientsController.Full(): string',
      '  return _ssn',
      '3 PatientsController.set_Full(value: string)',
      '  _ssn = value',
      '4 PatientsController.Line(): string',
      '  return (this.Ssn + " of " + Name)',
      '5 PatientsController.Item(i: int): string',
      '  return this._seen[i]',
      '6 new PatientsController.PatientsController(a: int)',
      '  do super(a)',
      '  this.a = a',
      '7 @HttpPost("find", Name="find") @ApiController() @Route("api/[controller]") PatientsController.Find(@FromBody() query: Query, n: int, ...rest: string): List',
      '  let s = this.repo.Find(query).Ssn',
      '  do ?(this.repo.Find(query))',
      '  or',
      '    do this.logger.LogInformation("x {Ssn}", s)',
      '  or',
      '  return Ok(this._seen)',
      '8 @ApiController() @Route("api/[controller]") PatientsController.Dump(p: Patient)',
      '  return Console.WriteLine(p)',
      '9 new Patient.Patient(Ssn: string, @Json() Name: string)',
      '  do super(Ssn)',
      '  this.Ssn = Ssn',
      '  this.Name = Name',
      '10 PatientsController.Show()',
      '  do this.logger.LogInformation("{N}", this._seen.Count)',
    ]);
  });

  const BODIES: readonly [string, string, readonly string[]][] = [
    [
      'texts and what they are made of',
      'var t = $"a\\n{x.Y:yyyy} {{b}}" + @"c""d" + (string) z + """raw"""; t += "b"; t ??= nameof(A.Ssn);',
      ['let t = ("a" + "\\n" + x.Y + " " + "{b}" + "c\\"d" + (z) + "raw")', 't += "b"', 't += "Ssn"'],
    ],
    [
      'branches, conditions and arms',
      'if (a > 1) F(); else G(); var k = a ? b : c; while (x.Next()) H(); for (int i = 0; i < n; i++) J(i);',
      [
        'do ?(a, #)',
        'or',
        '  do F()',
        'or',
        '  do G()',
        'let k = (?(a) + b + c)',
        'do x.Next()',
        'loop',
        '  do H()',
        'let i: int = #',
        'do ?(i, n)',
        'loop',
        '  do J(i)',
        '  do ?(i)',
      ],
    ],
    [
      'a switch as a statement',
      'switch (x) { case Patient p when p.Old: F(p); break; case 1: case 2: G(); break; default: H(); break; }',
      [
        'do ?(x)',
        'or',
        '  let p: Patient = x',
        '  do p.Old',
        '  do F(p)',
        'or',
        '  do G()',
        'or',
        '  do H()',
      ],
    ],
    [
      'a switch as a value',
      'var v = x switch { Patient p when p.Old => p.Ssn, { Name: var n } => n, _ => throw new E() };',
      [
        'let p: Patient = x',
        'do p.Old',
        'let n = x.Name',
        'or',
        '  throw new E()',
        'or',
        'let v = (?(x) + p.Ssn + n + #)',
      ],
    ],
    [
      'patterns',
      'if (o is Patient { Ssn: var s, Address.City: "x" } p && p.Ok) F(s); if (o is not null and Visit v) G(v); if (o is (var a, var b)) H(a, b);',
      [
        'let p: Patient = o',
        'let s = o.Ssn',
        'do ?(?(o), p.Ok)',
        'or',
        '  do F(s)',
        'or',
        'let v: Visit = o',
        'do ?(o)',
        'or',
        '  do G(v)',
        'or',
        'let a = o',
        'let b = o',
        'do ?(o)',
        'or',
        '  do H(a, b)',
        'or',
      ],
    ],
    [
      'lambdas, local functions and delegates',
      'string Local(string v) => v + "a"; list.Select(v => v.Ssn); list.Each((a, b) => { G(a); }); list.Each(delegate (int i) { F(i); });',
      [
        'let Local = fn2',
        'do list.Select(fn3)',
        'do list.Each(fn4)',
        'do list.Each(fn5)',
        '2 A.Local(v: string): string',
        'return (v + "a")',
        '3 A.(v)',
        'return v.Ssn',
        '4 A.(a, b)',
        'do G(a)',
        '5 A.(i: int)',
        'do F(i)',
      ],
    ],
    [
      'objects',
      'var a = new Patient("x") { Ssn = s, Tags = { "t" }, Home = { City = c } }; var b = new { p.Ssn, Id = p.Id, q }; var c = p with { Ssn = s }; Patient d = new(s); var e = new Dictionary<string, string> { ["k"] = v, { "l", w } };',
      [
        'let a = new Patient("x", Ssn=s, Tags=["t"], Home={City: c})',
        'let b = {Ssn: p.Ssn, Id: p.Id, q: q}',
        'let c = {...p, Ssn: s}',
        'let d: Patient = new Patient(s)',
        'let e = new Dictionary<string string>(k=v, l=w)',
      ],
    ],
    [
      'members and elements where something may be missing',
      'var c = p?.Address?.City!; p?.Show(x); p?.Names[0].Go(); var d = p?.A.B ?? q; m["k"] = z; a[^1].B = c;',
      [
        'let c = p.Address.City',
        'do p.Show(x)',
        'do p.Names[#].Go()',
        'let d = (p.A.B + q)',
        'm.k = z',
        'a[?(#)].B = c',
      ],
    ],
    [
      'lists and tuples',
      'int[] a = { 1, x }; List<int> b = [1, ..a]; var (c, d) = (p.Ssn, 2); (c, d) = t; var e = (Ssn: s, N: 1); foreach (var (k, v) in map) F(k);',
      [
        'let a: int = [#, x]',
        'let b: List int = [...[#], ...a]',
        'let [c, d] = [p.Ssn, #]',
        '[c, d] = t',
        'let e = {Ssn: s, N: #}',
        'for [k, v] of map',
        '  do F(k)',
      ],
    ],
    [
      'queries',
      'var q = from c in list where c.Age > 1 let d = c.Name join e in es on c.Id equals e.Id orderby c.X select new { c.Ssn, d }; var g = from c in list group c by c.X into h select h.Key;',
      [
        'let q = [{Ssn: c.Ssn, d: d} for c of list for d of [c.Name] for e of es]',
        'let g = [h.Key for h of [c for c of list]]',
      ],
    ],
    [
      'awaits, using and types',
      'var x = await repo.Find<Patient>(id, typeof(Visit)); using var w = new StreamWriter(f); await foreach (Patient p in all) Show(p); using (var s = Open()) { s.Write(x); }',
      [
        'let x = repo.Find<Patient Visit>(id, #)',
        'let w = new StreamWriter(f)',
        'for p of all',
        '  let p: Patient = p',
        '  do Show(p)',
        'let s = Open()',
        'do s.Write(x)',
      ],
    ],
    [
      'errors',
      'try { return F(); } catch (E e) when (e.Bad) { log.LogError(e, "x"); throw; } finally { G(); }',
      [
        'or',
        '  return F()',
        'or',
        '  let e: E = []',
        '  do e.Bad',
        '  do this.log.LogError(e, "x")',
        '  throw #',
        'do G()',
      ],
    ],
    [
      'what is declared in passing',
      'F(out var o, ref x, name: y); var z = a ?? throw new E(b); ssn = z; yield return z;',
      [
        'let o = []',
        'do F(o, x, name=y)',
        'or',
        '  throw new E(b)',
        'or',
        'let z = (a + #)',
        'this.ssn = z',
        'or',
        '  return [z]',
        'or',
      ],
    ],
  ];
  for (const [name, body, expected] of BODIES)
    it(name, () => assert.deepEqual(within(body, 'ILogger log; string ssn;'), expected));

  it('tells locals from fields, also after a block ended', () => {
    assert.deepEqual(within('{ var ssn = a; F(ssn); } F(ssn); L(ssn => ssn.X);', 'string ssn;'), [
      'let ssn = a',
      'do F(ssn)',
      'do F(this.ssn)',
      'do L(fn2)',
      '2 A.(ssn)',
      'return ssn.X',
    ]);
  });

  it('reads calls of extensions, into the browser and to a stream', () => {
    const text =
      'static class E { static string Line(this Patient p, int n) => p.Ssn; async void M() { await js.InvokeVoidAsync("localStorage.setItem", "k", v); await js.InvokeAsync(name, v); await JsonSerializer.SerializeAsync(stream, p, options); JsonSerializer.Serialize(p, options); } }';
    const { functions } = lowered(text);
    assert.deepEqual(functions.map(({ extends: extended }) => extended), [undefined, true, undefined]); // prettier-ignore
    assert.deepEqual(outline(lowered(text)).slice(-5), [
      '2 E.M()',
      '  do localStorage.setItem("k", v)',
      '  do js.InvokeAsync(name, v)',
      '  do stream.WriteAsync(p, options)',
      '  do JsonSerializer.Serialize(p, options)',
    ]);
  });

  it('reads statements outside any class', () => {
    assert.deepEqual(outline(lowered('var p = Get(); string Get() => "x"; Console.WriteLine(p);')), [
      '0 ()',
      '  let Get = fn1',
      '  let p = Get()',
      '  do Console.WriteLine(p)',
      '1 Get(): string',
      '  return "x"',
    ]);
  });

  it('never throws on a text that breaks off, and keeps spans within each other', () => {
    for (let end = 0; end <= CLINIC.length; end += 7) {
      const text = CLINIC.slice(0, end) + (end % 3 === 0 ? ' } ) ; ' : '');
      assert.deepEqual(strayed(lowered(text), text), []);
    }
  });

  it('leaves out what is nested too deep', () => {
    const text = `class A { object F() { return ${'('.repeat(2000)}x${')'.repeat(2000)}; } }`;
    assert.equal(lowered(text).functions.length, 2);
  });
});
