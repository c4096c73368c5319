import OpenAI from 'openai';

const openai = new OpenAI();

export async function embed(input) {
  const { data } = await openai.embeddings.create({ model: 'text-embedding-3-small', input });
  return data[0].embedding;
}
