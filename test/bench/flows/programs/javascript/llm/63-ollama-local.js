import { Ollama } from 'ollama';
import Groq from 'groq-sdk';

const local = new Ollama({ host: 'http://127.0.0.1:11434' });
const groq = new Groq();

export async function summarise(dischargeSummary) {
  const messages = [{ role: 'user', content: 'Shorten: ' + dischargeSummary }];
  const remote = await groq.chat.completions.create({ model: 'llama-3.1-8b-instant', messages }); // leak
  const near = await local.chat({ model: 'llama3.1', messages: [{ role: 'user', content: 'hello' }] }); // ok
  return [remote, near];
}
