import { writeFileSync } from 'node:fs';

const columns = [
  { name: 'ssn', type: 'char(11)', phi: true },
  { name: 'dob', type: 'date', phi: true },
] as const;

export function writeSchema(file: string): void {
  const ddl = columns.map(({ name, type }) => `  ${name} ${type}`).join(',\n');
  writeFileSync(file, `create table patients (\n${ddl}\n);\n`); // ok
}

export function writeCounts(file: string, totals: Map<string, number>): void {
  writeFileSync(file, JSON.stringify([...totals])); // ok
}
