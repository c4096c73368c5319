import { CohereClient } from 'cohere-ai';
import { Mistral } from '@mistralai/mistralai';

const cohere = new CohereClient({ token: process.env.COHERE });
const mistral = new Mistral({ apiKey: process.env.MISTRAL });

export async function rank(query, labReports) {
  return cohere.rerank({ model: 'rerank-v3.5', query, documents: labReports.map((r) => r.text) }); // leak
}

export async function summary({ name, age, diagnoses }) {
  const content = ['Patient:', name, `(${age})`, 'Diagnoses:', ...diagnoses].join(' ');
  return mistral.chat.complete({ model: 'mistral-large-latest', messages: [{ role: 'user', content }] }); // leak
}

export async function ping() {
  return mistral.chat.complete({ model: 'mistral-small-latest', messages: [{ role: 'user', content: 'ping' }] }); // ok
}
