import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Bundle } from 'fhir/r4';

export async function split(source: string, target: string): Promise<number> {
  const bundle = JSON.parse(await readFile(source, 'utf8')) as Bundle;
  const patients = (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === 'Patient' ? [resource] : []));
  await writeFile(target, JSON.stringify(patients)); // leak
  const index = createWriteStream(`${target}.idx`);
  index.write(`${patients.length}\n`); // ok
  return patients.length;
}
