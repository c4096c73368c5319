import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { grammars } from '../core/support';
import {
  assertApproved,
  assertNoForeignKey,
  HOSTILE,
  programs,
  routedProgram,
  run,
  scratchFolder,
} from './proof';

const PYTHON = process.env['ROUTES_PYTHON'];
const { AZURE_OPENAI_API_KEY: _, ...WITHOUT_KEY } = HOSTILE;

function runPython(name: string, text: string, env: Readonly<Record<string, string>> = HOSTILE) {
  const file = path.join(scratchFolder(), name);
  writeFileSync(file, text);
  return run(PYTHON!, [path.join(__dirname, 'capture_requests.py'), file], env);
}

(PYTHON ? describe : describe.skip)('routed Python, with the real SDK', () => {
  before(() => grammars.load('python'));

  for (const name of programs('.py')) {
    it(`${name} reaches the approved endpoint whatever the environment says`, () =>
      assertApproved(runPython(name, routedProgram(name))));
    it(`${name} shows no other key where its own is missing`, () =>
      assertNoForeignKey(runPython(name, routedProgram(name), WITHOUT_KEY)));
    it(`${name} is caught once its address is dropped`, () => {
      const broken = routedProgram(name).replaceAll(/base_url=(["'])https:.*?\1,? ?/g, '');
      assert.throws(() => assertApproved(runPython(name, broken)), /went to/);
    });
  }
});
