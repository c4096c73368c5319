import type { Provider } from '../provider';

export const snowflakeCortex = {
  id: 'snowflake-cortex',
  name: 'Snowflake Cortex',
  kind: 'cloud-platform',
  hosts: [
    '{account}.snowflakecomputing.com/api/v2/cortex',
    '{account}.{region}.snowflakecomputing.com/api/v2/cortex',
    '{account}.{region}.{cloud}.snowflakecomputing.com/api/v2/cortex',
  ],
  env: {
    baseUrl: [],
    key: ['SNOWFLAKE_CORTEX_PAT'],
    other: ['SNOWFLAKE_ACCOUNT', 'SNOWFLAKE_HOST', 'SNOWFLAKE_PAT'],
  },
  packages: { python: ['langchain-snowflake'] },
  keys: [],
  services: {
    chat: [
      '/api/v2/cortex/inference:complete',
      '/api/v2/cortex/v1/chat/completions',
      '/api/v2/cortex/agents',
    ],
  },
  baa: {
    status: 'unknown',
    conditions:
      'A BAA is believed to come with the Business Critical edition or higher; no page that says so was read. Treat as none until the executed document is at hand.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: 'A label of the host in older accounts; CORTEX_ENABLED_CROSS_REGION moves inference elsewhere.',
} as const satisfies Provider;
