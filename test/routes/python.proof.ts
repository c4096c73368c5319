import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { grammars } from '../core/support';
import { ahead, assertApproved, assertNoForeignKey, cases, misdirected, routedProgram, runPooled, scratchFolder, titleOf, type Case } from './proof'; // prettier-ignore

const PYTHON = process.env['ROUTES_PYTHON'];

function runPython(one: Case, text: string, keys = true) {
  const file = path.join(scratchFolder(), one.name);
  writeFileSync(file, text);
  return runPooled(one, PYTHON!, [path.join(__dirname, 'capture_requests.py'), file], keys);
}

(PYTHON ? describe : describe.skip)('routed Python, with the real SDKs', () => {
  before(() => grammars.load('python'));

  const all = cases('.py');
  const runsOf = ahead(all, (one) => {
    const text = routedProgram(one);
    return {
      routed: text.then((routed) => runPython(one, routed)),
      keyless: text.then((routed) => runPython(one, routed, false)),
      misdirected: one.first ? text.then((routed) => runPython(one, misdirected(one, routed))) : undefined,
    };
  });

  for (const one of all)
    describe(titleOf(one), () => {
      it('reaches the approved endpoint whatever the environment says', async () =>
        assertApproved(one, await runsOf(one).routed));
      it('shows no other key where its own is missing', async () =>
        assertNoForeignKey(one, await runsOf(one).keyless));
      if (!one.first) return;
      it('is caught once its address is another', async () => {
        const moved = (await runsOf(one).misdirected)!;
        assert.throws(() => assertApproved(one, moved), /went to/);
      });
    });
});
