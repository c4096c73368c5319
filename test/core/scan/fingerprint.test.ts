import assert from 'node:assert/strict';
import { examine } from '../support';

async function prints(text: string): Promise<string[]> {
  const { findings } = await examine({ path: 'src/a.ts', text });
  return findings.map(({ fingerprint }) => fingerprint).sort();
}

const LINE = 'const patientSsn = "536-22-8145";';

describe('fingerprint', () => {
  it('stays when lines move and white space changes', async () => {
    const before = await prints(LINE);
    assert.equal(before.length, 1);
    assert.deepEqual(await prints(`\n\n${LINE}`), before);
    assert.deepEqual(await prints('const   patientSsn  =  "536-22-8145" ;'), before);
  });

  it('does not depend on the value', async () => {
    assert.deepEqual(await prints(LINE.replace('536-22-8145', '441-73-9026')), await prints(LINE));
  });

  it('tells two findings of the same shape apart', async () => {
    const both = await prints(`${LINE}\n${LINE}`);
    assert.equal(new Set(both).size, 2);
  });
});
