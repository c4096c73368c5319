/** Answers in the shape that each API gives, so that the programs run to their end. */
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
const converse = {
  output: { message: { role: 'assistant', content: [{ text: 'Hello.' }] } },
  stopReason: 'end_turn',
  usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
  metrics: { latencyMs: 1 },
};
const token = { access_token: 'google-test-token', expires_in: 3600, token_type: 'Bearer' };

/** @returns {unknown} the body for a request to this URL */
export function shapeFor(url) {
  if (/\/token$/.test(url)) return token;
  if (/:(?:stream)?generateContent/i.test(url)) return gemini;
  if (/\/converse(?:-stream)?$/.test(url)) return converse;
  if (/anthropic|\/messages/i.test(url)) return anthropic;
  return openai;
}

/** @returns {Response} */
export function answerFor(url, body) {
  const answer = shapeFor(url);
  if (!/"stream":\s*true/.test(body) && !/alt=sse/.test(url)) return Response.json(answer);
  const text = `data: ${JSON.stringify(answer === openai ? { ...openai, choices: [] } : answer)}\n\ndata: [DONE]\n\n`;
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } });
}
