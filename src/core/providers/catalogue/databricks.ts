import type { Provider } from '../provider';

export const databricks = {
  id: 'databricks',
  name: 'Databricks Model Serving',
  kind: 'cloud-platform',
  hosts: [
    '{workspace}.cloud.databricks.com/serving-endpoints',
    '{workspace}.cloud.databricks.com/ai-gateway',
    '{workspace}.{shard}.gcp.databricks.com/serving-endpoints',
    '{workspace}.{shard}.gcp.databricks.com/ai-gateway',
    '{workspace}.{shard}.azuredatabricks.net/serving-endpoints',
    '{workspace}.{shard}.azuredatabricks.net/ai-gateway',
  ],
  env: {
    baseUrl: ['DATABRICKS_API_BASE'],
    key: ['DATABRICKS_API_KEY'],
    other: ['DATABRICKS_HOST', 'DATABRICKS_TOKEN'],
  },
  packages: {
    javascript: ['@databricks/ai-sdk-provider'],
    python: ['databricks-langchain', 'databricks-openai'],
  },
  keys: [{ starts: 'databricks', pattern: 'dapi[0-9a-f]{32}(?:-\\d)?', near: 'databricks' }],
  services: {
    chat: [
      '/serving-endpoints',
      '/serving-endpoints/chat/completions',
      '/invocations',
      '/ai-gateway/mlflow/v1/chat/completions',
    ],
  },
  baa: {
    status: 'available',
    conditions:
      'With an active BAA and the compliance security profile with HIPAA on the workspace; the Foundation Model APIs are named as supported. Endpoints for external models forward to their makers, each of whom needs its own.',
    source:
      'https://docs.databricks.com/aws/en/security/privacy/hipaa; docs.databricks.com, foundation-model-apis/compliance',
    asOf: '2026-11-22',
  },
  regions:
    'Not part of the host name; the suffix names the cloud, and some models are processed outside the region of the workspace.',
} as const satisfies Provider;
