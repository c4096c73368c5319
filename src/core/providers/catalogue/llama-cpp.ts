import type { Provider } from '../provider';

export const llamaCpp = {
  id: 'llama-cpp',
  name: 'llama.cpp',
  kind: 'local',
  hosts: ['model-runner.docker.internal'],
  ports: [12434],
  env: {
    baseUrl: ['LLAMAFILE_API_BASE', 'DOCKER_MODEL_RUNNER_API_BASE', 'LOCALAI_API_BASE'],
    key: [],
    other: [],
  },
  packages: {
    javascript: ['node-llama-cpp'],
    python: ['llama-cpp-python'],
    java: ['dev.langchain4j:langchain4j-local-ai', 'dev.langchain4j:langchain4j-jlama'],
    csharp: ['LLamaSharp'],
  },
  keys: [],
  services: { chat: ['/v1/chat/completions', '/engines/v1/chat/completions'], completions: ['/completion'] },
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
