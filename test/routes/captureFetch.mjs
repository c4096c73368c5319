/**
 * Loaded before a routed program: every request is written down and answered here, and no socket is ever opened.
 */
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const record = (entry) => appendFileSync(process.env.CAPTURE_FILE, `${JSON.stringify(entry)}\n`);

net.Socket.prototype.connect = function (...args) {
  record({ url: `socket:${JSON.stringify(args[0])}`, headers: {}, body: '' });
  throw new Error('A routed program may open no socket of its own.');
};

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const body = await request.text();
  record({ url: request.url, headers: Object.fromEntries(request.headers), body });
  const answer = { id: 'a', object: 'x', output: [], choices: [], data: [] };
  if (!JSON.parse(body || '{}').stream) return Response.json(answer);
  return new Response(`data: ${JSON.stringify(answer)}\n\ndata: [DONE]\n\n`, {
    headers: { 'content-type': 'text/event-stream' },
  });
};
