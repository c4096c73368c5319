import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tellsAgeOver89 } from '../../../src/core/identifiers/birthYear';
import { textContext } from '../../../src/core/identifiers';
import { zip } from '../../../src/core/identifiers/zip';
import { isRestrictedZip3, RESTRICTED_ZIP3, ZIP3_LISTS } from '../../../src/core/identifiers/zip3';
import { analyse } from '../../../src/core/scan/analyse';
import { prefilter } from '../../../src/core/scan/prefilter';
import { sourceText } from '../../../src/core/scan/sourceText';
import { fires, only, quiet } from './support';

const PROMPT = { surface: 'prompt', path: 'chat.txt' } as const;

describe('parts of an identifier', () => {
  fires('phi/other-id', [
    'ssnLast4: "«8841»"',
    'last_four_ssn = "«8841»"',
    'row.ssn = "xxx-xx-«8841»"',
    'SSN: ***-**-«8841»',
    'patient_initials: "«J.M.K.»"',
    '{ "patient": "p", "mrn": "x", "initials": "«JMK»" }',
    'ssn_hash = "«5f4dcc3b5aa765d61d8327deb882cf99»"',
    'hashedMrn: "«9b74c9897bac770ffc029102a200c5de9b74c9897bac770f»"',
    'patient, clinic: email_sha256 = «5f4dcc3b5aa765d61d8327deb882cf995f4dcc3b5aa765d61d8327deb882cf99»',
  ]);
  quiet('phi/other-id', [
    'card.last4 = "8841"',
    'ssn = "xxx-xx-xxxx"; phone "xxx-xx-1234"',
    'const ssnHash = sha256(ssn)',
    'password_hash = "5f4dcc3b5aa765d61d8327deb882cf99"',
    'email_hash = "5f4dcc3b5aa765d61d8327deb882cf99"',
    'initials: "JMK"',
    'patientInitials: string',
    'initials = getInitials(patient)',
  ]);
  fires(
    'phi/other-id',
    [
      'the last four of her SSN are «8841»',
      'SSN ending in «8841»',
      'Patient «J.M.» fell yesterday',
      'Patient initials «JM»',
      'employee id «44812» of the patient',
    ],
    PROMPT,
  );
  quiet('phi/other-id', ['Patient E. Coli culture', 'The patient is in the ICU'], PROMPT);
});

describe('numbers of people and events', () => {
  fires('phi/other-id', [
    'patient passport number: «C03005988»',
    'patient { participantId: "«LS-0417»" }',
    'patient seen; accession number «A24-55817»',
    "patient.encounter_id = '«E-884120»'",
    'patient works there, employee id: «884120»',
    'patient claim_number "«CLM-2026-88412»"',
  ]);
  quiet('phi/other-id', [
    'import passport from "passport"; // patient',
    'case_number = 884120',
    'participantId: "LS-0417"',
    'employee_id = 884120',
    'patient study id NCT01234567',
    'encounter_id = uuid4()  # patient',
    'visit_id: number; // patient',
    'subject_id = 2024 # patient',
  ]);
  fires('phi/other-id', ['My passport is «C03005988»', 'case number «2026-CV-88412» of the patient'], PROMPT);
});

describe('truncated birth dates', () => {
  fires('phi/date', [
    'patient dob: «03/1958»',
    'patient dob = "«1958-03»"',
    'patient birth_date: "«03-14»"',
    'patient DOB «03/58»',
    'patient dob: "«1958-W12»"',
    'patient mrn birthMonth: «3»',
  ]);
  quiet('phi/date', ['patient dob: 1958', 'patient dob_format = "MM/YYYY"', 'birthMonth: 3']);
  fires('phi/date', ['her dob is «03/1958»'], PROMPT);
});

