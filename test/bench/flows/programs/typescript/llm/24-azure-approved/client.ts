import { AzureOpenAI } from 'openai';
import Anthropic from '@anthropic-ai/sdk';

export const azure = new AzureOpenAI({ endpoint: 'https://lakeside-phi.openai.azure.com', apiVersion: '2024-10-21' });
export const claude = new Anthropic();
