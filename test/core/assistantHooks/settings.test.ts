import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, type ParseError } from 'jsonc-parser';
import { HARNESSES, hasHooks, hookFile, machineRunner, NPX_RUNNER, projectRunner, UnusableSettings, withHooks, withoutHooks } from '../../../src/core/assistantHooks'; // prettier-ignore

const RUNNERS = [NPX_RUNNER, projectRunner(false), projectRunner(true), machineRunner({ command: 'C:\\Program Files\\VS Code\\Code.exe', env: { ELECTRON_RUN_AS_NODE: '1' } }, 'C:\\x\\globalStorage\\phi-cordon.phi-cordon\\cli.js'), machineRunner({ command: 'node', env: {} }, '/home/dev/phi-cordon.phi-cordon/cli.js')]; // prettier-ignore
const FILES = HARNESSES.flatMap((harness) =>
  RUNNERS.flatMap((runner) =>
    [false, true].map((closed) => hookFile(harness, runner, { closed, local: false })),
  ),
);

/** Settings as people have them: with comments, other hooks, other members, of any indentation. */
const settings = fc
  .record({
    model: fc.option(fc.string(), { nil: undefined }),
    hooks: fc.option(
      fc.record(
        {
          PreToolUse: fc.array(fc.record({ matcher: fc.constantFrom('Bash', '*'), hooks: fc.array(fc.record({ type: fc.constant('command'), command: fc.string() }), { minLength: 1, maxLength: 2 }) }), { maxLength: 2 }),
          Stop: fc.array(fc.record({ hooks: fc.array(fc.record({ type: fc.constant('command'), command: fc.constantFrom('a', 'phi-cordon scan') }), { minLength: 1, maxLength: 2 }) }), { maxLength: 2 }),
          userPromptSubmitted: fc.array(fc.record({ type: fc.constant('command'), bash: fc.string() }), { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
    permissions: fc.option(fc.object({ maxDepth: 2 }), { nil: undefined }),
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>); // prettier-ignore

const text = fc
  .tuple(settings, fc.constantFrom('  ', '\t', '    ', ''), fc.boolean(), fc.boolean())
  .map(([value, indent, comment, crlf]) => {
    const plain = JSON.stringify(value, null, indent);
    const said = comment ? plain.replace('{', '{ // of ours\n') : plain;
    return crlf ? said.replaceAll('\n', '\r\n') : said;
  });

function valueOf(source: string): unknown {
  const errors: ParseError[] = [];
  const value = parse(source, errors, { allowTrailingComma: true }) as unknown;
  assert.deepEqual(errors, []);
  // A member named `__proto__` becomes the prototype, and no two of these are the same.
  return JSON.parse(JSON.stringify(value));
}

/** Members that hold nothing are no difference. */
function pruned(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) => {
    const isEmpty = typeof one === 'object' && one !== null && Object.keys(one).length === 0;
    return isEmpty ? undefined : one;
  }) as unknown;
}

describe('hooks in the settings of assistants', () => {
  const file = fc.constantFrom(...FILES);

  it('are added once, stay as they are, and are taken away again; what others wrote stays', () =>
    fc.assert(
      fc.property(text, file, (before, { entries, frame }) => {
        const after = withHooks(before, entries, frame);
        assert.equal(withHooks(after, entries, frame), after, 'a second time');
        assert.equal(hasHooks(after), true);
        assert.equal(after.includes('// of ours'), before.includes('// of ours'), 'comments');
        const list = (valueOf(after) as { hooks: Record<string, unknown[]> }).hooks;
        for (const { event } of entries) assert.equal(JSON.stringify(list[event]).match(/ hook run/g)!.length >= 1, true);
        const gone = withoutHooks(after, frame);
        const left = gone === undefined ? {} : valueOf(gone);
        assert.deepEqual({ ...(pruned(left) as object), version: 0 }, { ...(pruned(valueOf(before)) as object), version: 0 });
        assert.equal(gone !== undefined && hasHooks(gone), false);
      }),
    )); // prettier-ignore

  it('change no line that others wrote, but for a comma', () => {
    for (const { entries, frame } of FILES)
      for (const before of [
        '{\n  "model": "x", // why\n  "permissions": { "allow": ["a", "b"] } // and this\n}\n',
        '{\r\n\t"env": {\r\n\t\t"A": "1"\r\n\t} /* last */\r\n}',
        '{\n    "hooks": { "Stop": [{ "hooks": [] }] },\n    "version": 1\n}\n',
      ]) {
        const after = withHooks(before, entries, frame);
        const lines = new Set(after.split(/\r?\n/).map((line) => line.replace(/,(?=\s*(?:$|\/))/, '').trimEnd()));
        for (const line of before.split(/\r?\n/)) {
          const bare = line.replace(/,(?=\s*(?:$|\/))/, '').trimEnd();
          if (!bare.includes('"hooks"')) assert.ok(lines.has(bare), `${bare} in ${after}`);
        }
        if (!before.includes('hooks') && Object.keys(frame).length === 0) assert.equal(withoutHooks(after, frame), before);
      }
  }); // prettier-ignore

  it('are brought up to date in place', () =>
    fc.assert(
      fc.property(text, fc.constantFrom(...HARNESSES), fc.constantFrom(...RUNNERS), fc.constantFrom(...RUNNERS), (before, harness, one, other) => {
        const [old, now] = [one, other].map((runner) => hookFile(harness, runner, { closed: runner === RUNNERS[0], local: false }));
        const after = withHooks(withHooks(before, old!.entries, old!.frame), now!.entries, now!.frame);
        assert.deepEqual(valueOf(after), valueOf(withHooks(before, now!.entries, now!.frame)));
      }),
    )); // prettier-ignore

  it('make a file where there is none, which goes with them', () => {
    for (const { entries, frame } of FILES) {
      const made = withHooks(undefined, entries, frame);
      assert.equal(withoutHooks(made, frame), undefined);
      assert.equal(withHooks('\n', entries, frame), made);
    }
  });

  it('are not put into what cannot be understood', () => {
    const { entries } = FILES[0]!;
    for (const broken of [
      '{',
      '[]',
      '"x"',
      '{ "hooks": [] }',
      '{ "hooks": { "PreToolUse": {} } }',
      '{ "a": 1 } }',
    ])
      assert.throws(() => withHooks(broken, entries), UnusableSettings);
  });

  it('leave alone what only sounds alike', () => {
    const others =
      '{ "hooks": { "Stop": [ { "hooks": [ { "type": "command", "command": "phi-cordon scan" } ] } ] } }';
    assert.equal(withoutHooks(others), others);
    assert.equal(hasHooks(others), false);
  });
});
