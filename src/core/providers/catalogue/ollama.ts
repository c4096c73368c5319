import type { Provider } from '../provider';

export const ollama = {
  id: 'ollama',
  name: 'Ollama',
  kind: 'local',
  hosts: [],
  ports: [11434],
  origin: 'http://localhost:11434',
  env: { baseUrl: ['OLLAMA_HOST', 'OLLAMA_BASE_URL', 'OLLAMA_API_BASE'], key: [], other: [] },
  packages: {
    javascript: ['ollama', 'ollama-ai-provider', '@langchain/ollama'],
    python: ['ollama', 'langchain-ollama', 'llama-index-llms-ollama'],
    java: ['dev.langchain4j:langchain4j-ollama', 'org.springframework.ai:spring-ai-starter-model-ollama'],
    csharp: ['OllamaSharp'],
    go: ['github.com/ollama/ollama/api'],
    ruby: ['ollama-ai'],
  },
  keys: [],
  services: {
    chat: ['/api/chat', '/api/generate', '/v1/chat/completions'],
    embeddings: ['/api/embed', '/api/embeddings'],
  },
  baa: {
    status: 'not-needed',
    conditions:
      'Nobody else receives the prompts while the host is your own machine or network; a relay on it may still forward.',
    source:
      'https://www.ecfr.gov/current/title-45/section-160.103 (no business associate where no other party receives PHI)',
    asOf: '2026-11-22',
  },
  regions: 'Where the host stands.',
} as const satisfies Provider;
