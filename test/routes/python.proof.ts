import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { grammars } from '../core/support';
import { assertApproved, assertNoForeignKey, cases, misdirected, routedProgram, run, scratchFolder, titleOf, type Case } from './proof'; // prettier-ignore

const PYTHON = process.env['ROUTES_PYTHON'];

function runPython(one: Case, text: string, keys = true) {
  const file = path.join(scratchFolder(), one.name);
  writeFileSync(file, text);
  return run(one, PYTHON!, [path.join(__dirname, 'capture_requests.py'), file], keys);
}

(PYTHON ? describe : describe.skip)('routed Python, with the real SDKs', () => {
  before(() => grammars.load('python'));

  for (const one of cases('.py'))
    describe(titleOf(one), () => {
      it('reaches the approved endpoint whatever the environment says', async () =>
        assertApproved(one, runPython(one, await routedProgram(one))));
      it('shows no other key where its own is missing', async () =>
        assertNoForeignKey(one, runPython(one, await routedProgram(one), false)));
      it('is caught once its address is another', async () => {
        const broken = misdirected(one, await routedProgram(one));
        assert.throws(() => assertApproved(one, runPython(one, broken)), /went to/);
      });
    });
});
