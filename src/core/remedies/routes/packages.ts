/**
 * The versions of added packages that the routes are proved with, in the notation of their ecosystem; a test holds them
 * to the lock files of `test/routes`.
 */
export const PACKAGE_RANGES: Readonly<Record<string, string>> = {
  '@anthropic-ai/bedrock-sdk': '^1.1.3',
  '@anthropic-ai/vertex-sdk': '^1.1.3',
  '@ai-sdk/amazon-bedrock': '^4.0.186',
  '@ai-sdk/azure': '^3.0.128',
  '@ai-sdk/google-vertex': '^4.0.208',
  '@langchain/aws': '^1.4.5',
  '@langchain/google-vertexai': '^2.3.2',
  anthropic: '>=2.12.0,<3',
  'langchain-aws': '>=1.9.1,<2',
  'llama-index-llms-azure-openai': '>=0.6.1,<0.7',
  'llama-index-embeddings-azure-openai': '>=0.6.1,<0.7',
};
