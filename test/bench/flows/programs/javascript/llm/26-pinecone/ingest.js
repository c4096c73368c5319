import { Pinecone } from '@pinecone-database/pinecone';
import { embed } from './embed.js';

const index = new Pinecone().index('notes');

export async function ingest(patient, notes) {
  const vectors = [];
  for (const note of notes) {
    const values = await embed(note.text);
    vectors.push({ id: note.id, values, metadata: { patientName: patient.fullName, kind: note.kind } });
  }
  await index.upsert(vectors); // leak
}

export async function ingestHandbook(pages) {
  const vectors = await Promise.all(pages.map(async (page, at) => ({ id: `p${at}`, values: await embed(page) })));
  await index.upsert(vectors); // ok
}
