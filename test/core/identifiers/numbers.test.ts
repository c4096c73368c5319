import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDea, isIban, isNpi, passesLuhn } from '../../../src/core/identifiers/checksums';
import { fires, only, quiet } from './support';

const PROMPT = { surface: 'prompt', path: 'chat.txt' } as const;

describe('NPI', () => {
  fires('phi/license-number', ['npi: "«1234567893»"', 'NPI «1987654320»']);
  quiet('phi/license-number', ['created = 1700000003', 'const npi = lookup(1)', 'npi: 3234567893']);

  it('is a provider’s, and surest when its check digit fits', () => {
    assert.deepEqual(only('phi/license-number', 'npi 1245319599').tags, ['provider']);
    assert.equal(only('phi/license-number', 'npi 1245319599').confidence, 'very-high');
    assert.equal(only('phi/license-number', 'npi 1245319598').confidence, 'high');
  });
});

describe('DEA', () => {
  fires('phi/license-number', ['dea_number = "«AB1234563»"', 'DEA «FR4477217»']);
  quiet('phi/license-number', ['part AB1234563', 'idea: AB1234563', 'dea = loadDea()']);

  it('is a provider’s unless it is labelled as the patient’s own', () => {
    assert.ok(only('phi/license-number', 'prescriber dea: BB1388568').tags.includes('provider'));
    assert.ok(!only('phi/license-number', 'patient_dea: BB1388568').tags.includes('provider'));
  });
});

describe('MBI and member ids', () => {
  fires('phi/health-plan-id', [
    'mbi = "«7KD9-RM4-YW26»"',
    'Medicare «7KD9RM4YW26»',
    'member_id: "«GLM771930264»", patient insurance',
    'Subscriber ID: «XYZ-123456» of the patient',
  ]);
  quiet('phi/health-plan-id', ['memberId: "GLM771930264"', 'token 7KD9RM4YW26', 'medicare 7SD9RM4YW26', 'member_id = members[0].id']);
  fires('phi/health-plan-id', ['patient has ins plan #«R-987654»', 'insurance policy «ZY-678912» of the patient'], PROMPT);
}); // prettier-ignore

describe('account, licence and payment numbers', () => {
  fires('phi/account-number', ['patient account number «20931774», clinic', 'acct_no: "«A-2093177»" // patient billing, hospital']);
  quiet('phi/account-number', ['account_number: "20931774"', 'account = 20931774', 'accountNumber: string // patient in the clinic']);
  fires('phi/account-number', ['my card «4539578763621486» is lost', 'send it to «GB29 NWBK 6016 1331 9268 19» please'], PROMPT);
  quiet('phi/account-number', ['the id is 4539578763621487', 'see GB28 NWBK 6016 1331 9268 19'], PROMPT);
  fires('phi/license-number', ['{ "driverLicense": "«L532-3703-2618-04»" }', 'DL number: «T05349638»']);
  quiet('phi/license-number', ['license: MIT', 'license-number check', 'SPDX license 2.0-1234']);
}); // prettier-ignore

describe('check digits', () => {
  it('notice each single digit that is changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const changed = (value: string) => value.slice(0, at) + ((Number(value[at]) + by) % 10) + value.slice(at + 1);
        assert.ok(!isNpi(changed('1245319599')));
        assert.ok(!passesLuhn(changed('4539578763621486')));
      }),
    );
  });

  it('agree with published examples', () => {
    assert.ok(isNpi('1234567893') && isDea('AB1234563') && isIban('GB29NWBK60161331926819'));
    assert.ok(!isNpi('1234567890') && !isDea('AB1234564') && !isIban('GB28NWBK60161331926819'));
  });
}); // prettier-ignore
