import OpenAI from 'openai';

const openai = new OpenAI();

/** Suggests a headline for the season's campaign; run by the web team before a release. */
export async function suggestHeadline(topic: string): Promise<string> {
  const answer = await openai.responses.create({
    model: 'gpt-4o-mini-2024-07-18',
    input: `A friendly headline of at most eight words about ${topic}.`,
  });
  return answer.output_text;
}
