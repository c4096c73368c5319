import assert from 'node:assert/strict';
import {
  analyse,
  applyEdits,
  isRefusal,
  NO_POLICY,
  remedyEdit,
  sourceText,
  surrogateTable,
  type InputText,
} from '../../../src/core';
import { DAY, examine, grammars } from '../support';

async function mend(input: InputText, id: string, reason?: string): Promise<string> {
  const { findings } = await examine(input);
  const source = sourceText(input, undefined, { year: 2026 });
  const context = {
    source,
    facts: analyse(source, grammars),
    policy: NO_POLICY,
    day: DAY,
    grammars,
    surrogates: surrogateTable(),
    ...(reason ? { reason } : {}),
  };
  return findings.reduceRight((text, finding) => {
    const edits = remedyEdit(finding, id, context);
    return isRefusal(edits) ? `cannot: ${edits.cannot}` : applyEdits(text, edits[0]!.edits);
  }, input.text);
}

describe('redact', () => {
  before(() => grammars.load('typescript'));

  it('replaces the smallest range inside a literal', async () => {
    assert.equal(
      await mend({ path: 'a.ts', text: 'const ssn = "536-22-8145";' }, 'redact'),
      'const ssn = "[SSN]";',
    );
  });

  it('leaves a bare number a number', async () => {
    assert.equal(await mend({ path: 'a.ts', text: 'const ssn = 536228145;' }, 'redact'), 'const ssn = 0;');
    assert.equal(await mend({ path: 'a.json', text: '{ "ssn": 536228145 }' }, 'redact'), '{ "ssn": 0 }');
  });

  it('leaves what Safe Harbor allows', async () => {
    const text = '{ "patient": { "dob": "1958-03-14", "ssn": "536-22-8145" } }';
    assert.equal(
      await mend({ path: 'a.json', text }, 'redact'),
      '{ "patient": { "dob": "1958", "ssn": "[SSN]" } }',
    );
  });

  it('leaves nothing that is found again', async () => {
    const text = await mend(
      { path: 'a.ts', text: '// SSN 536-22-8145\nconst row = `ssn: 536-22-8145`;' },
      'redact',
    );
    assert.equal(text, '// SSN [SSN]\nconst row = `ssn: [SSN]`;');
    assert.deepEqual((await examine({ path: 'a.ts', text })).findings, []);
  });
});

describe('surrogate', () => {
  it('gives the same value the same stand-in', async () => {
    const text = 'SSN 536-22-8145, then SSN 441-73-9026, again SSN 536-22-8145';
    const done = await mend({ path: 'a.txt', text }, 'surrogate');
    const [first, second, third] = [...done.matchAll(/\[SSN-\d+\]/g)].map(String);
    assert.equal(first, third);
    assert.ok(first && second);
    assert.notEqual(first, second);
  });
});

describe('suppress', () => {
  it('writes the comment of the language above the line, with its indentation', async () => {
    const text = '  ssn = "536-22-8145"\n';
    assert.equal(
      await mend({ path: 'a.py', text }, 'suppress', 'made up'),
      `  # phi-cordon-disable-next-line phi/ssn -- made up\n${text}`,
    );
    const done = await mend({ path: 'a.py', text }, 'suppress', 'made up');
    assert.deepEqual((await examine({ path: 'a.py', text: done })).findings, []);
  });

  it('keeps a reason from ending its comment', async () => {
    const done = await mend(
      { path: 'a.css', text: '.a { content: "SSN 536-22-8145" }' },
      'suppress',
      'x */ y',
    );
    assert.equal(done.split('\n')[0]!.indexOf('*/'), done.split('\n')[0]!.length - 2);
  });

  it('refuses where a comment would become part of a text, or where there are none', async () => {
    assert.match(
      await mend({ path: 'a.ts', text: 'const p = `\n  SSN 536-22-8145\n`;' }, 'suppress', 'r'),
      /^cannot: .*longer text/,
    );
    assert.match(
      await mend({ path: 'a.csv', text: 'SSN 536-22-8145' }, 'suppress', 'r'),
      /^cannot: .*no comments/,
    );
  });
});
