import { Ollama } from 'ollama';
import { CohereClient } from 'cohere-ai';

const local = new Ollama({ host: 'http://127.0.0.1:11434' });
const cohere = new CohereClient({ token: process.env.CO_API_KEY });

export async function draft(visit) {
  const { presentingComplaint, plan } = visit;
  const message = ['Complaint:', presentingComplaint, 'Plan:', plan].join(' ');
  await local.chat({ model: 'llama3', messages: [{ role: 'user', content: message }] }); // ok
  const reply = await cohere.chat({ model: 'command-r', message }); // leak
  return reply.text;
}

export async function heading(visit) {
  return cohere.chat({ model: 'command-r', message: `A heading for visit ${visit.id}` }); // ok
}
