import assert from 'node:assert/strict';
import { sql } from '../../../src/core/formats/sql';
import { fieldFor, fieldsOf, survives } from './support';

const SQL =
  "INSERT INTO patients (id, ssn, first_name, dob, city) VALUES\n  (1, '536-22-8841', 'O''Brien', '1958-03-14', NULL),\n  (2, NULL, N'Wendell', date('1958-04-15'), 'Waupelo');";

const CREATE =
  'CREATE TABLE IF NOT EXISTS "clinic"."patients" (\n  "id" serial PRIMARY KEY,\n  mrn varchar(20) DEFAULT \'none, yet\',\n  last_name text CHECK (length(last_name) > 1),\n  dob date,\n  CONSTRAINT one UNIQUE (mrn)\n);\n';

const ROW = ['column mrn: A-2093', 'column last_name: Abara', 'column dob: 1958-03-14'];

describe('sql', () => {
  const expected = ['column ssn: 536-22-8841', "column first_name: O''Brien", 'column dob: 1958-03-14', 'column first_name: Wendell', 'column dob: 1958-04-15', 'column city: Waupelo']; // prettier-ignore

  it('lets the column list label the values', () => {
    assert.deepEqual(fieldsOf(sql, SQL, 'seed.sql'), expected);
  });

  it('reads statements in literals of code, joined ones too', () => {
    assert.deepEqual(fieldsOf(sql, `db.run("${SQL.replace(/\n/g, ' ')}")`, 'seed.ts'), expected);
    const joined = 'run("INSERT INTO patients (mrn, last_name, dob) " +\n  "VALUES (\'A-2093\', \'Abara\', " +\n  "\'1958-03-14\')");';
    assert.deepEqual(fieldsOf(sql, joined, 'A.java'), ROW);
    assert.deepEqual(fieldsOf(sql, 'x = "UPDATE \\"patients\\" SET mrn = \'A-2093\', last_name = \'Abara\' WHERE dob = \'1958-03-14\'"; y = "z"', 'A.java'), ROW);
  }); // prettier-ignore

  it('takes the columns of a CREATE TABLE where an INSERT or a COPY has none', () => {
    for (const statement of [
      "INSERT INTO patients VALUES (1, 'A-2093', 'Abara', '1958-03-14');",
      "INSERT INTO `clinic`.`patients` VALUES (1,'A-2093','Abara',TO_DATE('1958-03-14','YYYY-MM-DD'));",
      "insert into patients select 1, 'A-2093', 'Abara', date '1958-03-14' from dual;",
      'COPY clinic.patients FROM stdin;\n1\tA-2093\tAbara\t1958-03-14\n\\.\n',
      'COPY patients FROM STDIN WITH (FORMAT csv);\n1,A-2093,"Abara",1958-03-14\n\\.\n',
    ]) {
      assert.deepEqual(fieldsOf(sql, CREATE + statement, 'dump.sql'), ROW, statement);
    }
  });

  it('reads the other ways to say it', () => {
    for (const statement of [
      "REPLACE INTO patients SET mrn='A-2093', last_name='Abara', dob='1958-03-14';",
      "UPDATE patients p SET mrn = 'A-2093', last_name = N'Abara' WHERE id = 4 AND dob = CAST('1958-03-14' AS date);",
      "SELECT * FROM patients WHERE mrn = 'A-2093' AND last_name LIKE 'Abara' AND dob = '1958-03-14';",
      "INSERT ALL INTO patients (mrn, last_name) VALUES ('A-2093', 'Abara') INTO patients (dob, x) VALUES (DATE '1958-03-14', 1) SELECT * FROM dual;",
      "INSERT INTO patients (mrn, last_name, dob) SELECT 'A-2093', 'Abara', '' UNION ALL SELECT '', '', '1958-03-14';",
      "INSERT INTO patients (mrn, last_name, dob) -- one\n OUTPUT INSERTED.id VALUES (/* two */ 'A-2093', UPPER('Abara'), '1958-03-14')",
    ]) {
      assert.deepEqual(fieldsOf(sql, statement, 'a.sql'), ROW, statement);
    }
  });

  it('reads dumps with escapes, and what COPY writes for nothing', () => {
    const dump = "INSERT INTO `patients` (`mrn`,`last_name`,`dob`) VALUES ('A-2093','O\\'Brien',NULL),('A-2094','Dy\\\\',NULL);";
    assert.deepEqual(fieldsOf(sql, dump, 'a.sql').map((field) => field.split(': ')[1]), ['A-2093', "O\\'Brien", 'A-2094', 'Dy\\\\']);
    assert.deepEqual(fieldsOf(sql, 'COPY p (mrn, last_name) FROM stdin;\n\\N\tAb\\tara\n\\.\n20931774\tno row\n', 'a.sql'), ['column last_name: Ab\\tara']);
  }); // prettier-ignore

  it('is sure of patients, and less of people', () => {
    assert.equal(fieldFor(sql, "INSERT INTO patients (last_name) VALUES ('Abara')", 'a.sql', 'column last_name').confidence, 'very-high');
    assert.equal(fieldFor(sql, "INSERT INTO users (last_name) VALUES ('Abara')", 'a.sql', 'column last_name').confidence, 'medium');
  }); // prettier-ignore

  it('leaves placeholders, expressions and tables of other things alone', () => {
    for (const text of [
      'INSERT INTO patients (ssn, dob) VALUES (?, $2)',
      "INSERT INTO patients (ssn, last_name) VALUES ('{ssn}', '%s')",
      "insert into cities (city, zip) values ('Waupelo', '54937')",
      'INSERT INTO patients VALUES (1)',
      "INSERT INTO pets (name, birth_date) VALUES ('Leo', '2010-09-07')",
      "INSERT INTO products (name, price) VALUES ('Lamp', 3)",
      "first_name = 'Ada'\nlast_name = 'Abara'\n",
      CREATE,
    ]) {
      assert.deepEqual(fieldsOf(sql, text, 'a.sql'), [], text);
    }
  });

  survives(sql, `${CREATE}${SQL}\nUPDATE patients SET dob = '1958-03-14' WHERE mrn = 'A-2093';\nCOPY patients FROM stdin;\n1\tA\tB\n\\.\n`, 'seed.sql');
}); // prettier-ignore
