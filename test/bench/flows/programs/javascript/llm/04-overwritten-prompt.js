import { ChatOpenAI } from '@langchain/openai';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';

const model = new ChatOpenAI({ model: 'gpt-4o' });

export async function explainCode(patient, code) {
  let question = `Explain ${code} to ${patient.fullName}`;
  question = `Explain the billing code ${code} in plain words.`;

  const reply = await model.invoke([ // ok
    new SystemMessage('You explain billing codes.'),
    new HumanMessage(question),
  ]);
  return reply.content;
}
