import OpenAI from 'openai';
import { AZURE_BASE_URL, SUMMARY_MODEL } from '../config.js';
import type { Patient, Visit } from '../models.js';

const client = new OpenAI({
  baseURL: AZURE_BASE_URL,
  apiKey: process.env.AZURE_OPENAI_API_KEY ?? '',
});

/** Drafts the letter to the referring physician. */
export async function draftLetter(patient: Patient, visit: Visit): Promise<string> {
  const answer = await client.chat.completions.create({
    model: SUMMARY_MODEL,
    messages: [
      { role: 'system', content: 'Write a short letter to the referring physician.' },
      { role: 'user', content: `Patient ${patient.firstName} ${patient.lastName}: ${visit.note}` },
    ],
  });
  return answer.choices[0]?.message.content ?? '';
}
