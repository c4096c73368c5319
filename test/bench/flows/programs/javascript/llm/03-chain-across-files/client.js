const Anthropic = require('@anthropic-ai/sdk');

const anthropic = new Anthropic();

async function ask(content) {
  const message = await anthropic.messages.create({ // leak
    model: 'claude-sonnet-4-5',
    max_tokens: 600,
    messages: [{ role: 'user', content }],
  });
  return message.content[0].text;
}

module.exports = { ask };
