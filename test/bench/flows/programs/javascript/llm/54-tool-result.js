import Anthropic from '@anthropic-ai/sdk';
import { lookupPatient } from './ehr.js';

const client = new Anthropic();

async function runTool(block) {
  if (block.name === 'get_patient') {
    const patient = await lookupPatient(block.input.patient_id);
    return JSON.stringify(patient);
  }
  return 'unknown tool';
}

export async function converse(question, tools) {
  const messages = [{ role: 'user', content: question }];
  let reply = await client.messages.create({ model: 'claude-sonnet-4-0', max_tokens: 1024, tools, messages }); // ok
  while (reply.stop_reason === 'tool_use') {
    const results = [];
    for (const block of reply.content.filter((b) => b.type === 'tool_use')) {
      results.push({ type: 'tool_result', tool_use_id: block.id, content: await runTool(block) });
    }
    messages.push({ role: 'assistant', content: reply.content }, { role: 'user', content: results });
    reply = await client.messages.create({ model: 'claude-sonnet-4-0', max_tokens: 1024, tools, messages }); // leak
  }
  return reply.content;
}
