import type { Provider } from '../provider';

export const awsBedrock = {
  id: 'aws-bedrock',
  name: 'Amazon Bedrock',
  kind: 'cloud-platform',
  hosts: [
    'bedrock-runtime.{region}.amazonaws.com',
    'bedrock-runtime-fips.{region}.amazonaws.com',
    'bedrock-runtime.{region}.api.aws',
    'bedrock-runtime.{region}.amazonaws.eu',
    'bedrock-runtime.{region}.amazonaws.com.cn',
    'bedrock-mantle.{region}.api.aws',
    'bedrock-agent-runtime.{region}.amazonaws.com',
    'bedrock-agentcore.{region}.amazonaws.com',
    'bedrock.{region}.amazonaws.com',
    'bedrock-agent.{region}.amazonaws.com',
  ],
  origin: 'https://bedrock-runtime.{region}.amazonaws.com',
  env: {
    baseUrl: [
      'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
      'AWS_BEDROCK_BASE_URL',
      'ANTHROPIC_BEDROCK_BASE_URL',
      'ANTHROPIC_BEDROCK_MANTLE_BASE_URL',
    ],
    key: ['AWS_BEARER_TOKEN_BEDROCK'],
    other: ['CLAUDE_CODE_USE_BEDROCK'],
  },
  packages: {
    javascript: [
      '@aws-sdk/client-bedrock-runtime',
      '@aws-sdk/client-bedrock-agent-runtime',
      '@anthropic-ai/bedrock-sdk',
      '@ai-sdk/amazon-bedrock',
      '@langchain/aws',
    ],
    python: ['boto3', 'aioboto3', 'langchain-aws', 'llama-index-llms-bedrock-converse'],
    java: [
      'software.amazon.awssdk:bedrockruntime',
      'com.anthropic:anthropic-java-bedrock',
      'dev.langchain4j:langchain4j-bedrock',
      'org.springframework.ai:spring-ai-starter-model-bedrock-converse',
      'com.openai:openai-java-bedrock',
    ],
    csharp: ['AWSSDK.BedrockRuntime'],
    go: [
      'github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
      'github.com/anthropics/anthropic-sdk-go/bedrock',
      'github.com/openai/openai-go/v3/bedrock',
    ],
    ruby: ['aws-sdk-bedrockruntime'],
    rust: ['aws-sdk-bedrockruntime'],
  },
  keys: [{ starts: 'absk', pattern: 'ABSK[A-Za-z0-9+/=]{100,200}' }],
  services: {
    chat: [
      '/converse',
      '/converse-stream',
      '/invoke',
      '/invoke-with-response-stream',
      '/anthropic/v1/messages',
      '/openai/v1/chat/completions',
    ],
    responses: ['/openai/v1/responses'],
  },
  baa: {
    status: 'available',
    conditions:
      'With the AWS BAA accepted in AWS Artifact; Bedrock is on the list of HIPAA eligible services. Models that need the retention mode provider_data_share hand prompts to their maker. Cross-region profiles (us., eu., global.) move the geography.',
    source:
      'https://docs.aws.amazon.com/bedrock/latest/userguide/data-retention.html; https://aws.amazon.com/compliance/hipaa-eligible-services-reference',
    asOf: '2026-11-22',
  },
  training: 'off',
  regions: 'The second label of the host; the prefix of the model id moves it too.',
} as const satisfies Provider;
