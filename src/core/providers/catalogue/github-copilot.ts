import type { Provider } from '../provider';

export const githubCopilot = {
  id: 'github-copilot',
  name: 'GitHub Copilot',
  kind: 'model-api',
  hosts: [
    'api.githubcopilot.com',
    'api.individual.githubcopilot.com',
    'api.business.githubcopilot.com',
    'api.enterprise.githubcopilot.com',
    'copilot-proxy.githubusercontent.com',
    'proxy.{plan}.githubcopilot.com',
  ],
  origin: 'https://api.githubcopilot.com',
  env: { baseUrl: [], key: ['GH_COPILOT_TOKEN'], other: [] },
  packages: { javascript: ['@github/copilot-sdk', '@github/copilot'] },
  keys: [],
  services: { chat: ['/chat/completions'], completions: ['/v1/engines/copilot-codex/completions'] },
  baa: {
    status: 'unknown',
    conditions:
      'Secondary sources contradict each other. A matter of your contract with Microsoft or GitHub; treat as none until it says so.',
    source: 'https://www.accountablehq.com; https://haiec.com (secondary)',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
