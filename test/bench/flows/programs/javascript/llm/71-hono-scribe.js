import { Hono } from 'hono';
import Anthropic from '@anthropic-ai/sdk';

const app = new Hono();
const claude = new Anthropic();

app.post('/encounters/:id/note', async (c) => {
  const { transcript, style = 'soap' } = await c.req.json();
  const msg = await claude.messages.create({ // leak
    model: 'claude-sonnet-4-0',
    max_tokens: 1500,
    system: `You write ${style} notes.`,
    messages: [{ role: 'user', content: `<transcript>${transcript}</transcript>` }],
  });
  return c.json({ note: msg.content[0].text });
});

app.get('/styles', async (c) => {
  const msg = await claude.messages.create({ model: 'claude-sonnet-4-0', max_tokens: 100, messages: [{ role: 'user', content: 'List three note styles.' }] }); // ok
  return c.json(msg.content);
});

export default app;
