import OpenAI from 'openai';
import { WARD_LLM_URL } from '../config.js';

const ward = new OpenAI({ baseURL: WARD_LLM_URL, apiKey: 'unused' });

/** Handover notes never leave the ward network. */
export async function handover(notes: readonly string[]): Promise<string> {
  const answer = await ward.chat.completions.create({
    model: 'llama3.1:8b',
    messages: [{ role: 'user', content: notes.join('\n') }],
  });
  return answer.choices[0]?.message.content ?? '';
}
