import Anthropic from '@anthropic-ai/sdk';
import { deidentify } from './privacy';

export class Gate {
  private readonly client = new Anthropic();

  async send(text: string) {
    return this.client.messages.create({ model: 'claude-sonnet-4-0', max_tokens: 500, messages: [{ role: 'user', content: deidentify(text) }] }); // ok
  }

  async sendRaw(text: string) {
    return this.client.messages.create({ model: 'claude-sonnet-4-0', max_tokens: 500, messages: [{ role: 'user', content: text.trim() }] }); // leak
  }
}

export async function run(gate: Gate, transcript: string, encounterId: string) {
  await gate.send(transcript);
  await gate.sendRaw(transcript);
  return encounterId;
}
