import assert from 'node:assert/strict';
import path from 'node:path';
import { add, emptyTally, outcomeOf, precision, recall } from '../../bench/flows/labels';
import { examined, programsIn, type ExaminedProgram } from '../../bench/flows/suite';

const SUITE = path.resolve(__dirname, '../../bench/flows/programs');
const LEAST = 0.95;

describe('the suite of flows', function () {
  this.timeout(120_000);
  let programs: ExaminedProgram[];
  before(async () => {
    programs = await examined(programsIn(SUITE));
  });

  it('labels every program', () => {
    assert.deepEqual(programs.filter(({ labels }) => labels.length === 0).map(({ name }) => name), []); // prettier-ignore
  });

  it('finds the leaks, and little else', () => {
    const sum = emptyTally();
    for (const { labels, seen } of programs) add(sum, outcomeOf(labels, seen).tally);
    assert.ok(recall(sum) >= LEAST, `recall ${recall(sum)}`);
    assert.ok(precision(sum) >= LEAST, `precision ${precision(sum)}`);
  });
});
