import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { open } from 'node:fs/promises';

export interface Claim { id: number; subscriberName: string; diagnosisCode: string; amount: number }

export async function dump(claims: Claim[], path: string): Promise<void> {
  const handle = await open(path, 'w');
  for (const claim of claims) await handle.write(`${claim.subscriberName};${claim.diagnosisCode}\n`); // leak
  await handle.close();
  const totals = createWriteStream(path + '.total');
  totals.write(String(claims.reduce((sum, { amount }) => sum + amount, 0))); // ok
  totals.end();
}
