import assert from 'node:assert/strict';
import { goLanguage } from '../../../../src/core/flows/languages/go';
import { grammars } from '../../support';
import { outline, strayed } from './outline';

const lowered = (text: string): ReturnType<typeof goLanguage.lower> =>
  grammars.withTree('go', text, (tree) => goLanguage.lower(tree));

/** Each piece of a program, and lines that its outline must have, in this order. */
const PIECES: readonly (readonly [what: string, text: string, lines: readonly string[]])[] = [
  [
    'methods name their receiver this',
    `func (s *Server) Do(id string) (*Patient, error) { return s.repo.Find(id), nil }`,
    ['1 Server.Do(id: string): Patient', 'return [this.repo.Find(id), #]'],
  ],
  [
    'several values at once',
    `func f() { a, err := g(); a, b = b, a; p.Name, m["k"], xs[i] = 1, 2, 3 }`,
    ['1 f()', 'let [a, err] = g()', '[a, b] = [b, a]', '[p.Name, m.k, xs.*] = [#, #, #]'],
  ],
  [
    'the names of a condition end with it',
    `func f() { if v, ok := m["k"]; ok { use(v) } else { other() } }`,
    ['1 f()', 'or', 'let [v, ok] = m.k', 'do ok', 'or', 'do use(v)', 'or', 'do other()'],
  ],
  [
    'loops over items',
    `func f() { for i, v := range p.Visits { log.Println(v.Date) }; for m := range ch { use(m) }; for i := range xs { use(i) } }`,
    [
      '1 f()',
      'for v of p.Visits',
      'do log.Println(v.Date)',
      'for m of ch',
      'do use(m)',
      'for _ of xs',
      'do use(i)',
    ],
  ],
  [
    'types, with those within them',
    `type Patient struct { ID, Name string \`json:"id"\`; *Base; Visits []*Visit }
type All []Patient`,
    ['type Patient < Base { ID: string; Name: string; Visits: Visit }', 'type All < Patient {  }'],
  ],
  [
    'literals of structs, maps and lists',
    `func f() { p := &Patient{Name: n}; m := map[string]any{"id": p.ID, KEY: 1}; l := []Patient{{ID: "1"}, b}; h := gin.H{"a": x} }`,
    [
      '1 f()',
      'let p = new Patient(Name=n)',
      'let m = {id: p.ID, ...#}',
      'let l = [new Patient(ID="1"), b]',
      'let h = new gin.H(a=x)',
    ],
  ],
  [
    'conversions and pointers hold what they are given',
    `func f() { x := string(b) + v.(string) + *q; y := []byte(x); z := len(x) > 3 }`,
    ['1 f()', 'let x = ((b) + (v) + q)', 'let y = (x)', 'let z = ?(len(x), #)'],
  ],
  [
    'writers',
    `func f() { fmt.Fprintln(os.Stderr, ssn); json.NewEncoder(file).Encode(p); io.WriteString(w, s) }`,
    ['1 f()', 'do os.Stderr.Fprintln(ssn)', 'do file.Encode(p)', 'do w.WriteString(s)'],
  ],
  [
    'attributes',
    `func f() { slog.Info("m", slog.String("mrn", p.MRN), zap.Any("p", p)) }`,
    ['1 f()', 'do slog.Info("m", {mrn: p.MRN}, {p: p})'],
  ],
  [
    'closures, go and defer',
    `func f() { go func(q string) { send(q) }(x); defer rows.Close() }`,
    ['1 f()', 'do fn2(x)', 'do rows.Close()', '2 (q: string)', 'do send(q)'],
  ],
  [
    'a switch of types',
    `func f() { switch t := v.(type) { case *Patient: t.Log(); default: z() } }`,
    ['1 f()', 'do v', 'or', 'let t: Patient = v', 'do t.Log()', 'or', 'let t = v', 'do z()'],
  ],
  [
    'channels',
    `func f() { select { case m := <-ch: use(m); case out <- v: }; ch <- x }`,
    ['1 f()', 'or', 'let m = ch', 'do use(m)', 'or', 'out += v', 'ch += x'],
  ],
  [
    'named results',
    `func f() (out string, err error) { out = ssn; return }`,
    ['1 f(): string', 'out = ssn', 'return [out, err]'],
  ],
  [
    'imports',
    `import (
 l "log"
 "github.com/sashabaranov/go-openai"
 "github.com/go-resty/resty/v2"
 _ "x/y"
)
var count, total = 1, 2`,
    [
      'import l = log : *',
      'import openai = github.com/sashabaranov/go-openai : *',
      'import resty = github.com/go-resty/resty/v2 : *',
      'import - = x/y : *',
      '0 ()',
      'let [count, total] = [#, #]',
    ],
  ],
  [
    'types of other packages by both names',
    `type Client struct { http *http.Client; rows []models.Patient }`,
    ['type Client { http: HttpClient Client; rows: ModelsPatient Patient }'],
  ],
];

const ALL = PIECES.map(([, text]) => text).join('\n');

describe('Go programs', () => {
  before(() => grammars.load('go'));

  for (const [what, text, lines] of PIECES)
    it(what, () => {
      const outlined = outline(lowered(text)).map((line) => line.trim());
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
        assert.ok(lowered(text).functions.length > 0);
  });

  it('deep programs are lowered as far as they go', () => {
    for (const text of ['('.repeat(3000), 'f('.repeat(3000), '{'.repeat(3000), `x${'.z()'.repeat(3000)}`])
      assert.ok(lowered(text).functions.length > 0);
  });

  it('what belongs together stands together', () => {
    for (const [what, text] of PIECES)
      if (!/heredoc|writers/.test(what)) assert.deepEqual(strayed(lowered(text), text), [], what);
  });
});
