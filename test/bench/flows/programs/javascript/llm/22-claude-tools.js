const Anthropic = require('@anthropic-ai/sdk');
const { getMedications } = require('./ehr');

const anthropic = new Anthropic();
const tools = [{ name: 'list_medications', input_schema: { type: 'object', properties: { patientId: { type: 'string' } } } }];

async function runTool(block) {
  if (block.name !== 'list_medications') return 'unknown tool';
  const medications = await getMedications(block.input.patientId);
  return JSON.stringify(medications);
}

async function answer(question) {
  const messages = [{ role: 'user', content: question }];
  for (let turn = 0; turn < 4; turn += 1) {
    const reply = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 800, tools, messages }); // leak
    if (reply.stop_reason !== 'tool_use') return reply;
    messages.push({ role: 'assistant', content: reply.content });
    const results = [];
    for (const block of reply.content.filter((part) => part.type === 'tool_use')) {
      results.push({ type: 'tool_result', tool_use_id: block.id, content: await runTool(block) });
    }
    messages.push({ role: 'user', content: results });
  }
  return null;
}

async function explainChart(patient) {
  const allergies = patient.allergies.map((allergy) => allergy.substance).join(', ');
  const content = [{ type: 'text', text: 'Which of these interact with penicillin?' }, { type: 'text', text: allergies }];
  return anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 300, messages: [{ role: 'user', content }] }); // leak
}

module.exports = { answer, explainChart };
