import { createReadStream } from 'node:fs';
import { AzureOpenAI } from 'openai';
import { AZURE_API_VERSION } from '../config.js';

const azure = new AzureOpenAI({
  endpoint: 'https://lakeside-phi.openai.azure.com',
  apiVersion: AZURE_API_VERSION,
});

export async function transcribe(file: string): Promise<string> {
  const { text } = await azure.audio.transcriptions.create({ model: 'whisper', file: createReadStream(file) });
  return text;
}
