import assert from 'node:assert/strict';
import { fixed } from '../../../src/core';
import { officerNote } from '../../../src/core/remedies';
import { to } from '../policy/support';
import { DAY, finding } from './policyEdits';

describe('officerNote', () => {
  const openai = finding('llm/no-baa', 'src/a.ts', to('https://api.openai.com', { provider: 'openai', model: fixed('gpt-4o') })); // prettier-ignore

  it('names rule, place, commit, receiver, first and last day', () => {
    const history = { written: { commit: 'abcdef012345', day: '2026-03-02' }, remoteBranches: 2 };
    const note = officerNote({ finding: openai, day: DAY, commit: 'f'.repeat(40), history });
    for (const part of [/`llm\/no-baa`/, /`src\/a\.ts`, line 1/, /`f{12}`/, /OpenAI, api\.openai\.com/, /First seen:\*\* 2026-03-02.*2 branches/, /Last seen:\*\* 2026-11-22/])
      assert.match(note, part);
  }); // prettier-ignore

  it('says not to rewrite history first, and when the clocks that may run from today end', () => {
    const note = officerNote({ finding: openai, day: DAY });
    assert.ok(note.indexOf('Do not rewrite history') < note.indexOf('Clocks that may run from today'));
    assert.match(note, /164\.404\(a\)\(2\)[^]*164\.410\(a\)\(2\)/);
    assert.match(note, /Counted from today: 2027-01-21/);
  });

  it('claims nothing that is not known', () => {
    const note = officerNote({ finding: finding('phi/ssn'), day: DAY, history: {} });
    assert.match(note, /Receiver:\*\* none by itself/);
    assert.match(note, /First seen:\*\* not in the commit/);
    assert.match(officerNote({ finding: openai, day: DAY }), /First seen:\*\* not known/);
    assert.doesNotMatch(note, /violation|compliant|undefined/i);
  });

  it('masks an identifier in the file name', () => {
    assert.doesNotMatch(officerNote({ finding: finding('phi/ssn', 'notes/536-22-8145.txt'), day: DAY }), /8145/); // prettier-ignore
  });
});
