import assert from 'node:assert/strict';
import { phpLanguage } from '../../../../src/core/flows/languages/php';
import { grammars } from '../../support';
import { outline, strayed } from './outline';

const lowered = (text: string): ReturnType<typeof phpLanguage.lower> =>
  grammars.withTree('php', text, (tree) => phpLanguage.lower(tree));

/** Each piece of a program, and lines that its outline must have, in this order. */
const PIECES: readonly (readonly [what: string, text: string, lines: readonly string[]])[] = [
  [
    'classes and what they hold',
    `class Patient extends Base implements I { use Phi; private ?string $ssn = null; public function __construct(private string $name, protected Visit $v) { $this->x = $name; } public function f(Request $r): ?Patient { return self::$list[0] ?? static::make(); } }`,
    [
      'type Patient < Base < I < Phi { ssn = #; name; v: Visit }',
      '1 new Patient.__construct(name, v: Visit)',
      'this.name = name',
      'this.v = v',
      'this.x = name',
      '2 Patient.f(r: Request): Patient',
      'return (this.list[#] + this.make())',
    ],
  ],
  [
    'attributes',
    `#[Route("/patients", methods: ["GET"])] function f(#[MapBody] Query $q) { }`,
    ['1 @Route("/patients", methods=["GET"]) f(@MapBody() q: Query)'],
  ],
  [
    'strings and their pieces',
    `echo "a {$p->ssn} $q[name] $r->b", $z; $s = <<<EOT
hello {$a['b']} $c
EOT;`,
    ['0 ()', 'do echo(("a " + p.ssn + " " + q.name + " " + r.b), z)', 's = ("hello " + a.b + " " + c)'],
  ],
  [
    'concatenation',
    `$a = $b . "x" . $c; $a .= $d; $n = $a > 3; $m = $a ?? $b ?: "none";`,
    ['0 ()', 'a = (b + "x" + c)', 'a += d', 'n = ?(a, #)', 'm = ((a + b) + "none")'],
  ],
  [
    'arrays',
    `$a = [1, $b]; $c = ["k" => $a, K => 2, ...$rest]; $c["x"][] = $y; $c["a"]["b"] = 3;`,
    ['0 ()', 'a = [#, b]', 'c = {k: a, ...#, ...rest}', 'do c.x.push(y)', 'c.a.b = #'],
  ],
  [
    'destructuring',
    `[$a, , $b] = $x; ["k" => $c] = $y; list($d) = f();`,
    ['0 ()', '[a, , b] = x', '{k: c} = y', '[d] = f()'],
  ],
  [
    'calls',
    `A::b($x); $o?->m(name: $y)?->n; new Foo(...$z); f(1); echo $x; print $y;`,
    ['0 ()', 'do A.b(x)', 'do o.m(name=y).n', 'do new Foo(...z)', 'do f(#)', 'do echo(x)', 'do print(y)'],
  ],
  [
    'closures',
    `$f = fn($x) => $x . "y"; $g = function ($a) use (&$b) { return $a; };`,
    ['0 ()', 'f = fn1', 'g = fn2', '1 (x)', 'return (x + "y")', '2 (a)', 'return a'],
  ],
  [
    'loops',
    `foreach ($xs as $k => $v) { use_it($v); } foreach ($xs as [$a, $b]): r(); endforeach;`,
    ['0 ()', 'for v of xs', 'let k = []', 'do use_it(v)', 'for [a, b] of xs', 'do r()'],
  ],
  [
    'conditions',
    `if ($a) { b(); } elseif ($c) { d(); } else { e(); }`,
    ['0 ()', 'do a', 'or', 'do b()', 'or', 'do c', 'or', 'do d()', 'or', 'do e()'],
  ],
  [
    'match, throw and try',
    `try { $m = match($x) { 1, 2 => a(), default => throw new E("x $y") }; } catch (A | B $e) { throw new C($e->getMessage()); } finally { z(); }`,
    [
      '0 ()',
      'or',
      'throw new E(("x " + y))',
      'or',
      'm = (?(x) + a() + [])',
      'or',
      'or',
      'let e = []',
      'throw new C(e.getMessage())',
      'do z()',
    ],
  ],
  [
    'what ends the program',
    `function f() { die("x"); exit("y"); }`,
    ['1 f()', 'do die("x")', 'do exit("y")', 'return #'],
  ],
  [
    'pages',
    `?><p><?= $x->ssn ?></p><?php foreach ($a as $b): ?><i><?= $b ?></i><?php endforeach;`,
    ['0 ()', 'do echo(x.ssn)', 'for b of a', 'do echo(b)'],
  ],
  [
    'variables outside are not seen by functions',
    `$x = $ssn; function f() { $x = 1; echo $x; }`,
    ['0 ()', 'x = ssn', '1 f()', 'let x = []', 'x = #', 'do echo(x)'],
  ],
  [
    'imports',
    `use App\\Models\\Patient; use X\\{Z, W as V}; require_once __DIR__ . "/a.php";`,
    [
      'import Patient = App\\Models\\Patient : *',
      'import Z = X\\Z : *',
      'import V = X\\W : *',
      'import - = ./a.php : *',
      '0 ()',
      'do #',
    ],
  ],
  [
    'what is unset is gone',
    `function f($row) { unset($row['ssn'], $row[$i], $x); return $row; }`,
    ['1 f(row)', 'row.ssn = #', 'x = #', 'return row'],
  ],
  [
    'generators return a list, and may go on',
    `function f($rows) { foreach ($rows as $row) { yield $row->ssn; } yield from g(); yield 'k' => $last; }`,
    ['1 f(rows)', 'for row of rows', 'or', 'return [row.ssn]', 'or', 'return g()', 'or', 'return [last]'],
  ],
  [
    'options of a curl handle are its members',
    `curl_setopt($ch, CURLOPT_POSTFIELDS, $body); curl_setopt_array($ch, [CURLOPT_URL => $url, CURLOPT_POST => true]); curl_setopt_array($ch, $options); curl_setopt($ch, $option, $v);`,
    [
      '0 ()',
      'ch.CURLOPT_POSTFIELDS = body',
      'ch.CURLOPT_URL = url',
      'ch.CURLOPT_POST = #',
      'do curl_setopt_array(ch, options)',
      'ch.option = v',
    ],
  ],
  [
    'constants as keys stand for keys of their own',
    `$x = [RequestOptions::JSON => $a, CURLOPT_URL => $b, $key => $c, 'd' => $e];`,
    ['0 ()', 'x = {json: a, CURLOPT_URL: b, ...c, d: e}'],
  ],
  ['variables by their names', `$x = compact('ssn', 'dob');`, ['0 ()', 'x = {ssn: ssn, dob: dob}']],
  [
    'a class that makes one of itself',
    `class E extends X { static function of(P $p): self { return new self($p->id); } function again() { return new static(1); } }`,
    ['1 E.of(p: P): self', 'return new E(p.id)', '2 E.again()', 'return new E(#)'],
  ],
];

