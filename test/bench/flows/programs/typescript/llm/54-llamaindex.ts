import { Document, VectorStoreIndex, OpenAI } from 'llamaindex';
import { readFile } from 'node:fs/promises';

interface DischargeSummary {
  encounterId: string;
  patientName: string;
  text: string;
}

export async function build(summaries: DischargeSummary[]) {
  const documents = summaries.map((s) => new Document({ text: s.text, metadata: { patient: s.patientName } }));
  const index = await VectorStoreIndex.fromDocuments(documents); // leak
  return index.asQueryEngine();
}

export async function handbook() {
  const text = await readFile('docs/handbook.md', 'utf8');
  return VectorStoreIndex.fromDocuments([new Document({ text })]); // ok
}

export async function coach(summary: DischargeSummary) {
  const llm = new OpenAI({ model: 'gpt-4o' });
  return llm.complete({ prompt: 'Rewrite in plain language: ' + summary.text }); // leak
}
