import OpenAI from 'openai';
import { Pinecone } from '@pinecone-database/pinecone';
import { db } from './db.js';

const openai = new OpenAI();
const index = new Pinecone().index('clinical-notes');

export async function indexNotes(since) {
  const { rows: notes } = await db.query('SELECT id, patient_id, body FROM clinical_notes WHERE created_at > $1', [since]);
  for (const note of notes) {
    const { data } = await openai.embeddings.create({ // leak
      model: 'text-embedding-3-small',
      input: note.body,
    });
    await index.upsert([{ id: String(note.id), values: data[0].embedding, metadata: { text: note.body } }]); // leak
  }
  console.log(`indexed ${notes.length} notes`); // ok
}
