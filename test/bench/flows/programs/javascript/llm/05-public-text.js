import OpenAI from 'openai';
import { fetchGuideline } from './guidelines.js';

const openai = new OpenAI();
const TEMPERATURE = 0.2;

export async function summarizeGuideline(topic, patient) {
  const guideline = await fetchGuideline(topic);
  const languages = { en: 'English', es: 'Spanish' };
  const language = patient.dob ? languages.en : languages.es;
  const reply = await openai.chat.completions.create({ // ok
    model: 'gpt-4o',
    temperature: TEMPERATURE,
    messages: [{ role: 'user', content: `Summarize in ${language}: ${guideline.title}\n${guideline.body}` }],
  });
  return reply.choices[0].message.content;
}
