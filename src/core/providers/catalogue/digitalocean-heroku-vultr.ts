import type { Provider } from '../provider';

export const digitaloceanHerokuVultr = {
  id: 'digitalocean-heroku-vultr',
  name: 'DigitalOcean, Heroku, Vultr, Scaleway or OVHcloud inference',
  kind: 'cloud-platform',
  hosts: [
    'inference.do-ai.run',
    'us.inference.heroku.com',
    'eu.inference.heroku.com',
    'api.vultrinference.com',
    'api.scaleway.ai',
    'oai.endpoints.kepler.ai.cloud.ovh.net',
  ],
  env: {
    baseUrl: [],
    key: [],
    other: [
      'INFERENCE_KEY',
      'INFERENCE_URL',
      'DIGITALOCEAN_ACCESS_TOKEN',
      'VULTR_API_KEY',
      'SCALEWAY_API_KEY',
      'SCW_SECRET_KEY',
      'OVHCLOUD_API_KEY',
    ],
  },
  packages: {},
  keys: [],
  services: { chat: ['/v1/chat/completions'] },
  baa: {
    status: 'unknown',
    conditions: 'No statement found in public material; treat as none until the provider signs one.',
    source: 'No statement found in public material',
    asOf: '2026-11-22',
  },
  regions: "Heroku: the first label of the host; the others' hosts do not show it.",
} as const satisfies Provider;
