import assert from 'node:assert/strict';
import { loadPolicy, effectivePolicy } from '../../../src/core/policy';
import { examine } from '../support';
import { findingsIn, seen } from './examine';

const json = (value: unknown): string => JSON.stringify(value, undefined, 2);

describe('assistants recogniser', () => {
  const FIRES: Record<string, readonly [path: string, text: string, ...expected: string[]]> = {
    'a remote MCP server': ['.mcp.json', json({ mcpServers: { notes: { type: 'http', url: 'https://mcp.example.test/v1' } } }), 'https://mcp.example.test/v1 → ? https://mcp.example.test'],
    'a server in the editor’s list': ['.vscode/mcp.json', '{\n  // ours\n  "servers": { "a": { "url": "https://mcp.example.test/sse", } },\n}', 'https://mcp.example.test/sse → ? https://mcp.example.test'],
    'a server behind a bridge': ['.cursor/mcp.json', json({ mcpServers: { a: { command: 'npx', args: ['-y', 'mcp-remote@1.2', 'https://mcp.example.test/mcp', '--debug'] } } }), 'https://mcp.example.test/mcp → ? https://mcp.example.test'],
    'a server in settings by another name': ['tools/agent.json', json({ mcpServers: { a: { serverUrl: 'https://mcp.example.test/a' } } }), 'https://mcp.example.test/a → ? https://mcp.example.test'],
    'what a server is given to send with': ['claude_desktop_config.json', json({ mcpServers: { a: { command: 'sum', env: { OPENAI_BASE_URL: 'https://api.openai.com/v1', OPENAI_API_KEY: '${KEY}', GROQ_API_KEY: '${GROQ_API_KEY}' } } } }), 'https://api.openai.com/v1 → openai https://api.openai.com', '${GROQ_API_KEY} → groq https://api.groq.com'],
    'Claude’s base URL': ['.claude/settings.json', json({ env: { ANTHROPIC_BASE_URL: 'https://llm.example.test' } }), 'https://llm.example.test → ? https://llm.example.test'],
    'Claude through Bedrock': ['.claude/settings.local.json', json({ env: { CLAUDE_CODE_USE_BEDROCK: '1', AWS_REGION: 'eu-west-1', ANTHROPIC_API_KEY: '${X}' } }), '1 → aws-bedrock https://bedrock-runtime.eu-west-1.amazonaws.com'],
    'Claude through Foundry': ['.claude/settings.json', json({ env: { CLAUDE_CODE_USE_FOUNDRY: '1', ANTHROPIC_FOUNDRY_RESOURCE: 'lakeside' } }), '1 → anthropic-foundry https://lakeside.services.ai.azure.com'],
    'Continue’s models in YAML': ['.continue/config.yaml', 'name: a\nmodels:\n  - name: GPT\n    provider: openai\n    model: gpt-4o\n  - name: Own\n    provider: openai\n    apiBase: https://llm.example.test/v1\n  - name: Local\n    provider: ollama\nmcpServers:\n  - name: b\n    url: https://mcp.example.test/b\n', 'openai → openai https://api.openai.com', 'https://llm.example.test/v1 → ? https://llm.example.test', 'ollama → ollama http://localhost:11434', 'https://mcp.example.test/b → ? https://mcp.example.test'],
    'Continue’s models in JSON': ['.continue/config.json', json({ models: [{ title: 'M', provider: 'mistral', model: 'codestral' }], tabAutocompleteModel: { provider: 'anthropic' } }), 'mistral → mistral https://api.mistral.ai', 'anthropic → anthropic https://api.anthropic.com'],
    'models of the editor’s file': ['chatLanguageModels.json', json([{ vendor: 'anthropic', name: 'A' }, { vendor: 'customoai', models: [{ id: 'm', url: 'https://llm.example.test/v1' }] }]), 'anthropic → anthropic https://api.anthropic.com', 'https://llm.example.test/v1 → ? https://llm.example.test'],
    'Codex': ['.codex/config.toml', 'model_provider = "own"\n[model_providers.own]\nbase_url = "https://llm.example.test/v1"\n[mcp_servers.docs]\nurl = "https://mcp.example.test"\n', 'https://llm.example.test/v1 → ? https://llm.example.test', 'https://mcp.example.test → ? https://mcp.example.test'],
    'Aider': ['.aider.conf.yml', 'model: openai/gpt-4o\n', 'openai/gpt-4o → openai https://api.openai.com'],
    'Aider’s base URL': ['.aider.conf.yml', 'openai-api-base: https://llm.example.test/v1 # ours\nmodel: openai/x\n', 'https://llm.example.test/v1 → ? https://llm.example.test'],
    'prompts in Claude’s telemetry': ['.claude/settings.json', json({ env: { OTEL_LOG_USER_PROMPTS: '1', OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otel.example.test' } }), '1 → ? https://otel.example.test'],
    'a model of Zed': ['.zed/settings.json', '{ "language_models": { "openai": { "api_url": "https://llm.example.test/v1" } } }', 'https://llm.example.test/v1 → ? https://llm.example.test'],
    'a server of Gemini’s command': ['.gemini/settings.json', json({ mcpServers: { a: { httpUrl: 'https://mcp.example.test' } } }), 'https://mcp.example.test → ? https://mcp.example.test'],
    'models of the editor’s settings': ['.vscode/settings.json', '{ "github.copilot.chat.customOAIModels": { "m": { "url": "https://api.groq.com/openai/v1" } }, }', 'https://api.groq.com/openai/v1 → groq https://api.groq.com'],
  }; // prettier-ignore
  for (const [name, [path, text, ...expected]] of Object.entries(FIRES))
    it(`sees ${name}`, async () => assert.deepEqual(await seen(text, path), expected));

  const QUIET: Record<string, readonly [path: string, text: string]> = {
    'a local command': ['.mcp.json', json({ mcpServers: { a: { command: 'npx', args: ['-y', 'server-openai', '--url=https://a.example.test'] } } })],
    'telemetry without prompts': ['.claude/settings.json', json({ env: { OTEL_LOG_USER_PROMPTS: '0', OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otel.example.test' } })],
    'a server turned off': ['.mcp.json', json({ mcpServers: { a: { url: 'https://mcp.example.test', disabled: true, env: { OPENAI_API_KEY: '${K}' } } } })],
    'empty and made-up keys': ['.mcp.json', json({ mcpServers: { a: { command: 'x', env: { OPENAI_API_KEY: '<your key>', GROQ_API_KEY: '' } } } })],
    'permissions of Claude': ['.claude/settings.json', json({ permissions: { allow: ['WebFetch(domain:api.example.test)'] }, env: { CLAUDE_CODE_USE_BEDROCK: '0' } })],
    'other settings of the editor': ['.vscode/settings.json', json({ 'yaml.schemas': { 'https://json.example.test/a.json': 'a.yml' }, 'http.proxy': 'https://proxy.example.test' })],
    'a package': ['package.json', json({ name: 'a', homepage: 'https://example.test', contributes: { mcpServerDefinitionProviders: [] } })],
    'a compiler’s settings': ['tsconfig.json', json({ $schema: 'https://json.schemastore.org/tsconfig', compilerOptions: {} })],
    'a description of an interface': ['openapi.json', json({ openapi: '3.1.0', servers: [{ url: 'https://api.example.test/v1' }] })],
    'other models': ['models.yaml', 'models:\n  - provider: openai\n    model: gpt-4o\n'],
    'broken settings': ['.mcp.json', '{"mcpServers": {"a": {"url": '],
  }; // prettier-ignore
  for (const [name, [path, text]] of Object.entries(QUIET))
    it(`stays quiet at ${name}`, async () => assert.deepEqual(await seen(text, path), []));
});

describe('assistant settings', () => {
  const policy = (zone: 'phi' | 'none' | undefined, endpoints: readonly string[] = ['https://gpt.example.test']) =>
    effectivePolicy(
      loadPolicy({
        path: '.phi-cordon.json',
        text: json({
          version: 1,
          ...(zone ? { zones: [{ files: ['**'], handles: zone, reason: 'as the test says' }] } : {}),
          agreements: {
            a: { kind: 'baa', form: 'signed', accepted: '2026-01-02', expires: 'evergreen', reviewed: '2026-01-02', covers: ['phi'] },
          },
          approvals: { own: { provider: 'openai', agreement: 'a', endpoints, status: 'approved', approvedBy: 'p@lakeside.test' } },
        }),
      }),
      { trusted: true },
    ); // prettier-ignore
  const judged = async (url: string, by: ReturnType<typeof policy>) =>
    (
      await examine({ path: '.mcp.json', text: json({ mcpServers: { a: { url } } }) }, { policy: by })
    ).findings.map(({ rule, severity }) => `${rule} ${severity}`);

  it('are judged by zone, a host that nothing names at most as a warning', async () => {
    assert.deepEqual(await judged('https://api.openai.com/v1', policy('phi')), ['llm/assistant-config error']); // prettier-ignore
    assert.deepEqual(await judged('https://api.openai.com/v1', policy(undefined)), ['llm/assistant-config warning']); // prettier-ignore
    assert.deepEqual(await judged('https://mcp.example.test', policy('phi')), ['llm/assistant-config warning']); // prettier-ignore
    assert.deepEqual(await judged('https://mcp.example.test', policy('none')), ['llm/assistant-config information']); // prettier-ignore
  });

  it('are information on private hosts', async () => {
    for (const url of ['http://localhost:3000/mcp', 'http://10.1.2.3/mcp'])
      assert.deepEqual(await judged(url, policy('phi')), ['llm/unknown-destination information']);
  });

  it('are approved as any other use is', async () => {
    const by = policy('phi', ['https://api.openai.com']);
    assert.deepEqual(await judged('https://api.openai.com/v1', by), []);
  });

  it('say who receives the text and never the path of a URL', async () => {
    const text = json({ mcpServers: { a: { url: 'https://mcp.example.test/u/q7w8e9/mcp?token=r4t5y6' } } });
    const found = await findingsIn({ '.mcp.json': text });
    assert.equal(found.length, 1);
    assert.equal(found[0]!.message.id, 'use.assistantUnknown');
    assert.doesNotMatch(JSON.stringify(found), /q7w8e9|r4t5y6/);
  });
});
