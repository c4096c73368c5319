import type { Provider } from '../provider';

export const oracleOciGenai = {
  id: 'oracle-oci-genai',
  name: 'Oracle OCI Generative AI',
  kind: 'cloud-platform',
  hosts: [
    'inference.generativeai.{region}.oci.oraclecloud.com',
    'agent-runtime.generativeai.{region}.oci.oraclecloud.com',
  ],
  origin: 'https://inference.generativeai.{region}.oci.oraclecloud.com',
  env: { baseUrl: [], key: [], other: ['OCI_CONFIG_FILE', 'OCI_COMPARTMENT_ID'] },
  packages: {
    python: ['langchain-oci'],
    java: [
      'com.oracle.oci.sdk:oci-java-sdk-generativeaiinference',
      'dev.langchain4j:langchain4j-community-oci-genai',
    ],
  },
  keys: [],
  services: { chat: ['/actions/chat'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'The third label of the host.',
} as const satisfies Provider;
