import type { Provider } from '../provider';

export const ibmWatsonx = {
  id: 'ibm-watsonx',
  name: 'IBM watsonx.ai',
  kind: 'cloud-platform',
  hosts: ['{region}.ml.cloud.ibm.com', '{region}.aws.wxai.ibm.com'],
  env: {
    baseUrl: ['WATSONX_URL', 'WX_URL'],
    key: ['WATSONX_API_KEY', 'WATSONX_APIKEY'],
    other: ['WATSONX_PROJECT_ID'],
  },
  packages: {
    javascript: ['@ibm-cloud/watsonx-ai', '@langchain/ibm'],
    python: ['ibm-watsonx-ai', 'langchain-ibm'],
    java: ['dev.langchain4j:langchain4j-watsonx'],
  },
  keys: [],
  services: { chat: ['/ml/v1/text/chat', '/ml/v1/text/generation'], embeddings: ['/ml/v1/text/embeddings'] },
  baa: {
    status: 'unknown',
    conditions:
      'IBM Cloud is known for HIPAA-ready plans; whether they reach watsonx.ai was not verified. Treat as none.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'The first label of the host: us-south, eu-de, eu-gb, jp-tok, au-syd, ca-tor.',
} as const satisfies Provider;
