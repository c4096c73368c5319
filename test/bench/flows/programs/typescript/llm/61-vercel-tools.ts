import { anthropic } from '@ai-sdk/anthropic';
import { embedMany, generateObject, tool } from 'ai';
import { z } from 'zod';
import { openai } from '@ai-sdk/openai';

interface ProgressNote { id: string; author: string; body: string }

export async function codes(note: ProgressNote) {
  const { object } = await generateObject({ // leak
    model: anthropic('claude-3-5-haiku-latest'),
    schema: z.object({ icd10: z.array(z.string()) }),
    messages: [
      { role: 'system', content: 'Extract ICD-10 codes.' },
      { role: 'user', content: [{ type: 'text', text: note.body }] },
    ],
  });
  return object.icd10;
}

export async function vectors(notes: ProgressNote[]) {
  const { embeddings } = await embedMany({ model: openai.embedding('text-embedding-3-small'), values: notes.map((n) => n.body) }); // leak
  return embeddings;
}

export const clock = tool({ description: 'The time', inputSchema: z.object({}), execute: async () => new Date().toISOString() });

export async function categories() {
  return generateObject({ model: anthropic('claude-3-5-haiku-latest'), schema: z.object({ names: z.array(z.string()) }), prompt: 'Name five medical specialties.' }); // ok
}
