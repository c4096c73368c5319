import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/scan/analyse';
import { sourceText } from '../../../src/core/scan/sourceText';
import { asciidocTable } from '../../../src/core/formats/asciidocTable';
import { csv, rowAt } from '../../../src/core/formats/csv';
import { csvLiteral } from '../../../src/core/formats/csvLiteral';
import { htmlTable } from '../../../src/core/formats/htmlTable';
import { ruledTable } from '../../../src/core/formats/ruledTable';
import { fieldFor, fieldsOf, readWith, survives } from './support';

const CSV =
  'Id,SSN,FIRST,LAST,BIRTHDATE,CITY,RACE\n1,536-22-8841,Rosalind,"Abara, ""Rosa""",1958-03-14,Waupelo,white\n2,,Wendell728,Abara376,1932-04-18,,white\n';

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
      const text = `Please load this:\nmrn${delimiter}last_name${delimiter}note\n20931774${delimiter}Abara${delimiter}x\nThanks, Quist`;
      assert.deepEqual(fieldsOf(csv, text, 'chat.txt'), ['column mrn: 20931774', 'column last_name: Abara']);
    }
  });

  it('finds the header under a title, and cells over two lines', () => {
    const text = '\ufeffLakeside Clinic\r\nExported 2024\r\n\r\nMRN,Note,Last Name\r\n20931774,"a\r\nb",Abara\r\n';
    assert.deepEqual(fieldsOf(csv, text, 'x.csv'), ['column MRN: 20931774', 'column Last_Name: Abara']);
  });

  it('leaves tables alone that are not about people', () => {
    for (const text of ['city,zip,name\nWaupelo,54937,Lake\n', 'id,value\n1,2\n', 'mrn\n1\n', 'name,address,phone\nAcme,1 Oak St,414-867-5309\n', 'pet_name,species,birth_date\nRex,dog,2020-01-02\n']) {
      assert.deepEqual(fieldsOf(csv, text, 'table.csv'), [], text);
    }
    assert.deepEqual(fieldsOf(csv, 'const ssn, dob, mrn;\nlet a, b, c;\n', 'a.ts'), []);
  });

  it('leaves templates, schemas and empty cells alone', () => {
    const text = 'first_name,last_name,dob,ssn\nstring,string,date,string\n{{first}},<last>,YYYY-MM-DD,###-##-####\nFirst_Name,NULL,,n/a\n';
    assert.deepEqual(fieldsOf(csv, text, 'template.csv'), []);
  });

  it('is sure of patients, and less of people', () => {
    const confidence = (text: string, path = 'x.csv') => fieldFor(csv, text, path, 'column last_name').confidence;
    assert.equal(confidence('first_name,last_name,diagnosis\nAda,Abara,E11.9\n'), 'very-high');
    assert.equal(confidence('first_name,last_name\nAda,Abara\n', 'patients.csv'), 'very-high');
    assert.equal(confidence('first_name,last_name,email\nAda,Abara,a@lakeside.org\n'), 'medium');
  });

  it('finds when something happened to a patient, and not when to anybody else', () => {
    const rows = 'START,STOP\n2023-04-05,2023-04-09T10:11:12Z\n';
    assert.deepEqual(fieldsOf(csv, `PATIENT,${rows.replace('\n', '\nb2a-11,')}`, 'encounters.csv').slice(1), ['column START: 2023-04-05', 'column STOP: 2023-04-09T10:11:12Z']);
    assert.deepEqual(fieldsOf(csv, `first_name,last_name,${rows.replace('\n', '\nAda,Abara,')}`, 'staff.csv').length, 2);
  });

  it('tells ages over 89, years of birth that do, and areas too small to stay', () => {
    const text = 'mrn,age,yob,zip\nA-2093,89,1950,541\nA-2094,90,1930,036\n';
    const found = analyse(sourceText({ path: 'x.csv', text }, undefined, { year: 2026 } as never)).identifiers;
    assert.deepEqual(found.map(({ place }) => text.slice(place.start, place.end)), ['A-2093', 'A-2094', '90', '1930', '036']);
    assert.equal(readWith(csv, text, 'x.csv').reading.fields.filter(({ allowed }) => allowed).length, 2);
  });

  it('tags exports of clinicians, and rows with a synthetic name', () => {
    assert.deepEqual(fieldFor(csv, 'first,last\nEmily,Chen\n', 'data/providers.csv', 'column first').tags, ['provider']);
    assert.deepEqual(fieldFor(csv, 'first,last,dob\nAbdul218,Chen1,1958-03-14\n', 'patients.csv', 'column dob').tags, ['synthetic']);
    assert.deepEqual(fieldsOf(csv, 'NPI,Provider First Name,Practice Address\n1234567893,Emily,1 Oak St\n', 'x.csv'), ['column NPI: 1234567893', 'column Provider_First_Name: Emily']);
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

describe('csvLiteral', () => {
  const TEXT = 'const rows = `mrn,last_name,dob,city\n  20931774,Abara,1958-03-14,"Wau, pelo"\n  20931775,Quist,,Dell`;\ncall(first, last, dob, x);\n'; // prettier-ignore

  it('reads a table in a literal up to its end', () => {
    assert.deepEqual(fieldsOf(csvLiteral, TEXT, 'a.test.ts'), ['column mrn: 20931774', 'column last_name: Abara', 'column dob: 1958-03-14', 'column city: Wau, pelo', 'column mrn: 20931775', 'column last_name: Quist', 'column city: Dell']);
    assert.deepEqual(fieldsOf(csvLiteral, 'DATA = """\nmrn,visit_date,x\n20931774,2023-04-05,y\n"""\n', 'a.py').length, 2);
  }); // prettier-ignore

  it('leaves arguments and lists of names alone', () => {
    for (const text of ['f(mrn, last_name, dob,\n  a, b, c)', 'mrn, last_name, dob\nfoo, bar, baz\n', 'first, last, rest = parts\na, b, c = 1, 2, 3\n']) {
      assert.deepEqual(fieldsOf(csvLiteral, text, 'a.py'), [], text);
    }
  }); // prettier-ignore

  survives(csvLiteral, TEXT, 'a.ts');
});

const MARKDOWN = '| MRN | Patient Name | DOB |\n|-----|:------------:|----:|\n| 20931774 | **Rosalind Abara** | 1958-03-14 |\n| `20931775` | Wendell | |\n\nAfter | it | all'; // prettier-ignore
const EXPECTED = ['column MRN: 20931774', 'column Patient_Name: Rosalind Abara', 'column DOB: 1958-03-14', 'column MRN: 20931775', 'column Patient_Name: Wendell']; // prettier-ignore

describe('ruledTable', () => {
  it('reads Markdown, in comments too', () => {
    assert.deepEqual(fieldsOf(ruledTable, MARKDOWN, 'a.md'), EXPECTED);
    assert.deepEqual(fieldsOf(ruledTable, MARKDOWN.replace(/^/gm, ' * '), 'a.ts'), EXPECTED);
  });

  it('reads what psql, mysql and sqlcmd print', () => {
    const cells = ['column mrn: 20931774', 'column last_name: Abara'];
    assert.deepEqual(fieldsOf(ruledTable, ' mrn | last_name\n-----+-----\n 20931774 | Abara\n(1 row)\n', 'a.txt'), cells);
    assert.deepEqual(fieldsOf(ruledTable, '+----------+-----------+\n| mrn      | last_name |\n+----------+-----------+\n| 20931774 | Abara     |\n+----------+-----------+\n', 'a.txt'), cells);
    assert.deepEqual(fieldsOf(ruledTable, 'mrn      last_name\n-------- ---------\n20931774 Abara\n\n20931775 Quist', 'a.txt'), cells);
  }); // prettier-ignore

  it('leaves the tables of manuals alone', () => {
    for (const text of ['| Name | Type | Description |\n|--|--|--|\n| ssn | string | Social Security number |', '| Resource | Patient | Encounter |\n|--|--|--|\n| read | Yes | Not Supported |', '| Name | Phone |\n|--|--|\n| Acme | 414-867-5309 |']) {
      assert.deepEqual(fieldsOf(ruledTable, text, 'README.md'), [], text);
    }
  }); // prettier-ignore

  survives(ruledTable, MARKDOWN, 'a.md');
});

const HTML = '<table><thead><tr><th>MRN</th><th>Patient&nbsp;Name</th><th>DOB</th></tr></thead><tbody><tr><td> 20931774 </td><td><a href="/x">Rosalind Abara</a></td><td>{{ dob }}</td></tr></tbody></table>'; // prettier-ignore

describe('htmlTable', () => {
  it('reads heads above and heads beside', () => {
    assert.deepEqual(fieldsOf(htmlTable, HTML, 'a.html'), ['column MRN: 20931774', 'column Patient_Name: Rosalind Abara']);
    assert.deepEqual(fieldsOf(htmlTable, '<table><tr><th>MRN</th><td>20931774</td></tr><tr><th>Name</th><td>Rosalind Abara</td></tr></table>', 'a.html'), ['column MRN: 20931774', 'column Name: Rosalind Abara']);
  }); // prettier-ignore

  it('leaves components and lists of products alone', () => {
    for (const text of ['<tr><th>MRN</th><th>Name</th></tr><tr><td>{p.mrn}</td><td><%= p.name %></td></tr>', '<table><tr><th>Name</th><th>Phone</th></tr><tr><td>Acme</td><td>414-867-5309</td></tr></table>']) {
      assert.deepEqual(fieldsOf(htmlTable, text, 'a.html'), [], text);
    }
  }); // prettier-ignore

  survives(htmlTable, HTML, 'a.html');
});

const ASCIIDOC = '[cols="1,1"]\n|===\n|MRN |Patient Name |DOB\n\n|20931774\n|Rosalind Abara\n|1958-03-14\n\n|20931775 |Wendell |\n|===\n'; // prettier-ignore

describe('asciidocTable', () => {
  it('reads cells on one line and on many', () => {
    assert.deepEqual(fieldsOf(asciidocTable, ASCIIDOC, 'a.adoc'), EXPECTED);
  });

  survives(asciidocTable, ASCIIDOC, 'a.adoc');
});
