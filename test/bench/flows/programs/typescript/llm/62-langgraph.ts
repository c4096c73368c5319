import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { PromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';
import { MemoryVectorStore } from 'langchain/vectorstores/memory';
import { OpenAIEmbeddings } from '@langchain/openai';

type State = { patientHistory: string; question: string };

const llm = new ChatOpenAI({ model: 'gpt-4o' });

export async function answer(state: State) {
  const reply = await llm.invoke([new SystemMessage('You answer from the history.'), new HumanMessage(`${state.patientHistory}\n\n${state.question}`)]); // leak
  return { answer: reply.content };
}

export async function index(texts: string[], clinicalNotes: string[]) {
  const store = await MemoryVectorStore.fromTexts(clinicalNotes, clinicalNotes.map((_, i) => ({ i })), new OpenAIEmbeddings()); // leak
  const terms = await MemoryVectorStore.fromTexts(texts, [], new OpenAIEmbeddings()); // ok
  return [store, terms];
}

export async function letter(state: State) {
  const template = PromptTemplate.fromTemplate('Write a letter about: {history}');
  return llm.invoke(await template.format({ history: state.patientHistory })); // leak
}