describe('years of birth', () => {
  const found = (text: string, year: number): number =>
    analyse(sourceText({ path: 'src/visit.ts', text }, 'source', { year })).identifiers.filter(
      ({ rule }) => rule === 'phi/age-over-89',
    ).length;

  it('count once they tell an age over 89 in the judging year', () => {
    assert.equal(found('patient birthYear: 1936', 2026), 1);
    assert.equal(found('patient birthYear: 1937', 2026), 0);
    assert.equal(found('patient yob = "1937"', 2027), 1);
    assert.equal(found('birth_year: 1931', 2026), 0, 'without a patient');
    fc.assert(
      fc.property(fc.nat({ max: 200 }), (age) => assert.equal(tellsAgeOver89(2026 - age, 2026), age >= 90)),
    );
  });
});

describe('equivalent geocodes', () => {
  fires('phi/geography', [
    'patient home, mrn: { latitude: «43.07312», longitude: «-89.40123» }',
    'patient mrn geolocation: "«43.07312, -89.40123»"',
    'patient mrn, "census_tract": "«55025001704»"',
    'patient mrn county_fips = "«55025»"',
    'patient mrn, "county": "«Waupelo»"',
    'patient mrn { precinct: "«Ward 14»" }',
    '{ "patient": { "lat": «43.07312», "lng": «-89.40123» } }',
    'patient_location = («43.07312, -89.40123»)',
  ]);
  quiet('phi/geography', [
    'map.center = { latitude: 43.07312, longitude: -89.40123 }',
    'patient mrn, { latitude: 43, longitude: -89 }',
    'patient mrn lat: 143.07312, lng: 1.22',
    'geoid = "55025001704"',
    'county: "Waupelo"',
    'county: string; // patient mrn',
  ]);
  fires(
    'phi/geography',
    ['I live at coordinates «43.07312, -89.40123»', 'patient county: «Waupelo»'],
    PROMPT,
  );
});

describe('three digits of a ZIP code', () => {
  fires('phi/geography', [
    'patient mrn zip3: "«036»"',
    'patient mrn zip: "«036XX»"',
    'patient mrn zip_prefix = «893**»',
  ]);
  quiet('phi/geography', ['patient mrn zip3: "549"', 'patient mrn zip: 941XX', 'zip3: "036"']);

  it('are a near-miss where the area is large', () => {
    const source = sourceText({ path: 'src/visit.ts', text: 'patient mrn zip3: "549"' }, 'source');
    const hits = prefilter(source)
      .detectors.flat()
      .filter(({ trigger }) => zip.triggers.includes(trigger));
    const reasons = hits.flatMap((hit) => zip.detect(hit, textContext(source))).map(({ allowed }) => allowed);
    assert.deepEqual(reasons, ['the area of these three digits holds more than 20,000 people']);
  });

  it('are restricted by either census', () => {
    assert.deepEqual(
      ZIP3_LISTS.map(({ census, areas }) => [census, areas.length]),
      [
        [2000, 17],
        [2010, 18],
      ],
    );
    assert.equal(RESTRICTED_ZIP3.size, 23);
    assert.ok(isRestrictedZip3('03601') && isRestrictedZip3('202') && !isRestrictedZip3('94110'));
  });
});

describe('numbers of health plans', () => {
  fires('phi/health-plan-id', [
    'patient hicn: "«536-22-8841A»"',
    'patient hic number: «WA536228841»',
    'patient medicaid_id = "«AB12345C»"',
    'patient insurance, member id: «GLM771930264», rxbin: «610014», rxgrp: "«RX4471»"',
  ]);
  quiet('phi/health-plan-id', [
    'patient rxbin: 610014',
    'hicn = load()',
    'pcn: string; // patient member id',
  ]);

  it('are surest with an issuable number', () => {
    assert.equal(only('phi/health-plan-id', 'patient hicn: "536-22-8841A"').confidence, 'very-high');
  });
});

describe('licences', () => {
  fires('phi/license-number', [
    'patient driversLicense: "«T0534963»"',
    'provider medical_license = "«MD-44718»", patient',
  ]);
  quiet('phi/license-number', ['certificate number: 44718', 'registration_number = 2024']);

  it('are surest in a state’s shape, and a provider’s by their label', () => {
    assert.equal(only('phi/license-number', 'patient driver_license: "T0534963"').confidence, 'very-high');
    assert.deepEqual(only('phi/license-number', 'patient; nursing_license: "RN448812", clinic').tags, [
      'provider',
    ]);
  });
});
