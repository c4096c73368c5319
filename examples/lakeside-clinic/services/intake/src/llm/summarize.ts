import OpenAI from 'openai';
import { SUMMARY_MODEL } from '../config.js';
import type { Patient, Visit } from '../models.js';

const client = new OpenAI();

/** Summarises a visit for the portal. */
export async function summarizeVisit(patient: Patient, visit: Visit): Promise<string> {
  const answer = await client.chat.completions.create({
    model: SUMMARY_MODEL,
    messages: [
      { role: 'system', content: 'Summarise the visit in two sentences a layperson understands.' },
      { role: 'user', content: `${patient.firstName}, born ${patient.birthDate}, MRN ${patient.mrn}: ${visit.note}` },
    ],
  });
  return answer.choices[0]?.message.content ?? '';
}
