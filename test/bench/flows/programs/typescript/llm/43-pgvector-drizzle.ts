import { embed, generateObject } from 'ai';
import { openai } from '@ai-sdk/openai';
import { drizzle } from 'drizzle-orm/node-postgres';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { patients, wards } from './schema';

const db = drizzle(process.env.DATABASE_URL ?? '');
const model = openai('gpt-4o-mini');

export async function risk(id: string) {
  const [row] = await db.select({ notes: patients.clinicalNotes }).from(patients).where(eq(patients.id, id));
  const { object } = await generateObject({ model, schema: z.object({ risk: z.number() }), prompt: `Rate: ${row?.notes}` }); // leak
  return object.risk;
}

export async function names() {
  const rows = await db.select({ code: wards.code }).from(wards);
  return embed({ model: openai.embedding('text-embedding-3-small'), value: rows.map(({ code }) => code).join(' ') }); // ok
}
