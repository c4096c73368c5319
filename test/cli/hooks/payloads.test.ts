import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCall, type Answer, type Harness } from '../../../src/core/assistantHooks';
import { answerTo } from '../../../src/cli/hooks/run';
import { phiCordon, tempProject } from '../support';
import { assertWithoutValues, outsideFolder, PROJECT } from './support';

interface Fixture {
  /** Where the shape is documented. */
  readonly documented: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly expected: {
    readonly outcome: 'silent' | 'block' | 'deny' | 'rewrite' | 'exit';
    readonly says?: readonly string[];
    /** What the members of the rewritten input match. */
    readonly input?: Readonly<Record<string, string>>;
  };
}

const FOLDER = path.join(__dirname, 'payloads');
const FIXTURES = readdirSync(FOLDER).map((name) => ({
  name: name.replace('.json', ''),
  text: readFileSync(path.join(FOLDER, name), 'utf8'),
}));

const OPTIONS = { onError: 'open', day: '2026-11-22', env: {} } as const;

describe('hook run, fed the payloads that assistants document', function () {
  this.timeout(60_000);
  const project = tempProject(PROJECT);
  const outside = outsideFolder();
  const fill = (text: string): string =>
    text.replaceAll('{project}/../{outside}', outside.replaceAll('\\', '/')).replaceAll('{project}', project.replaceAll('\\', '/')); // prettier-ignore

  for (const { name, text } of FIXTURES) {
    const { payload, expected } = JSON.parse(fill(text)) as Fixture;
    const harness = (name.startsWith('vscode') ? 'copilot' : name.split('-')[0]) as Harness;

    it(name, async () => {
      assert.ok((readCall(payload)?.harness ?? harness) === harness, 'told by the payload alone');
      const answer = await answerTo(Buffer.from(JSON.stringify(payload)), OPTIONS);
      check(answer, expected, harness);
      assertWithoutValues(`${answer.stdout}${answer.stderr}`);
    });
  }

  it('answers the same as a process of its own', async () => {
    for (const { text } of FIXTURES.filter(({ name }) => /^(?:claude-(?:prompt|bash-plain|web-search)|codex-bash|copilot-(?:prompt|view))$/.test(name))) {
      const { payload, expected, documented } = JSON.parse(fill(text)) as Fixture;
      const { code, stdout, stderr } = await phiCordon(['hook', 'run'], { stdin: JSON.stringify(payload), cwd: project });
      const harness = documented.includes('claude') ? 'claude' : documented.includes('openai') ? 'codex' : 'copilot';
      check({ stdout, stderr, exitCode: code as 0 | 2 }, expected, harness);
    }
  }); // prettier-ignore
});

function check({ stdout, stderr, exitCode }: Answer, { outcome, says = [], input = {} }: Fixture['expected'], harness: Harness): void {
  if (outcome === 'silent') return assert.deepEqual({ stdout, stderr, exitCode }, { stdout: '', stderr: '', exitCode: 0 });
  for (const part of says) assert.ok(`${stdout}${stderr}`.includes(part), `${part} in ${stdout}${stderr}`);
  if (outcome === 'exit') return assert.deepEqual({ stdout, exitCode }, { stdout: '', exitCode: 2 });
  assert.deepEqual({ stderr, exitCode }, { stderr: '', exitCode: 0 });
  const output = JSON.parse(stdout) as Record<string, unknown>;
  const specific = (output['hookSpecificOutput'] ?? {}) as Record<string, unknown>;
  if (outcome === 'block') {
    assert.equal(output['decision'], 'block');
    // Codex refuses members that it does not know.
    if (harness === 'codex') assert.deepEqual(Object.keys(output), ['decision', 'reason']);
    return;
  }
  assert.equal(specific['hookEventName'], 'PreToolUse');
  const decision = outcome === 'deny' ? 'deny' : harness === 'codex' ? 'allow' : 'ask';
  assert.equal(specific['permissionDecision'], decision);
  if (harness === 'copilot') assert.equal(output['permissionDecision'], decision);
  const updated = specific['updatedInput'] as Record<string, unknown> | undefined;
  assert.equal(updated !== undefined, outcome === 'rewrite');
  if (harness === 'copilot') assert.deepEqual(output['modifiedArgs'], updated);
  for (const [key, pattern] of Object.entries(input)) assert.match(String(updated?.[key]), new RegExp(pattern, 's'));
} // prettier-ignore
