import { writeFile, appendFile } from 'node:fs/promises';
import type { Bundle, Patient } from 'fhir/r4';

export async function dump(bundle: Bundle<Patient>, path: string): Promise<void> {
  const resources = (bundle.entry ?? []).flatMap((entry) => (entry.resource ? [entry.resource] : []));
  await writeFile(path, resources.map((resource) => JSON.stringify(resource)).join('\n')); // leak
  await appendFile('dump.log', `${resources.length} resources at ${Date.now()}\n`); // ok
  await writeFile('ids.txt', resources.map((resource) => resource.id).join('\n')); // ok
}

export async function schema(fields: readonly string[]): Promise<void> {
  await writeFile('schema.json', JSON.stringify({ fields })); // ok
}

export async function capability(statement: { fhirVersion: string }): Promise<void> {
  await writeFile('capability.txt', statement.fhirVersion); // ok
}
