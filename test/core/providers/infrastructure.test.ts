import assert from 'node:assert/strict';
import { findingsIn, seen } from './examine';

describe('infrastructure recogniser', () => {
  const FIRES: Record<string, readonly [path: string, text: string, ...expected: string[]]> = {
    'accounts of Azure': ['main.tf', 'resource "azurerm_cognitive_account" "a" {\n  name = "a"\n  kind = "OpenAI"\n}\n', 'azurerm_cognitive_account → azure-openai -'],
    'Bedrock, once': ['main.tf', 'resource "aws_bedrockagent_agent" "a" {}\nresource "aws_bedrock_guardrail" "b" {}\n', 'aws_bedrockagent_agent → aws-bedrock -'],
    'Vertex AI': ['ai.tf', 'resource "google_vertex_ai_endpoint" "a" {\n  location = "us-central1"\n}\n', 'google_vertex_ai_endpoint → google-vertex -'],
    'models of Workers': ['wrangler.toml', 'name = "a"\n[ai]\nbinding = "AI"\n', '[ai] → cloudflare-workers-ai -'],
    'models of Workers in JSON': ['wrangler.jsonc', '{\n  "ai": { "binding": "AI" }\n}\n', '"ai" → cloudflare-workers-ai -'],
    'an assistant of a workflow': ['.github/workflows/a.yml', 'steps:\n  - uses: anthropics/claude-code-action@v1\n    with:\n      prompt: review\n', 'anthropics/claude-code-action → anthropic https://api.anthropic.com'],
    'an assistant through a cloud': ['.github/workflows/a.yml', 'steps:\n  - uses: anthropics/claude-code-action@v1\n    with:\n      use_bedrock: "true"\n  - uses: openai/codex-action@v1\n', 'anthropics/claude-code-action → aws-bedrock -', 'openai/codex-action → openai https://api.openai.com'],
  }; // prettier-ignore
  for (const [name, [path, text, ...expected]] of Object.entries(FIRES))
    it(`sees ${name}`, async () => assert.deepEqual(await seen(text, path), expected));

  const QUIET: Record<string, readonly [path: string, text: string]> = {
    'another cognitive service': ['main.tf', 'resource "azurerm_cognitive_account" "a" {\n  kind = "SpeechServices"\n}\nresource "x" "b" {\n  kind = "OpenAI"\n}\n'],
    'a comment': ['main.tf', '# resource "aws_bedrock_guardrail" "b" {}\n'],
    'a table of another name': ['wrangler.toml', '[ai_assets]\nbinding = "ASSETS"\n'],
    'other actions': ['.github/workflows/a.yml', 'steps:\n  - uses: actions/checkout@v6\n  - run: echo anthropics/claude-code-action\n'],
  }; // prettier-ignore
  for (const [name, [path, text]] of Object.entries(QUIET))
    it(`stays quiet at ${name}`, async () => assert.deepEqual(await seen(text, path), []));

  it('says no more than information of what is declared', async () => {
    const found = await findingsIn({ 'main.tf': 'resource "aws_bedrock_guardrail" "b" {}\n' });
    assert.deepEqual(found.map(({ severity }) => severity), ['information']); // prettier-ignore
  });
});
