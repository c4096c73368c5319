import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvReport } from '../../../src/core/reports';
import { csvRecord } from '../../../src/core/reports/csvCells';
import { emptyReport, hostileReport, sampleReport } from './sample';

/** RFC 4180, read back. */
function records(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('CSV report', () => {
  it('has a row for each finding, suppression and file that was not examined', async () => {
    const report = await sampleReport();
    const [header, ...rows] = records(csvReport(report));
    const kinds = rows.map(([kind]) => kind!);
    assert.ok(rows.every((row) => row.length === header!.length));
    assert.equal(kinds.filter((kind) => kind === 'finding').length, report.findings.length);
    assert.deepEqual(kinds.slice(report.findings.length), ['suppressed by comment', 'not examined', 'not examined']);
    const ssn = Object.fromEntries(header!.map((name, index) => [name, rows.find((row) => row[2] === 'phi/ssn')![index]]));
    assert.deepEqual([ssn['path'], ssn['line'], ssn['identifier']], ['src/a b/<a>.ts', '3', 'G']);
    assert.equal(records(csvReport(emptyReport())).length, 1);
  }); // prettier-ignore

  it('brings back every text, on one line, and never as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const [row, more] = records(csvRecord(cells));
        assert.equal(more, undefined);
        assert.equal(row!.length, cells.length);
        for (const [index, cell] of row!.entries()) {
          assert.ok(!/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell), JSON.stringify(cell));
          assert.ok(cell.replace(/^'/, '').length >= cells[index]!.replace(/^'/, '').length);
        }
      }),
    );
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\uff1d1'])
      assert.doesNotMatch(records(csvRecord([formula, 'x']))[0]![0]!, /^\s*[=+\-@\uff1d]/);
    assert.equal(csvRecord(['a;=1', 'b"c', 'd']), '"a;=1","b""c",d\r\n');
  });

  it('keeps hostile paths in their cells', async () => {
    for (const row of records(csvReport(await hostileReport()))) {
      assert.equal(row.length, 20);
      assert.doesNotMatch(row[3]!, /^[=+\-@]/);
    }
  });
});
