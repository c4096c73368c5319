import assert from 'node:assert/strict';
import { findingsIn, seen } from './examine';

describe('framework settings recogniser', () => {
  const FIRES: Record<string, readonly [path: string, text: string, ...expected: string[]]> = {
    'Spring AI in YAML': ['src/main/resources/application.yml', 'spring:\n  ai:\n    openai:\n      base-url: https://llm.example.test # ours\n      api-key: ${OPENAI_API_KEY}\n', 'https://llm.example.test → ? https://llm.example.test'],
    'Spring AI in properties': ['application-prod.properties', 'spring.ai.azure.openai.endpoint=https://lakeside.openai.azure.com\nspring.ai.azure.openai.api-key=${KEY}\nspring.ai.anthropic.api-key=${ANTHROPIC_API_KEY}\n', 'https://lakeside.openai.azure.com → azure-openai https://lakeside.openai.azure.com', '${ANTHROPIC_API_KEY} → anthropic https://api.anthropic.com'],
    'a default behind a variable': ['application.yaml', 'spring:\n  ai:\n    openai:\n      base-url: ${OPENAI_BASE_URL:https://api.openai.com}\n', '${OPENAI_BASE_URL:https://api.openai.com} → openai https://api.openai.com'],
    'LangChain4j': ['application.properties', 'langchain4j.open-ai.chat-model.base-url=https://api.groq.com/openai/v1\nquarkus.langchain4j.ollama.base-url=http://localhost:11434\n', 'https://api.groq.com/openai/v1 → groq https://api.groq.com', 'http://localhost:11434 → ollama http://localhost:11434'],
    'sections of .NET': ['appsettings.Production.json', '{\n  // ours\n  "AzureOpenAI": { "Endpoint": "https://lakeside.openai.azure.com/", "ApiKey": "" },\n  "OpenAI:Endpoint": "https://llm.example.test/v1",\n}', 'https://llm.example.test/v1 → ? https://llm.example.test', 'https://lakeside.openai.azure.com/ → azure-openai https://lakeside.openai.azure.com'],
  }; // prettier-ignore
  for (const [name, [path, text, ...expected]] of Object.entries(FIRES))
    it(`sees ${name}`, async () => assert.deepEqual(await seen(text, path), expected));

  const QUIET: Record<string, readonly [path: string, text: string]> = {
    'a database': ['application.yml', 'spring:\n  datasource:\n    url: jdbc:postgresql://db.example.test/ward\n    username: app\n  mail:\n    url: https://mail.example.test\n'],
    'a section of its own by such a name': ['application.yml', 'openai:\n  url: https://portal.example.test\n'],
    'other sections of .NET': ['appsettings.json', '{ "Serilog": { "Url": "https://logs.example.test" }, "ConnectionStrings": { "Main": "Server=db" } }'],
    'placeholders': ['appsettings.json', '{ "OpenAI": { "ApiKey": "<your key>", "Endpoint": "" } }'],
    'other files': ['values.yml', 'spring:\n  ai:\n    openai:\n      base-url: https://llm.example.test\n'],
  }; // prettier-ignore
  for (const [name, [path, text]] of Object.entries(QUIET))
    it(`stays quiet at ${name}`, async () => assert.deepEqual(await seen(text, path), []));

  it('says no more than information of a key', async () => {
    const found = await findingsIn({
      'application.properties': 'spring.ai.openai.api-key=${OPENAI_API_KEY}\n',
    });
    assert.deepEqual(found.map(({ severity }) => severity), ['information']); // prettier-ignore
  });
});
