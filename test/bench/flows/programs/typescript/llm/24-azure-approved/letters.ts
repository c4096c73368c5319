import { azure, claude } from './client';
import type { Patient } from './patient';

export async function dischargeLetter(patient: Patient): Promise<string | null> {
  const content = `Write a discharge letter for ${patient.lastName}, ${patient.diagnosis}`;
  const reply = await azure.chat.completions.create({ model: 'letters', messages: [{ role: 'user', content }] }); // ok
  return reply.choices[0]?.message.content ?? null;
}

export async function secondDraft(patient: Patient): Promise<unknown> {
  const content = `Write a discharge letter for ${patient.lastName}, ${patient.diagnosis}`;
  return claude.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages: [{ role: 'user', content }] }); // leak
}
