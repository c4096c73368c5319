import { SCRIBE_BASE_URL } from '../config.js';

/** Turns dictated text into a structured note. */
export async function structureNote(dictation: string): Promise<string> {
  const response = await fetch(`${SCRIBE_BASE_URL}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.SCRIBE_TOKEN}` },
    body: JSON.stringify({ model: 'meridian-note-3', messages: [{ role: 'user', content: dictation }] }),
  });
  const answer = (await response.json()) as { choices: { message: { content: string } }[] };
  return answer.choices[0]?.message.content ?? '';
}
