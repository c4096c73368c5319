import OpenAI, { AzureOpenAI } from 'openai';

const azure = new AzureOpenAI({ endpoint: 'https://lakeside-phi.openai.azure.com', apiVersion: '2024-10-21' });
const outside = new OpenAI();

interface Referral {
  patientName: string;
  complaint: string;
}

export async function triage(referral: Referral) {
  const content = `Urgency of: ${referral.complaint} (${referral.patientName})`;
  return azure.chat.completions.create({ model: 'triage-4o', messages: [{ role: 'user', content }] }); // ok
}

export async function secondOpinion(referral: Referral) {
  const content = `Urgency for ${referral.patientName}`;
  return outside.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] }); // leak
}
