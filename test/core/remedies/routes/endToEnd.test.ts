import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  applyEdits,
  fixed,
  isRefusal,
  remedyEdit,
  type EffectivePolicy,
  type Finding,
} from '../../../../src/core';
import { examine } from '../../support';
import { contextOf, policyWith } from './support';

const PROGRAMS = path.resolve(__dirname, '../../../routes/fixtures');
const by = { text: fixed('approvals.azure-prod') };
const POLICY: EffectivePolicy = {
  ...policyWith(),
  approval: ({ host }) =>
    host === 'lakeside-phi.openai.azure.com'
      ? { kind: 'approved', approval: fixed('azure-prod'), by }
      : { kind: 'none' },
};

async function clientsToOpenai(name: string, text: string): Promise<Finding[]> {
  const { findings } = await examine({ path: `src/${name}`, text }, { policy: POLICY });
  return findings.filter(({ rule }) => rule === 'llm/no-baa' || rule === 'llm/unknown-destination');
}

/** Applies the route of one finding after another, as a user would, until none offers one. */
async function mend(name: string, text: string): Promise<string> {
  for (const _ of text.matchAll(/OpenAI|Chat\(/g)) {
    const finding = (await clientsToOpenai(name, text)).find(({ remedies }) => remedies.some(({ id }) => id === 'route:azure-prod')); // prettier-ignore
    if (!finding) return text;
    const result = remedyEdit(finding, 'route:azure-prod', contextOf(`src/${name}`, text));
    assert.ok(!isRefusal(result), JSON.stringify(result));
    text = applyEdits(text, result[0]!.edits);
  }
  return text;
}

describe('what a scan finds, a route mends', () => {
  /** The recogniser does not read `import openai = require('openai')`, which the route does. */
  const names = readdirSync(PROGRAMS).filter((file) => file.includes('.') && file !== 'import-require.cts');
  for (const name of names) {
    it(`${name} has findings before and none after`, async () => {
      const text = readFileSync(path.join(PROGRAMS, name), 'utf8');
      assert.ok((await clientsToOpenai(name, text)).length > 0, 'nothing found before');
      const mended = await mend(name, text);
      assert.deepEqual(
        (await clientsToOpenai(name, mended)).map(({ place, rule }) => [rule, place.line]),
        [],
      );
    });
  }
});
