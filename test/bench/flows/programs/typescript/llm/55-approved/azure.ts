import { AzureOpenAI } from 'openai';
import OpenAI from 'openai';

interface Note { patientName: string; text: string }

const approved = new AzureOpenAI({ endpoint: 'https://lakeside-phi.openai.azure.com', apiVersion: '2024-10-21' });
const other = new OpenAI();

export async function draft(note: Note) {
  const prompt = `Summarize the note of ${note.patientName}: ${note.text}`;
  const a = await approved.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: prompt }] }); // ok
  const b = await other.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: prompt }] }); // leak
  return [a, b];
}
