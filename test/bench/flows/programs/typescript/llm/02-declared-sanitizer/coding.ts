import Anthropic from '@anthropic-ai/sdk';
import { cleanUp, deidentify } from './deid';

const anthropic = new Anthropic();

export async function suggestCodes(patient: { name: string; progressNote: string }): Promise<string[]> {
  const content = deidentify(patient.progressNote);
  const reply = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 300, messages: [{ role: 'user', content }] }); // ok
  return JSON.stringify(reply.content).split(',');
}

export async function suggestTitle(patient: { name: string; progressNote: string }): Promise<unknown> {
  const content = cleanUp(patient.progressNote);
  return anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 30, messages: [{ role: 'user', content }] }); // leak
}
