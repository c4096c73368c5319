import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv, rowAt } from '../../../src/core/formats/csv';
import { sql } from '../../../src/core/formats/sql';
import { fieldFor, fieldsOf, survives } from './support';

const CSV =
  'Id,SSN,FIRST,LAST,BIRTHDATE,CITY,RACE\n1,536-22-8841,Rosalind,"Abara, ""Rosa""",1958-03-14,Waupelo,white\n2,,Wendell728,Abara376,1932-04-18,,white\n';

const SQL =
  "INSERT INTO patients (id, ssn, first_name, dob, city) VALUES\n  (1, '536-22-8841', 'O''Brien', '1958-03-14', NULL),\n  (2, NULL, N'Wendell', date('1932'), 'Waupelo');";

describe('csv', () => {
  it('lets the header label its columns', () => {
    assert.deepEqual(fieldsOf(csv, CSV, 'patients.csv'), [
      'column SSN: 536-22-8841',
      'column FIRST: Rosalind',
      'column LAST: Abara, ""Rosa""',
      'column BIRTHDATE: 1958-03-14',
      'column CITY: Waupelo',
      'column FIRST: Wendell728',
      'column LAST: Abara376',
      'column BIRTHDATE: 1932-04-18',
    ]);
  });

  it('reads tabs, bars and semicolons, in pasted text too', () => {
    for (const delimiter of ['\t', '|', ';']) {
      const text = `mrn${delimiter}last_name${delimiter}note\n20931774${delimiter}Abara${delimiter}x\n`;
      assert.deepEqual(fieldsOf(csv, text, 'chat.txt'), ['column mrn: 20931774', 'column last_name: Abara']);
    }
  });

  it('leaves tables alone that are not about people', () => {
    for (const text of ['city,zip,name\nWaupelo,54937,Lake\n', 'id,value\n1,2\n', 'mrn\n1\n']) {
      assert.deepEqual(fieldsOf(csv, text, 'table.csv'), []);
    }
    assert.deepEqual(fieldsOf(csv, 'const ssn, dob, mrn;\nlet a, b, c;\n', 'a.ts'), []);
  });

  it('tags exports of clinicians, and synthetic names', () => {
    assert.deepEqual(fieldFor(csv, 'first,last\nEmily,Chen\n', 'data/providers.csv', 'column first').tags, ['provider']);
    assert.deepEqual(fieldFor(csv, 'first,last\nAbdul218,Chen1\n', 'patients.csv', 'column first').tags, ['synthetic']);
  });

  it('splits what RFC 4180 writes back into its cells', () => {
    const cell = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (values) => {
        const line = values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
        const { cells, next } = rowAt(`${line}\r\nx`, 0, ',');
        assert.deepEqual(cells.map(({ start, end }) => line.slice(start, end).replaceAll('""', '"')), values);
        assert.equal(next, line.length + 2);
      }),
    );
  });

  survives(csv, CSV, 'patients.csv');
}); // prettier-ignore

describe('sql', () => {
  const expected = ['column ssn: 536-22-8841', "column first_name: O''Brien", 'column dob: 1958-03-14', 'column first_name: Wendell', 'column dob: 1932', 'column city: Waupelo']; // prettier-ignore

  it('lets the column list label the values', () => {
    assert.deepEqual(fieldsOf(sql, SQL, 'seed.sql'), expected);
  });

  it('reads statements in literals of code', () => {
    assert.deepEqual(fieldsOf(sql, `db.run("${SQL.replace(/\n/g, ' ')}")`, 'seed.ts'), expected);
  });

  it('leaves placeholders and tables of other things alone', () => {
    for (const text of ['INSERT INTO patients (ssn, dob) VALUES (?, $2)', "insert into cities (city, zip) values ('Waupelo', '54937')", 'INSERT INTO patients VALUES (1)']) {
      assert.deepEqual(fieldsOf(sql, text, 'a.sql'), []);
    }
  }); // prettier-ignore

  survives(sql, SQL, 'seed.sql');
});