const ALL = PIECES.map(([, text]) => text).join('\n');

describe('PHP programs', () => {
  before(() => grammars.load('php'));

  for (const [what, text, lines] of PIECES)
    it(what, () => {
      const outlined = outline(lowered(`<?php ${text}`)).map((line) => line.trim());
      let from = 0;
      for (const line of lines) {
        const at = outlined.indexOf(line, from);
        assert.notEqual(at, -1, `${line}\n in\n${outlined.join('\n')}`);
        from = at + 1;
      }
    });

  it('broken programs are lowered as far as they go', () => {
    for (let at = 0; at < ALL.length; at += 11)
      for (const text of [ALL.slice(0, at), ALL.slice(at), ALL.slice(0, at) + ALL.slice(at + 7)])
        assert.ok(lowered(`<?php ${text}`).functions.length > 0);
  });

  it('deep programs are lowered as far as they go', () => {
    for (const text of ['('.repeat(3000), 'f('.repeat(3000), '{'.repeat(3000), `x${'.z()'.repeat(3000)}`])
      assert.ok(lowered(`<?php ${text}`).functions.length > 0);
  });

  it('what belongs together stands together', () => {
    for (const [what, text] of PIECES)
      if (!/heredoc|writers/.test(what))
        assert.deepEqual(strayed(lowered(`<?php ${text}`), `<?php ${text}`), [], what);
  });
});
