import OpenAI from 'openai';

/** One door to several models, for comparing answers. */
const gateway = new OpenAI({
  baseURL: process.env.LLM_GATEWAY_URL,
  apiKey: process.env.LLM_GATEWAY_KEY,
});

export async function compare(question: string, models: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    models.map((model) => gateway.chat.completions.create({ model, messages: [{ role: 'user', content: question }] })),
  );
  return answers.map((answer) => answer.choices[0]?.message.content ?? '');
}
