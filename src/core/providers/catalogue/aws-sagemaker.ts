import type { Provider } from '../provider';

export const awsSagemaker = {
  id: 'aws-sagemaker',
  name: 'Amazon SageMaker',
  kind: 'cloud-platform',
  hosts: ['runtime.sagemaker.{region}.amazonaws.com', 'runtime-fips.sagemaker.{region}.amazonaws.com'],
  origin: 'https://runtime.sagemaker.{region}.amazonaws.com',
  env: { baseUrl: ['AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME'], key: [], other: ['SAGEMAKER_ENDPOINT_NAME'] },
  packages: {
    javascript: ['@aws-sdk/client-sagemaker-runtime'],
    python: ['sagemaker'],
    java: ['software.amazon.awssdk:sagemakerruntime'],
  },
  keys: [],
  services: { chat: ['/invocations', '/invocations-response-stream'] },
  baa: {
    status: 'available',
    conditions:
      'With the AWS BAA accepted in AWS Artifact; SageMaker is reported to be on the list of HIPAA eligible services, which was not read again. The model runs in an endpoint of your own account.',
    source: 'https://aws.amazon.com/compliance/hipaa-eligible-services-reference',
    asOf: '2026-11-22',
  },
  regions: 'The third label of the host.',
} as const satisfies Provider;
