import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FileEdit, TextEdit } from '../../../src/core/remedies/remedy';
import { bulkOf } from '../../../src/editor/tree/bulk';

const edit = (start: number, end: number, newText = 'x'): TextEdit => ({ start, end, newText });
const file = (path: string, ...edits: readonly TextEdit[]): FileEdit => ({
  path,
  edits,
  needsConfirmation: false,
});
const of = (...edits: readonly FileEdit[]) => ({ root: 'r', edits });

describe('editor/tree/bulk', () => {
  it('takes remedies that do not touch each other', () => {
    const both = [of(file('a', edit(0, 3))), of(file('a', edit(3, 5))), of(file('b', edit(0, 3)))];
    assert.deepEqual(bulkOf(both), { taken: both, waiting: 0 });
  });

  it('leaves one that changes otherwise what an earlier one changes, as a whole', () => {
    const first = of(file('a', edit(0, 5)));
    const { taken, waiting } = bulkOf([first, of(file('b', edit(0, 1)), file('a', edit(4, 9)))]);
    assert.deepEqual([taken, waiting], [[first], 1]);
  });

  it('does once what several want alike', () => {
    const added = edit(0, 0, 'import x;');
    const { taken, waiting } = bulkOf([
      of(file('a', added, edit(10, 20))),
      of(file('a', added, edit(30, 40))),
    ]);
    assert.equal(waiting, 0);
    assert.deepEqual(taken[1]!.edits, [file('a', edit(30, 40))]);
  });

  it('keeps files of different roots apart, and makes a file once', () => {
    const made = { ...file('.env.example', edit(0, 0, 'A=')), create: true };
    const other = { root: 's', edits: [file('a', edit(0, 5))] };
    const again = { ...made, edits: [edit(0, 0, 'B=')] };
    const { taken, waiting } = bulkOf([of(file('a', edit(0, 5)), made), other, of(made), of(again)]);
    assert.deepEqual([taken.length, taken[2]!.edits, waiting], [3, [], 1]);
  });

  it('never makes two edits that overlap, and forgets no remedy', () => {
    const edits = fc.tuple(fc.nat(50), fc.nat(5), fc.constantFrom('x', 'y')).map(([start, size, text]) => edit(start, start + size, text)); // prettier-ignore
    const proposal = fc.tuple(fc.constantFrom('a', 'b'), edits).map(([path, one]) => of(file(path, one)));
    fc.assert(
      fc.property(fc.array(proposal), (proposed) => {
        const { taken, waiting } = bulkOf(proposed);
        assert.equal(taken.length + waiting, proposed.length);
        const made = taken.flatMap((one) => one.edits.flatMap(({ path, edits: own }) => own.map((each) => ({ path, ...each })))); // prettier-ignore
        for (const [at, a] of made.entries())
          for (const b of made.slice(at + 1))
            assert.ok(a.path !== b.path || a.end <= b.start || b.end <= a.start);
      }),
    );
  });
});
