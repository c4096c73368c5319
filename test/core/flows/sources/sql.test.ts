import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phiOfSql } from '../../../../src/core/flows/sources/sql';

const RECORDS = [
  'SELECT * FROM patients WHERE id = $1',
  'select p.* from patients p join visits v on v.patient_id = p.id',
  'SELECT v.id, p.* FROM visits v LEFT JOIN clinic.patients AS p ON p.id = v.patient_id',
  'SELECT * FROM "patients"',
  'SELECT * FROM [dbo].[Patient]',
  'SELECT * FROM (SELECT * FROM patients) x',
  'INSERT INTO patients (id) VALUES ($1) RETURNING *',
  'SELECT * FROM encounters',
  'WITH p AS (SELECT * FROM patients) SELECT * FROM p',
  '\n  SELECT *\n  FROM tbl_patient\n WHERE ',
];
const COLUMNS: [string, string[]][] = [
  ['SELECT id, ssn FROM users', ['ssn']],
  ['SELECT name, dob FROM patients', ['name', 'dob']],
  ['SELECT p.first_name AS f, p.id FROM patients p', ['first_name']],
  ["SELECT CONCAT(first_name, ' ', last_name) FROM patients", ['first_name', 'last_name']],
  ['UPDATE patients SET seen = true WHERE id = 1 RETURNING id, email', ['email']],
  ['SELECT ssn FROM members WHERE id = ?', ['ssn']],
  ['SELECT name FROM (SELECT name FROM patients) x', ['name']],
  ['SELECT id FROM users UNION SELECT ssn FROM patients', ['ssn']],
];
const NOTHING = [
  'SELECT count(*) FROM patients',
  'SELECT COUNT(DISTINCT ssn) FROM patients',
  'SELECT id FROM patients',
  'SELECT id, created_at, status FROM patients',
  'SELECT * FROM products',
  'SELECT * FROM patient_types',
  'SELECT name, email FROM users',
  'SELECT * FROM orders WHERE id IN (SELECT order_id FROM patients)',
  'SELECT * FROM (SELECT count(*) FROM patients) x',
  'WITH p AS (SELECT * FROM patients) SELECT count(*) FROM p',
  'UPDATE patients SET ssn = $1 WHERE id = $2',
  "DELETE FROM patients WHERE ssn = '1'",
  'Select a patient from the list',
  'patients',
  '',
];

describe('SQL that brings patients', () => {
  for (const text of RECORDS) it(`whole: ${text}`, () => assert.equal(phiOfSql(text)?.record, true));
  for (const [text, columns] of COLUMNS)
    it(`columns: ${text}`, () => assert.deepEqual(phiOfSql(text), { record: false, columns }));
  for (const text of NOTHING) it(`nothing: ${text}`, () => assert.equal(phiOfSql(text), undefined));

  it('says nothing of literals and comments', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,20}$/), (text) => {
        assert.equal(phiOfSql(`SELECT id FROM orders WHERE note = 'select * from patients ${text}' -- ssn from patients`), undefined); // prettier-ignore
      }),
    );
  });
  it('shows columns that stand in the text alone, and survives every text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('select', '*', ',', '(', ')', 'from', 'patients', 'ssn', 'x', 'join', 'where', 'in', 'returning', 'count', '.', 'as', ';', "'")), (tokens) => {
        const text = `select ${tokens.join(' ')}`;
        for (const column of phiOfSql(text)?.columns ?? []) assert.ok(['ssn', 'patients', 'x'].includes(column), column);
      }),
    ); // prettier-ignore
  });
});
