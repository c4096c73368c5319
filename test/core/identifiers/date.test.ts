import assert from 'node:assert/strict';
import { fires, only, quiet } from './support';

describe('date', () => {
  fires('phi/date', [
    'dob = "«1958-03-14»"',
    '{ "birthDate": "«1932-04-18»" }',
    'Date of birth: «April 12th, 1958»',
    'DOB «03/14/1958»',
    'dob: «19580314»',
    'Patient admitted to the ward, discharged on «10/27/2026», medication stopped, MRN pending',
    'Patient of the clinic. Date of service: «2026-05-09». Diagnosis: asthma.',
  ]);
  quiet('phi/date', [
    'model = "gpt-4o-2024-08-06"',
    'api-version=2023-07-01-preview',
    'anthropic-version: 2023-06-01',
    '// Copyright 2024-01-02 The Authors',
    'dob = parseDate(input)',
    'discharge_date = "2026-05-09"',
    'dob: 1958',
    'dob: 13/45/1958',
    '## 1.2.0 - 2024-05-06',
  ]);

  describe('in prompts', () => {
    const where = { surface: 'prompt', path: 'chat.txt' } as const;
    fires('phi/date', ['My wife was seen on «March 5th, 2021» and on «2021-03-09»', 'the patient came on «4/22/22»'], where);
    quiet(
      'phi/date',
      ['Which patients does gpt-4o-2024-08-06 suit?', 'The patient portal, version 2024-05-06, is out', 'What happened on July 4, 1776?'],
      where,
    );
  }); // prettier-ignore

  it('is surest for a birth date beside health context, and tells placeholders', () => {
    assert.equal(only('phi/date', 'patient dob: 1958-03-14, mrn').confidence, 'very-high');
    assert.deepEqual(only('phi/date', 'dob: 1970-01-01').tags, ['example']);
  });
});
