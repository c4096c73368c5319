import type { Provider } from '../provider';

export const googleGeminiApi = {
  id: 'google-gemini-api',
  name: 'Google Gemini API',
  kind: 'model-api',
  hosts: ['generativelanguage.googleapis.com'],
  origin: 'https://generativelanguage.googleapis.com',
  env: {
    baseUrl: ['GOOGLE_GEMINI_BASE_URL'],
    key: ['GEMINI_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY', 'GOOGLE_AI_GEMINI_API_KEY'],
    other: ['GOOGLE_API_KEY'],
  },
  packages: {
    javascript: [
      '@google/genai',
      '@google/generative-ai',
      '@ai-sdk/google',
      '@langchain/google-genai',
      '@genkit-ai/google-genai',
      '@langchain/google',
    ],
    python: [
      'google-genai',
      'google-generativeai',
      'langchain-google-genai',
      'llama-index-llms-google-genai',
    ],
    java: [
      'com.google.genai:google-genai',
      'dev.langchain4j:langchain4j-google-ai-gemini',
      'org.springframework.ai:spring-ai-starter-model-google-genai',
      'dev.langchain4j:langchain4j-google-genai',
    ],
    csharp: ['Google.GenAI', 'Mscc.GenerativeAI'],
    go: ['google.golang.org/genai', 'github.com/google/generative-ai-go'],
  },
  keys: [
    {
      starts: 'aizasy',
      pattern: 'AIzaSy[A-Za-z0-9_-]{33}',
      near: 'gemini|genai|generative|google_?api_?key|palm',
    },
  ],
  services: {
    chat: [
      ':generateContent',
      ':streamGenerateContent',
      '/v1beta/openai/chat/completions',
      '/v1beta/interactions',
    ],
    embeddings: [':embedContent', ':batchEmbedContents'],
    files: ['/v1beta/files'],
  },
  baa: {
    status: 'none',
    conditions:
      'The Gemini Developer API (AI Studio) is not among the products that the Google Cloud BAA covers; Vertex AI is another service.',
    source: 'https://www.strac.io/blog/is-gemini-hipaa-compliant',
    asOf: '2026-05-26',
  },
  regions: 'None: no residency is offered.',
} as const satisfies Provider;
