import { ChromaClient } from 'chromadb';
import { OpenAIEmbeddings, ChatOpenAI } from '@langchain/openai';
import { Chroma } from '@langchain/community/vectorstores/chroma';
import { Document } from '@langchain/core/documents';
import { RunnableSequence } from '@langchain/core/runnables';
import { ChatPromptTemplate } from '@langchain/core/prompts';

interface VisitNote { visitId: string; text: string; patientId: string }

export async function ingest(notes: VisitNote[]) {
  const docs = notes.map(({ text, visitId }) => new Document({ pageContent: text, metadata: { visitId } }));
  return Chroma.fromDocuments(docs, new OpenAIEmbeddings(), { collectionName: 'visits' }); // leak
}

export async function rewrite(note: VisitNote) {
  const chain = RunnableSequence.from([ChatPromptTemplate.fromTemplate('Rewrite: {text}'), new ChatOpenAI()]);
  return chain.invoke({ text: note.text }); // leak
}

export async function drop(client: ChromaClient) {
  await client.deleteCollection({ name: 'visits' }); // ok
}
