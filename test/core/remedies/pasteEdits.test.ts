import assert from 'node:assert/strict';
import {
  applyEdits,
  NO_POLICY,
  pasteEdits,
  restorable,
  surrogateTable,
  type PasteTarget,
} from '../../../src/core';
import { counting } from './redactSupport';

const NOTE = 'Patient: Marisol Quintanar, MRN LC-4471903, SSN 536-22-8417.';
const CLEAN = 'The scheduler keeps one examination at a time and drops what is stale.\n';
const context = { policy: NO_POLICY, day: '2026-11-23', trusted: true };

const target = (more: Partial<PasteTarget> = {}): PasteTarget => ({
  surface: 'prompt',
  context,
  surrogates: restorable(surrogateTable(counting())),
  standard: 'safe-harbor',
  ...more,
});
const pasted = async (text: string, more: Partial<PasteTarget> = {}, path = 'a.prompt.md') =>
  applyEdits(text, await pasteEdits({ path, text }, target(more)));

describe('what a paste replaces', () => {
  it('nothing in a clean text', async () => {
    for (const surface of ['source', 'prompt'] as const)
      assert.deepEqual(await pasteEdits({ path: 'a.md', text: CLEAN.repeat(40) }, target({ surface })), []);
  });

  it('every identifier, alike wherever it stands', async () => {
    assert.match(
      await pasted(`${NOTE} ${NOTE}`),
      /^(Patient: \[NAME-\d+\], MRN \[MRN-\d+\], SSN \[SSN-\d+\]\.) \1$/,
    );
  });

  it('keys of services too', async () => {
    const key = `sk-proj-${'Ab3dE6gH9'.repeat(6)}`;
    assert.doesNotMatch(await pasted(`OPENAI_API_KEY=${key}\n`, {}, 'a.http'), /Ab3d/);
  });

  it('less in source, where a name alone is a word', async () => {
    const text = 'Marisol Quintanar called at noon.';
    assert.equal(await pasted(text, { surface: 'source' }, 'a.md'), text);
    assert.notEqual(await pasted(text), text);
  });

  it('nothing of which there are only examples', async () => {
    const text = 'Call (608) 555-0142 or write to jane@example.com.';
    assert.equal(await pasted(text), text);
  });

  it('what the policy turns off stays', async () => {
    const policy = { ...NO_POLICY, severity: (rule: string) => (rule === 'phi/mrn' ? ({ severity: 'off', by: { text: '' as never } } as const) : undefined) }; // prettier-ignore
    assert.match(await pasted(NOTE, { context: { ...context, policy } }), /MRN LC-4471903, SSN \[SSN-\d+\]/);
  });

  it('is not told when there is no time left', async () => {
    class Late extends Error {}
    for (const last of [1, 5, 20]) {
      let calls = 0;
      const pause = () => {
        if (++calls >= last) throw new Late();
      };
      await assert.rejects(
        pasteEdits({ path: 'a.prompt.md', text: NOTE.repeat(20) }, target({ pause })),
        Late,
      );
    }
  });

  it('asks for time again and again, first for the look', async () => {
    const stages: string[] = [];
    await pasteEdits(
      { path: 'a.prompt.md', text: NOTE },
      target({ pause: (stage) => void stages.push(stage) }),
    );
    assert.equal(stages[0], 'look');
    assert.equal(stages.at(-1), 'replace');
    assert.ok(stages.filter((stage) => stage === 'look').length > 5);
  });
});
