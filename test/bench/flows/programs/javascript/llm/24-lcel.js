import { ChatPromptTemplate } from '@langchain/core/prompts';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatOpenAI } from '@langchain/openai';

const prompt = ChatPromptTemplate.fromMessages([
  ['system', 'You code diagnoses for billing.'],
  ['human', '{note}'],
]);
const model = new ChatOpenAI({ model: 'gpt-4o', temperature: 0 });
const chain = prompt.pipe(model).pipe(new StringOutputParser());

export async function codeVisit(visit) {
  const codes = await chain.invoke({ note: visit.clinicalNote }); // leak
  return codes.split(',').map((code) => code.trim());
}

export async function codeMany(visits) {
  return chain.batch(visits.map((visit) => ({ note: visit.clinicalNote }))); // leak
}

export async function explainCode(code) {
  return chain.invoke({ note: `What does ${code} stand for?` }); // ok
}
