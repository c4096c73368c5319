import assert from 'node:assert/strict';
import { add, emptyTally, labelsOf, outcomeOf, precision, recall, type SeenLine } from './labels';

const seen = (line: number, rule = 'flow/phi-to-log', severity: SeenLine['severity'] = 'error'): SeenLine => ({ path: 'a.js', line, rule, severity }); // prettier-ignore
const labels = labelsOf('log(a) // leak\nlog(b); // ok\n\nlog(c) // leak: flow/phi-to-llm\n', 'a.js');

describe('the sums of bench:flows', () => {
  it('reads labels at the end of a line in the comments of every language', () => {
    const read = labelsOf('x # leak\ny // ok\n{z /* leak */}\nq // leak of a name\n"# ok" + w\n', 'a');
    assert.deepEqual(read.map(({ line, leak }) => [line, leak]), [[1, true], [2, false], [3, true]]); // prettier-ignore
  });

  it('counts a leak as found if any flow rule stands on its line, and notes another rule than the named one', () => {
    const { tally, missed } = outcomeOf(labels, [seen(1), seen(4)]);
    assert.deepEqual(tally, { ...emptyTally(), programs: 1, leaks: 2, found: 2, quiet: 1, otherRule: 1 });
    assert.deepEqual(missed, []);
  });

  it('counts lines without a leak as false alarms, once each, from warning on', () => {
    const { tally, falseAlarms } = outcomeOf(labels, [seen(2), seen(2, 'flow/phi-to-error'), seen(3), seen(5, 'flow/phi-to-log', 'information')]); // prettier-ignore
    assert.equal(tally.falseAlarms, 2);
    assert.equal(falseAlarms.length, 3);
  });

  it('keeps rules of scope apart, unless a label names one', () => {
    const { tally } = outcomeOf(labels, [seen(1, 'flow/minimum-necessary'), seen(2, 'flow/unscoped-retrieval')]); // prettier-ignore
    assert.deepEqual([tally.found, tally.falseAlarms, tally.apart], [0, 0, 2]);
    const named = labelsOf('search(all) // leak: flow/unscoped-retrieval', 'a.js');
    assert.equal(outcomeOf(named, [seen(1, 'flow/unscoped-retrieval')]).tally.found, 1);
  });

  it('sums up, and rates the sum', () => {
    const sum = emptyTally();
    add(sum, outcomeOf(labels, [seen(1), seen(2)]).tally);
    add(sum, outcomeOf(labels, [seen(1), seen(4, 'flow/phi-to-llm')]).tally);
    assert.equal(recall(sum), 3 / 4);
    assert.equal(precision(sum), 3 / 4);
  });
});
