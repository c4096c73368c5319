import assert from 'node:assert/strict';
import { findingMarkdown, linkTo } from '../../../src/editor/tree/copied';
import { finding } from './fixtures';

describe('editor/tree/copied', () => {
  it('links relative to the repository, with an identifier in the name masked', () => {
    assert.equal(linkTo(finding({ path: 'src/intake.ts', line: 12 })), 'src/intake.ts#L12');
    assert.equal(linkTo(finding({ path: 'notes/536-22-8417.txt' })), 'notes/[SSN].txt#L1');
  });

  it('tells a finding as a report does, as text and not as markup', () => {
    const told = findingMarkdown(finding({ path: 'src/in_take*.ts', line: 12 }));
    assert.match(
      told,
      /^\*\*Social Security number\*\* \(<code>phi\/ssn<\/code>\), error, confidence: high\n\n/,
    );
    assert.match(told, /<code>src\/in&#95;take&#42;\.ts&#58;12<\/code>: <code>const ssn = '…';<\/code>/);
    assert.match(told, /\[45 CFR 164\.514\\\(b\\\).*\]\(<https:\/\/www\.ecfr\.gov\/[^\s<>]+>\)\n$/);
    assert.doesNotMatch(findingMarkdown(finding({ path: 'notes/536-22-8417.txt' })), /8417/);
  });
});
