import type { Provider } from '../provider';

export const awsHealthAi = {
  id: 'aws-health-ai',
  name: 'Amazon Comprehend Medical and Transcribe',
  kind: 'cloud-platform',
  hosts: [
    'comprehendmedical.{region}.amazonaws.com',
    'transcribe.{region}.amazonaws.com',
    'transcribestreaming.{region}.amazonaws.com',
  ],
  origin: 'https://comprehendmedical.{region}.amazonaws.com',
  env: { baseUrl: [], key: [], other: [] },
  packages: {
    javascript: [
      '@aws-sdk/client-comprehendmedical',
      '@aws-sdk/client-transcribe',
      '@aws-sdk/client-transcribe-streaming',
    ],
    java: ['software.amazon.awssdk:comprehendmedical', 'software.amazon.awssdk:transcribe'],
  },
  keys: [],
  services: { audio: ['/stream-transcription', '/medical-stream-transcription'] },
  baa: {
    status: 'available',
    conditions:
      'Reported as HIPAA eligible under the AWS BAA, Amazon Comprehend Medical, Transcribe Medical and HealthScribe among them. Text and audio may be kept to improve the service unless an opt-out policy for AI services is attached.',
    source: 'https://www.accountablehq.com (secondary, of the AWS list of 2026-04-13)',
    asOf: '2026-04-13',
  },
  regions: 'The second label of the host.',
} as const satisfies Provider;
