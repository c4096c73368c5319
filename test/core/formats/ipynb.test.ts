import assert from 'node:assert/strict';
import { ipynb } from '../../../src/core/formats/ipynb';
import { analyse } from '../../../src/core/scan/analyse';
import { sourceText } from '../../../src/core/scan/sourceText';
import { survives } from './support';

const NOTEBOOK = JSON.stringify(
  {
    cells: [
      { cell_type: 'markdown', id: 'c0', metadata: {}, source: ['# Visits\n'] },
      {
        cell_type: 'code',
        id: 'c1',
        metadata: {},
        source: ['patient = {"ssn": "536-22-8841"}\n', "mrn = '20931774'\n"],
        outputs: [
          { output_type: 'stream', text: ['DOB: 03/14/1958\n'] },
          { output_type: 'display_data', data: { 'image/png': 'iVBOR 414-867-5309 w0KGgo' } },
        ],
      },
      { cell_type: 'code', id: 'c2', metadata: {}, source: 'ssn = "536-22-8842"', outputs: [] },
    ],
    metadata: {},
    nbformat: 4,
  },
  null,
  1,
);

describe('ipynb', () => {
  const { identifiers } = analyse(sourceText({ path: 'review.ipynb', text: NOTEBOOK }));

  it('carries the number of the cell, in source and output', () => {
    assert.deepEqual(
      identifiers.map(({ rule, place }) => [rule, place.cell]),
      [['phi/ssn', 1], ['phi/mrn', 1], ['phi/date', 1], ['phi/ssn', 2]],
    );
  }); // prettier-ignore

  it('gives no cell to other texts', () => {
    const [fact] = analyse(sourceText({ path: 'a.ts', text: 'ssn = "536-22-8841"' })).identifiers;
    assert.ok(fact && !('cell' in fact.place));
  });

  survives(ipynb, NOTEBOOK, 'review.ipynb');
});
