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
    fires(
      'phi/date',
      [
        'She was born on the «5th of March, 1970».',
        'He was admitted «Tuesday, March 5th, 2024» and discharged «2024-03-09 at 10:30 am».',
        'He was hospitalized from «March 3 to March 9, 2023».',
        'Patient had surgery «03.04.2021» and was seen on «04/12».',
        'My wife died on «4 Jan \u201922».',
        'We saw him in clinic «2/14/24 14:30».',
        'DOB: «12. März 1958»',
        'Née le «3 avril 1961», la patiente tousse.',
        'patient, nacido el «7 de mayo de 1949»',
        'It has been like that since «8/14/1996»',
        'Date: «2004-12-06 08:35:20»\nName: Imogen',
        'The patient was last seen by Dr. A. at Alder Ridge «last July».',
        'An appointment for my son on «Friday» please',
      ],
      where,
    );
    quiet(
      'phi/date',
      [
        'my patient rates the pain 8/10 on 2/3 of days',
        'The patient app changed:\n1.54.0 / 2025-03-17',
        'What a lovely Friday it is!',
        'He was diagnosed in 2021.',
        'Unsupported since July 2016',
      ],
      where,
    );
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
