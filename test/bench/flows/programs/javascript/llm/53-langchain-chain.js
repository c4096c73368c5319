import { ChatAnthropic } from '@langchain/anthropic';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { StringOutputParser } from '@langchain/core/output_parsers';

const prompt = ChatPromptTemplate.fromMessages([
  ['system', 'Summarize the encounter for the referring physician.'],
  ['human', '{transcript}'],
]);
const titles = ChatPromptTemplate.fromTemplate('Suggest a heading for a letter about {topic}.');
const model = new ChatAnthropic({ model: 'claude-3-5-sonnet-latest' });

export async function letter(encounter) {
  const chain = prompt.pipe(model).pipe(new StringOutputParser());
  const text = await chain.invoke({ transcript: encounter.transcript }); // leak
  const heading = await titles.pipe(model).invoke({ topic: 'follow-up care' }); // ok
  return { heading, text };
}
