import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();

interface Patient {
  ssn: string;
  dob: string;
  fullName: string;
}

const FIELDS: (keyof Patient)[] = ['ssn', 'dob', 'fullName'];

export async function proposeIndexes(rows: readonly Patient[]): Promise<unknown> {
  const content = `Which indexes suit a table of ${rows.length} rows with the columns ${FIELDS.join(', ')}?`;
  return anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 300, messages: [{ role: 'user', content }] }); // ok
}
