import { mkdtemp } from 'node:fs/promises';
import * as path from 'node:path';
import type { Immunization } from 'fhir/r4';

declare const Bun: { write(file: string, data: string): Promise<number> };

export async function card(immunizations: readonly Immunization[], dir: string): Promise<void> {
  const folder = await mkdtemp(dir);
  const lines = immunizations.map(({ patient, vaccineCode }) => `${patient.display}: ${vaccineCode.text}`);
  await Bun.write(path.join(folder, 'card.txt'), lines.join('\n')); // leak
  await Bun.write(path.join(folder, 'count.txt'), `${immunizations.length}`); // ok
}
