import assert from 'node:assert/strict';
import { runProgram, taintsOf, type Analysis } from '../../../../src/core/flows/engine';
import { goLanguage } from '../../../../src/core/flows/languages/go';
import { javascriptLanguage } from '../../../../src/core/flows/languages/javascript';
import { phpLanguage } from '../../../../src/core/flows/languages/php';
import { rubyLanguage } from '../../../../src/core/flows/languages/ruby';
import type { Language } from '../../../../src/core/flows/languages/language';
import { grammars } from '../../support';

function analysed(text: string, language: Language = javascriptLanguage): Analysis {
  return grammars.withTree(language.grammars[0]!, text, (tree) =>
    runProgram(language.lower(tree), {
      text,
      language: language.id,
      sinks: language.sinks,
      uses: [],
      health: true,
      declared: { sources: [], sinks: ['sendOut'], sanitizers: ['privacy.clean'] },
      sharesNames: false,
    }),
  );
}

/** What of a person leaves through each way out, by the line that it stands on. */
function leaving(text: string, language?: Language): Record<number, string[]> {
  const found: Record<number, string[]> = {};
  for (const { at, parts } of analysed(text, language).ends) {
    const line = text.slice(0, at.start).split('\n').length;
    const names = [...parts.values()].flatMap(({ value }) => taintsOf(value).flatMap((taint) => (taint.kind === 'source' ? [taint.name] : []))); // prettier-ignore
    if (names.length > 0) found[line] = [...new Set([...(found[line] ?? []), ...names])].sort();
  }
  return found;
}

describe('statements that are run', () => {
  before(() => Promise.all((['javascript', 'go', 'php', 'ruby'] as const).map((id) => grammars.load(id))));

  it('replace what was there before, and join what arms left', () => {
    const text = `let a = row.ssn;
a = 'none';
console.log(a);
let b = row.ssn;
if (x) b = 'none'; else b = 'some';
console.log(b);
let c = 'none';
if (x) c = row.mrn;
console.log(c);
let d = row.ssn;
if (x) { d = 'none'; } else { throw new Error('x'); }
console.log(d);
`;
    assert.deepEqual(leaving(text), { 9: ['row.mrn'] });
  });

  it('of a loop may use what its last round left', () => {
    const text = `let last = 'none';
for (const row of rows) {
  console.log(last);
  last = row.ssn;
}
`;
    assert.deepEqual(leaving(text), { 3: ['row.ssn'] });
  });

  it('after the end of a function are not run', () => {
    assert.deepEqual(leaving('function f(row) {\n  return 1;\n  console.log(row.ssn);\n}\n'), {});
  });

  it('of functions that call each other end', () => {
    const ring = `function f(x) { return g(x) + f(x); }
function g(x) { return f(x) + g(x); }
console.log(f(row.ssn));
`;
    assert.deepEqual(leaving(ring), { 3: ['row.ssn'] });
    const many = Array.from({ length: 60 }, (_, at) => `function f${at}(x) { return f${(at + 1) % 60}(x) + f${(at + 7) % 60}(x); }`).join('\n'); // prettier-ignore
    assert.equal(typeof analysed(`${many}\nconsole.log(f0(row.ssn));`).complete, 'boolean');
  });
});

describe('calls', () => {
  it('of functions give what these return of what they are handed, and nothing else', () => {
    const text = `const first = (a, b) => a;
const size = (list) => list.length;
const named = ({ id }) => id;
console.log(first('x', row.ssn));
console.log(first(row.ssn, 'x'));
console.log(size(patients), named(patient));
const twice = (f, x) => f(f(x));
console.log(twice((y) => y, row.mrn));
`;
    assert.deepEqual(leaving(text), { 5: ['row.ssn'], 8: ['row.mrn'] });
  });

  it('of the policy: its sanitizer takes out, its sink lets out, by the whole of their names', () => {
    const text = `console.log(privacy.clean(row.ssn));
console.log(other.clean(row.ssn));
sendOut(row.mrn);
console.log(clean(row.dob));
`;
    assert.deepEqual(leaving(text), { 2: ['row.ssn'], 3: ['row.mrn'], 4: ['row.dob'] });
  });

  it('of a value that nobody knows bring nothing of what they were handed', () => {
    assert.deepEqual(leaving('console.log(billing.lookup(row.ssn), await repo.save(row.ssn));\n'), {});
  });

  it('that fill a list or a map do so by key', () => {
    const text = `const map = new Map();
map.set('ssn', row.ssn);
map.set('n', 3);
console.log(map.get('n'));
console.log(map.get('ssn'));
map.delete('ssn');
console.log(map);
`;
    assert.deepEqual(leaving(text), { 5: ['row.ssn'] });
  });

  it('that send are told instead of those that build', () => {
    const text = `$mail = new PHPMailer();
$mail->Body = $row->ssn;
$mail->send();
$mail->Body = 'x';
$mail->send();
`;
    assert.deepEqual(leaving(`<?php\n${text}`, phpLanguage), { 4: ['row.ssn'] });
  });

  it('in Go fill what they are handed, and answer whether they could', () => {
    const text = `package a
func f(w io.Writer, dec *json.Decoder, data []byte) {
	var buf bytes.Buffer
	json.NewEncoder(&buf).Encode(row.SSN)
	fmt.Println(buf)
	err := json.Unmarshal(patient, &x)
	fmt.Println(err)
}
`;
    assert.deepEqual(leaving(text, goLanguage), { 5: ['row.SSN'] });
  });

  it('in Ruby give what the block says last to a log alone', () => {
    const text = `logger.info { row.ssn }
Bugsnag.notify(e) { |event| row.ssn }
[1].each { |x| row.mrn }
`;
    assert.deepEqual(leaving(text, rubyLanguage), { 1: ['row.ssn'] });
  });
});
