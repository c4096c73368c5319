import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/scan/analyse';
import { sourceText } from '../../../src/core/scan/sourceText';

type Cell = Readonly<Record<string, unknown>>;

function notebook(cells: readonly Cell[], indent: number | string = 1): string {
  return JSON.stringify({ cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5 }, null, indent);
} // prettier-ignore

function code(source: string | readonly string[], outputs: readonly Cell[] = []): Cell {
  return { cell_type: 'code', execution_count: 1, metadata: {}, outputs, source };
}

function found(text: string): string[] {
  const { identifiers } = analyse(sourceText({ path: 'review.ipynb', text }));
  return identifiers
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ rule, place }) => `${place.cell} ${rule.slice(4)} ${text.slice(place.start, place.end)}`);
}

/** Strings as nbformat writes them: one element a line. */
const lines = (text: string): string[] => text.split(/(?<=\n)/);

const FRAME = `          mrn     patient_name         dob          ssn
0  LC-2093117  Odette Tolliver  1961-04-17  532-18-7740
1  LC-2093118   Wendell Okafor  1955-09-10  531-20-7742
`;

const HTML = `<div>
<table border="1" class="dataframe">
  <thead><tr style="text-align: right;"><th></th><th>mrn</th><th>patient_name</th><th>dob</th></tr></thead>
  <tbody>
    <tr><th>0</th><td>LC-2093117</td><td>Odette Tolliver</td><td>1961-04-17</td></tr>
  </tbody>
</table>
</div>`;

describe('cells and outputs of notebooks', () => {
  it('are read each in its own language, through the escapes of JSON', () => {
    const text = notebook([
      { cell_type: 'markdown', metadata: {}, source: ['# Review\n', 'Patient name: Odette Tolliver, MRN 20931174\n'] },
      code(lines('patient = {\n    "ssn": "532-18-7740",\n\t\'mrn\': \'20931175\',\n}\n')),
      code('message = "MSH|^~\\\\&|A|B|C|D|2021||ADT^A01|1|P|2.3\\rPID|1||44120^^^LC^MR||Okafor^Ngozi||19550910|F\\r"'),
    ]);
    assert.deepEqual(found(text), [
      '0 name Odette Tolliver', '0 mrn 20931174', '1 ssn 532-18-7740', '1 mrn 20931175',
      '2 mrn 44120', '2 name Okafor', '2 name Ngozi', '2 date 19550910',
    ]);
  }); // prettier-ignore

  it('give the values of a printed dictionary and of a log', () => {
    const text = notebook([
      code('patient', [
        { output_type: 'stream', name: 'stdout', text: lines("{'mrn': '20931176', 'patient_name': 'Odette Tolliver', 'dob': '1961-04-17'}\npatient ssn: 532-18-7740\n") },
      ]),
    ]);
    assert.deepEqual(found(text), ['0 mrn 20931176', '0 name Odette Tolliver', '0 date 1961-04-17', '0 ssn 532-18-7740']);
  }); // prettier-ignore

  it('give the cells of a data frame, as text and as HTML', () => {
    const text = notebook([
      code('df.head()', [
        { output_type: 'execute_result', data: { 'text/html': lines(HTML), 'text/plain': lines(FRAME) }, metadata: {} },
      ]),
    ]);
    const seen = found(text);
    const row = ['0 mrn LC-2093117', '0 name Odette Tolliver', '0 date 1961-04-17'];
    assert.deepEqual(seen.slice(0, 3), row);
    assert.deepEqual(seen.slice(3), [
      ...row, '0 ssn 532-18-7740', '0 mrn LC-2093118', '0 name Wendell Okafor', '0 date 1955-09-10', '0 ssn 531-20-7742',
    ]);
  }); // prettier-ignore

  it('give the values of JSON and of a traceback without its colours', () => {
    const text = notebook([
      code('show()', [
        { output_type: 'display_data', data: { 'application/json': { patient: { mrn: '20931177', ssn: '532-18-7741' } } }, metadata: {} },
        { output_type: 'error', ename: 'KeyError', evalue: 'no patient with MRN 20931178', traceback: ['\u001b[0;31mKeyError\u001b[0m: patient MRN \u001b[1m20931178\u001b[0m'] },
      ]),
    ]);
    assert.deepEqual(found(text), ['0 mrn 20931177', '0 ssn 532-18-7741', '0 mrn 20931178', '0 mrn 20931178']);
  }); // prettier-ignore

  it('leave images, ids, metadata and widgets alone', () => {
    const text = notebook([
      { cell_type: 'code', id: 'ssn-532-18-7740', metadata: { tags: ['ssn 532-18-7740'] }, source: 'plot()', outputs: [
        { output_type: 'display_data', data: { 'image/png': 'iVBOR ssn 532-18-7740 w0KGgo', 'application/vnd.jupyter.widget-view+json': { ssn: '532-18-7740' } } },
      ] },
    ]);
    assert.deepEqual(found(text), []);
  }); // prettier-ignore

  it('keep their places, however the notebook is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2, '\t'), fc.boolean(), fc.string({ maxLength: 20 }), (indent, split, noise) => {
        const source = `# ${noise.replace(/[\r\n]/g, ' ')}\npatient_ssn = "532-18-7740"\n`;
        const text = notebook([code(split ? lines(source) : source)], indent);
        assert.ok(found(text).includes('0 ssn 532-18-7740'), text);
      }),
    );
  }); // prettier-ignore

  it('are looked through as plain text if the notebook is broken', () => {
    const text = notebook([code('patient_ssn = "532-18-7740"')]).replace(/"cells": \[/, '"cells": ');
    assert.ok(found(text).some((one) => one.includes('532-18-7740')));
  });
});
