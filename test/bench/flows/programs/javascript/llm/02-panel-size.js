import OpenAI from 'openai';
import { loadPatients } from './panel.js';

const openai = new OpenAI();

export async function describePanel(clinicianId) {
  const patients = await loadPatients(clinicianId);
  const overdue = patients.filter((patient) => patient.nextVisit < Date.now());
  const facts = `The panel has ${patients.length} people, ${overdue.length} of whom are overdue.`;

  const answer = await openai.chat.completions.create({ // ok
    model: 'gpt-4o',
    messages: [{ role: 'user', content: `Write one sentence for a dashboard. ${facts}` }],
  });
  return answer.choices[0].message.content;
}
