import { createWriteStream, promises as fs } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { prisma } from './prisma.js';

const patients = await prisma.patient.findMany({ include: { encounters: true } });

await fs.writeFile('out/patients.json', JSON.stringify(patients, null, 2)); // leak
await fs.writeFile('out/stats.json', JSON.stringify({ total: patients.length, at: new Date() })); // ok

const stream = createWriteStream('out/patients.csv');
stream.write('id,name,dob\n'); // ok
for (const p of patients) {
  stream.write([p.id, p.name, p.dob].join(',') + '\n'); // leak
}
stream.end();

await fs.writeFile('out/ids.csv', stringify(patients.map((p) => [p.id, p.encounters.length]))); // ok
