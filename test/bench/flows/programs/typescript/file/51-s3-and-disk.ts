import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { LabResult } from './lab-result.entity';

export async function exportResults(ds: DataSource, dir: string) {
  const results = await ds.getRepository(LabResult).find({ relations: ['patient'] });
  const lines = results.map((r) => `${r.patient.lastName};${r.testName};${r.value}`);
  writeFileSync(join(dir, 'results.csv'), lines.join('\n')); // leak
  appendFileSync(join(dir, 'export.log'), `${new Date().toISOString()} exported ${results.length}\n`); // ok
}
