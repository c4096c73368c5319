import assert from 'node:assert/strict';
import test from 'node:test';
import { shownAge } from '../src/lib/conditions.js';
import type { Patient } from '../src/models.js';

const patient: Patient = {
  id: 'b3e0f6c2-71d4-4a5e-8f09-2c6d9e1a7b58',
  mrn: 'LC-4511764',
  firstName: 'Delphine',
  lastName: 'Okonjo-Marsh',
  birthDate: '1963-12-05',
  phone: '920-555-6630',
  email: 'delphine.okonjo@lakeside-patientmail.net',
};

test('ages above 89 are shown as 90+', () => {
  assert.equal(shownAge(89), '89');
  assert.equal(shownAge(93), '90+');
});

test('a fixture has what a summary needs', () => {
  assert.ok(patient.mrn && patient.lastName);
});
