/** Answers in the shape that each API gives, so that the programs run to their end. */
import { crc32 } from 'node:zlib';

const openai = {
  id: 'a',
  object: 'x',
  model: 'm',
  created: 0,
  output: [],
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hello.' }, finish_reason: 'stop' }],
  data: [{ object: 'embedding', index: 0, embedding: [0] }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
};
const anthropic = {
  id: 'a',
  type: 'message',
  role: 'assistant',
  model: 'm',
  content: [{ type: 'text', text: 'Hello.' }],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 1, output_tokens: 1 },
};
const gemini = {
  candidates: [{ content: { role: 'model', parts: [{ text: 'Hello.' }] }, finishReason: 'STOP' }],
  usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
};
const vertexEmbedding = {
  predictions: [{ embeddings: { values: [0], statistics: { token_count: 1, truncated: false } } }],
};
const geminiEmbedding = { embedding: { values: [0] }, embeddings: [{ values: [0] }] };
const titan = { embedding: [0], inputTextTokenCount: 1 };
const tokenCount = { input_tokens: 1, totalTokens: 1 };
const converse = {
  output: { message: { role: 'assistant', content: [{ text: 'Hello.' }] } },
  stopReason: 'end_turn',
  usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
  metrics: { latencyMs: 1 },
};
const token = { access_token: 'google-test-token', expires_in: 3600, token_type: 'Bearer' };

const anthropicEvents = [
  {
    type: 'message_start',
    message: { ...anthropic, content: [], stop_reason: null, usage: { input_tokens: 1, output_tokens: 0 } },
  },
  { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hello.' } },
  { type: 'content_block_stop', index: 0 },
  {
    type: 'message_delta',
    delta: { stop_reason: 'end_turn', stop_sequence: null },
    usage: { output_tokens: 1 },
  },
  { type: 'message_stop' },
];
const converseEvents = [
  ['messageStart', { role: 'assistant' }],
  ['contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'Hello.' } }],
  ['contentBlockStop', { contentBlockIndex: 0 }],
  ['messageStop', { stopReason: 'end_turn' }],
  ['metadata', { usage: converse.usage, metrics: converse.metrics }],
];

/** @returns {unknown} the body for a request to this URL */
export function shapeFor(url) {
  if (/\/token$/.test(url)) return token;
  if (/count[-_]?tokens/i.test(url)) return tokenCount;
  if (/:(?:batch)?EmbedContents?/i.test(url)) return geminiEmbedding;
  if (/\/publishers\/google\/models\/[^/]+:predict$/.test(url)) return vertexEmbedding;
  if (/:(?:stream)?generateContent/i.test(url)) return gemini;
  if (/\/converse(?:-stream)?$/.test(url)) return converse;
  if (/titan-embed/.test(url)) return titan;
  if (/anthropic|\/messages/i.test(url)) return anthropic;
  return openai;
}

/** @returns {Response} */
export function answerFor(url, body) {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/converse-stream')) return awsEvents(converseEvents);
  if (pathname.endsWith('/invoke-with-response-stream'))
    return awsEvents(anthropicEvents.map((event) => ['chunk', { bytes: base64(event) }]));
  const answer = shapeFor(url);
  if (!/"stream":\s*true/.test(body) && !/alt=sse/.test(url)) return Response.json(answer);
  return serverSentEvents(answer);
}

function serverSentEvents(answer) {
  const data = (event) => `data: ${JSON.stringify(event)}\n\n`;
  const text =
    answer === anthropic
      ? anthropicEvents.map((event) => `event: ${event.type}\n${data(event)}`).join('')
      : answer === gemini
        ? data(gemini)
        : `${data({ ...answer, choices: [] })}data: [DONE]\n\n`;
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } });
}

/** Messages in the binary form of Amazon's event streams: a prelude with the lengths, headers, payload, and a checksum after the prelude and after all. */
function awsEvents(events) {
  const messages = events.map(([type, payload]) =>
    awsMessage(
      { ':event-type': type, ':content-type': 'application/json', ':message-type': 'event' },
      Buffer.from(JSON.stringify(payload)),
    ),
  );
  return new Response(Buffer.concat(messages), {
    headers: { 'content-type': 'application/vnd.amazon.eventstream' },
  });
}

const STRING_HEADER = 7;

function awsMessage(named, payload) {
  const headers = Buffer.concat(
    Object.entries(named).map(([name, value]) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(Buffer.byteLength(value));
      return Buffer.concat([
        Buffer.from([name.length]),
        Buffer.from(name),
        Buffer.from([STRING_HEADER]),
        length,
        Buffer.from(value),
      ]);
    }),
  );
  const lengths = Buffer.concat([uint32(16 + headers.length + payload.length), uint32(headers.length)]);
  const unsigned = Buffer.concat([lengths, uint32(crc32(lengths)), headers, payload]);
  return Buffer.concat([unsigned, uint32(crc32(unsigned))]);
}

function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function base64(value) {
  return Buffer.from(JSON.stringify(value)).toString('base64');
}
