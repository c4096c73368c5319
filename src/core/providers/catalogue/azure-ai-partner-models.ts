import type { Provider } from '../provider';

export const azureAiPartnerModels = {
  id: 'azure-ai-partner-models',
  name: 'Azure AI partner models',
  kind: 'cloud-platform',
  hosts: ['{deployment}.{region}.models.ai.azure.com', '{endpoint}.{region}.inference.ml.azure.com/v1'],
  env: {
    baseUrl: ['AZURE_AI_API_BASE', 'AZURE_INFERENCE_ENDPOINT'],
    key: ['AZURE_AI_API_KEY', 'AZURE_INFERENCE_CREDENTIAL'],
    other: [],
  },
  packages: {},
  keys: [],
  services: { chat: ['/chat/completions'], embeddings: ['/embeddings'] },
  baa: {
    status: 'unknown',
    conditions:
      "Depends on the model: those sold by Azure follow Microsoft's terms, those of the marketplace their publisher's. Treat as none until the terms of the model at hand say otherwise.",
    source: 'https://aiprovidertrust.com/data.json; learn.microsoft.com, data privacy in Foundry',
    asOf: '2026-07-05',
  },
  regions: 'The second label of the host.',
} as const satisfies Provider;
