import assert from 'node:assert/strict';
import path from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { answerTo } from '../../../src/cli/hooks/run';
import { tempProject } from '../support';
import { assertWithoutValues, PROJECT } from './support';

const FOLDER = path.join(__dirname, 'payloads');
const PAYLOADS = readdirSync(FOLDER).map((name) => {
  const { payload } = JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as { payload: unknown };
  return JSON.stringify(payload);
});

const KEYS = ['hook_event_name', 'hookEventName', 'tool_name', 'toolName', 'tool_input', 'toolArgs', 'prompt', 'cwd', 'command', 'file_path', 'filePath', 'path', 'url', 'query', 'timestamp', 'turn_id', 'text', '__proto__', 'constructor']; // prettier-ignore
const WORDS = ['UserPromptSubmit', 'PreToolUse', 'preToolUse', 'Bash', 'Read', 'mcp__a__b', 'WebFetch', '/dev/zero', '/proc/self/environ', '../../../../etc/passwd', 'cat <(', '$(', '"', '\\', '\0', 'data/patients.csv', 'cat data/*.csv', '{"command":"cat data/patients.csv"}', 'SSN 219-45-6781', 'cd '.repeat(2000), '\ud800']; // prettier-ignore

const OPTIONS = { day: '2026-11-22', env: {} } as const;

describe('hook run, fed what no assistant documents', function () {
  this.timeout(120_000);
  const folder = process.cwd();
  let project: string;
  before(() => process.chdir((project = tempProject(PROJECT))));
  after(() => process.chdir(folder));

  const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 8 }));
  const word = fc.oneof(fc.constantFrom(...WORDS), fc.string());
  const { payload } = fc.letrec<{ payload: unknown; value: unknown }>((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, word, fc.integer(), fc.constantFrom(null, true), fc.array(tie('value'), { maxLength: 4 }), tie('payload')),
    payload: fc.dictionary(key, tie('value'), { maxKeys: 8 }),
  })); // prettier-ignore

  async function assertSound(bytes: Uint8Array): Promise<void> {
    for (const onError of ['open', 'closed'] as const) {
      const { stdout, stderr, exitCode } = await answerTo(bytes, { ...OPTIONS, onError });
      if (stdout !== '') JSON.parse(stdout);
      assertWithoutValues(ownWords(stdout) + ownWords(stderr));
      if (exitCode === 2) assert.notEqual(stderr.trim(), '', 'whoever is stopped is told why');
      assert.doesNotMatch(stderr, /internal error/);
    }
  }

  it('never throws and never shows a value, whatever the JSON', () =>
    fc.assert(fc.asyncProperty(payload, (value) => assertSound(Buffer.from(JSON.stringify(value)))), { numRuns: 300 })); // prettier-ignore

  it('nor with a payload that is cut off, or has a byte of something else in it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PAYLOADS),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        (text, at, byte, cut) => {
          const bytes = Buffer.from(text.replaceAll('{project}', project));
          const where = at % bytes.length;
          if (!cut) bytes[where] = byte;
          return assertSound(cut ? bytes.subarray(0, where) : bytes);
        },
      ),
      { numRuns: 300 },
    ));

  it('nor with bytes that are no text', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => assertSound(bytes)),
      {
        numRuns: 200,
      },
    ));

  it('passes what is no JSON, or keeps it back, as it was told', async () => {
    for (const bytes of [Buffer.from(''), Buffer.from('{"prompt":'), Buffer.alloc(20_000_001, 32)]) {
      assert.equal((await answerTo(bytes, { ...OPTIONS, onError: 'open' })).exitCode, 0);
      assert.equal((await answerTo(bytes, { ...OPTIONS, onError: 'closed' })).exitCode, 2);
    }
  });
});

/** What stands in an answer besides the text that it offers, in which what is not recognised stays. */
function ownWords(answer: string): string {
  return answer
    .replace(/(identifiers replaced:)(?:\\n|\n)[^]*?(?=Read it before)/g, '$1')
    .replace(/"(?:updatedInput|modifiedArgs)":.*/g, '');
}
