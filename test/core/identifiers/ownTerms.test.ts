import assert from 'node:assert/strict';
import { ownTerm } from '../../../src/core/identifiers/ownTerms';
import type { RuleId } from '../../../src/core/rules';
import { analyse } from '../../../src/core/scan/analyse';
import { sourceText } from '../../../src/core/scan/sourceText';
import { effective } from '../policy/support';

const { own } = effective({
  organization: { name: 'Lakeside Clinic', ownPhones: ['+1 (608) 555-0142'], ownDomains: ['https://www.Lakeside.test/'] },
}).site; // prettier-ignore

const isOwn = (rule: RuleId, value: string): boolean => ownTerm(own!, rule, value) !== undefined;

describe("the organization's own terms", () => {
  for (const [rule, value] of [
    ['phi/phone', '608-555-0142'],
    ['phi/phone', '1.608.555.0142 ext. 12'],
    ['phi/fax', '(608)555-0142'],
    ['phi/email', 'frontdesk@lakeside.test'],
    ['phi/email', 'a.b@Mail.Lakeside.test'],
    ['phi/url', 'https://lakeside.test/visit-us'],
    ['phi/name', 'LAKESIDE  CLINIC'],
    ['phi/geography', 'Lakeside Clinic'],
  ] as const)
    it(`are ${value} as ${rule}`, () => assert.ok(isOwn(rule, value)));

  for (const [rule, value] of [
    ['phi/phone', '608-555-0143'],
    ['phi/phone', '555-0142'],
    ['phi/mrn', '6085550142'],
    ['phi/email', 'someone@notlakeside.test'],
    ['phi/email', 'lakeside.test@other.test'],
    ['phi/url', 'https://portal.lakeside.test/patients/4471903'],
    ['phi/url', 'https://lakeside.test/chart?id=mq'],
    ['phi/url', 'https://lakeside.test.other.test/'],
    ['phi/url', 'https://lakeside.test@other.test/'],
    ['phi/name', 'Lakeside'],
  ] as const)
    it(`are not ${value} as ${rule}`, () => assert.ok(!isOwn(rule, value)));

  it('tag what is found and say by which line of the policy', () => {
    const text = 'Patient portal, appointments and billing: phone 608-555-0142, or fax 608-555-0199';
    const facts = analyse(
      sourceText({ path: 'a.md', text }, 'source', { year: 2026, own: own! }),
    ).identifiers;
    const [phone, fax] = facts;
    assert.ok(phone && phone.tags.includes('provider'));
    assert.match(phone.cues.at(-1)!.text, /organization\.ownPhones/);
    assert.ok(fax && !fax.tags.includes('provider'));
  });
});
