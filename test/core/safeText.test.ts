import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fixed,
  MESSAGES,
  message,
  render,
  safeDay,
  safeHost,
  safeIdentifier,
  safeModelId,
  safeName,
  type MessageId,
} from '../../src/core';

describe('safeText', () => {
  it('lets no run of four digits through, except a calendar day', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 10_000, max: 999_999_999 }), (around, number) => {
        for (const make of [safeName, safeIdentifier]) {
          assert.doesNotMatch(make(`${around}${number}`).replace(/(?:19|20)\d\d-\d\d-\d\d/g, ''), /\d{4}/);
        }
      }),
    );
    assert.equal(safeName('gpt-4.1-2025-04-14'), 'gpt-4.1-2025-04-14');
    assert.equal(safeDay('536-22-8145'), 'a date');
  });

  it('keeps hosts and addresses readable', () => {
    assert.equal(safeHost('API.OpenAI.com'), 'api.openai.com');
    assert.equal(safeHost('127.0.0.1:11434'), '127.0.0.1:11434');
    assert.equal(safeHost('clinic-2024.openai.azure.com'), 'clinic-2024.openai.azure.com');
    assert.doesNotMatch(safeHost('mrn-4481920.clinic.test'), /\d/);
    assert.doesNotMatch(safeHost('x-536-22-8145.clinic.test'), /\d/);
  });

  it('keeps the date of a model version', () => {
    assert.equal(safeModelId('claude-sonnet-4-5-20250929'), 'claude-sonnet-4-5-20250929');
    assert.equal(safeModelId('gpt-4o-2024-08-06'), 'gpt-4o-2024-08-06');
    assert.doesNotMatch(safeModelId('model-19470312'), /\d{4}/);
  });

  it('refuses a variable where a literal is due', () => {
    const variable: string = 'a value';
    // @ts-expect-error only literals of our own source are safe as they stand
    fixed(variable);
  });
});

describe('messages', () => {
  it('fills every placeholder and stays on one line', () => {
    for (const id of Object.keys(MESSAGES) as MessageId[]) {
      const names = [...MESSAGES[id].matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
      const text = render(message(id, Object.fromEntries(names.map((name) => [name, fixed('thing')]))));
      assert.doesNotMatch(text, /[{}\n]/, id);
    }
  });

  it('never says what it cannot know', () => {
    for (const text of Object.values(MESSAGES))
      // Safe Harbor is the name of a method of 45 CFR 164.514(b)(2), no promise.
      assert.doesNotMatch(text, /violation|compliant|\bsafe\b(?! harbor)|no PHI/i);
  });
});
