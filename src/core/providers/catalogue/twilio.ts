import type { Provider } from '../provider';

export const twilio = {
  id: 'twilio',
  name: 'Twilio',
  kind: 'speech',
  hosts: ['intelligence.twilio.com', 'assistants.twilio.com'],
  env: {
    baseUrl: [],
    key: [],
    other: [
      'TWILIO_ACCOUNT_SID',
      'TWILIO_AUTH_TOKEN',
      'TWILIO_API_KEY',
      'TWILIO_API_SECRET',
      'SENDGRID_API_KEY',
    ],
  },
  packages: {},
  keys: [],
  services: { audio: ['/v2/transcripts'], assistants: ['/v1/assistants'] },
  baa: {
    status: 'available',
    conditions:
      'Through an account representative, with a package that has HIPAA accounts and the flag on the project; only for the services on its list of eligible ones, some with conditions. Sources conflict over SendGrid: treat it as not eligible.',
    source: 'https://hipaanswers.com (secondary); Architecting for HIPAA on Twilio, docslib.org',
    asOf: '2026-11-22',
  },
  regions: 'Not part of the host name.',
} as const satisfies Provider;
