import assert from 'node:assert/strict';
import { seen, usesIn, type Files } from './examine';

type Case = readonly [path: string, files: Files | string, ...expected: string[]];

const OPENAI = 'https://api.openai.com';
const CS = (text: string) =>
  `using System;\nusing OpenAI.Chat;\nusing Azure.AI.OpenAI;\nclass A {\n${text}\n}\n`;
const GO = (path: string, text: string) =>
  `package a\nimport (\n\t"os"\n\t${path}\n)\nfunc f() {\n${text}\n}\n`;
const JAVA = (path: string, text: string) => `import ${path};\nclass A {\n${text}\n}\n`;

const FIRES: Record<string, Case> = {
  'Java: the client of env': ['A.java', JAVA('com.openai.client.okhttp.OpenAIOkHttpClient', 'OpenAIClient c = OpenAIOkHttpClient.fromEnv();'), `OpenAIOkHttpClient → openai ${OPENAI}`],
  'Java: env that the client obeys': ['A.java', { 'app/A.java': JAVA('com.openai.client.okhttp.OpenAIOkHttpClient', 'OpenAIClient c = OpenAIOkHttpClient.fromEnv();'), '.env': 'OPENAI_BASE_URL=https://a.openai.azure.com/openai/v1\n' }, 'OpenAIOkHttpClient → azure-openai https://a.openai.azure.com'],
  'Java: a builder over lines with a host of nobody': ['A.java', JAVA('com.openai.client.okhttp.OpenAIOkHttpClient', 'var c = OpenAIOkHttpClient.builder()\n  .apiKey(k) // .baseUrl("https://api.x.ai")\n  .baseUrl("https://llm.example.test/v1")\n  .build();'), 'OpenAIOkHttpClient → ? https://llm.example.test'],
  'Java: a constant of the file': ['A.java', JAVA('dev.langchain4j.model.openai.OpenAiChatModel', 'static final String BASE = "https://api.groq.com";\nvar m = OpenAiChatModel.builder().baseUrl(BASE + "/openai/v1").modelName("m-1").build();'), 'OpenAiChatModel → groq https://api.groq.com'],
  'Java: Azure of LangChain4j': ['A.java', JAVA('dev.langchain4j.model.azure.AzureOpenAiChatModel', 'var m = AzureOpenAiChatModel.builder().endpoint("https://a.openai.azure.com").build();'), 'AzureOpenAiChatModel → azure-openai https://a.openai.azure.com'],
  'Java: the Azure class that calls OpenAI': ['A.java', JAVA('dev.langchain4j.model.azure.AzureOpenAiChatModel', 'var m = AzureOpenAiChatModel.builder().nonAzureApiKey(k).build();'), `AzureOpenAiChatModel → openai ${OPENAI}`],
  'Java: Anthropic on Bedrock': ['A.java', JAVA('com.anthropic.client.okhttp.AnthropicOkHttpClient', 'var c = AnthropicOkHttpClient.builder().backend(BedrockBackend.fromEnv()).build();'), 'AnthropicOkHttpClient → aws-bedrock -'],
  'Java: Bedrock in a region': ['A.java', JAVA('software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient', 'var c = BedrockRuntimeClient.builder().region(Region.US_EAST_1).build();'), 'BedrockRuntimeClient → aws-bedrock https://bedrock-runtime.us-east-1.amazonaws.com'],
  'Java: Gemini and Vertex': ['A.java', JAVA('com.google.genai.Client', 'var a = new Client();\nvar b = Client.builder().vertexAI(true).location("us-east4").build();'), 'Client → google-gemini-api https://generativelanguage.googleapis.com', 'Client → google-vertex https://us-east4-aiplatform.googleapis.com'],
  'Java: Spring AI by its constructor': ['A.java', JAVA('org.springframework.ai.openai.api.OpenAiApi', 'var a = OpenAiApi.builder().baseUrl(System.getenv("LLM_URL")).build();'), 'OpenAiApi → openai -'],
  'Kotlin: a builder with an env default': ['A.kt', 'import com.openai.client.okhttp.OpenAIOkHttpClient\nval c = OpenAIOkHttpClient.builder().baseUrl(System.getenv("X_URL") ?: "https://api.mistral.ai/v1").build()\n', 'OpenAIOkHttpClient → mistral https://api.mistral.ai'],
  'Kotlin: a client with named arguments': ['A.kt', 'import com.aallam.openai.client.OpenAI\nval c = OpenAI(token = key)\n', `OpenAI → openai ${OPENAI}`],
  'C#: clients of OpenAI': ['A.cs', CS('var c = new ChatClient("gpt-4o", key);\nOpenAIClient d = new(key);'), `ChatClient → openai ${OPENAI}`, `OpenAIClient → openai ${OPENAI}`],
  'C#: an endpoint in the options': ['A.cs', CS('var c = new ChatClient(model: "m", credential: k, options: new OpenAIClientOptions { Endpoint = new Uri("https://llm.example.test/v1") });'), 'ChatClient → ? https://llm.example.test'],
  'C#: options made before': ['A.cs', CS('var options = new OpenAIClientOptions();\noptions.Endpoint = new Uri(Environment.GetEnvironmentVariable("X_URL") ?? "https://api.groq.com/openai/v1");\nvar c = new ChatClient("m", k, options);'), 'ChatClient → groq https://api.groq.com'],
  'C#: Azure': ['A.cs', CS('var c = new AzureOpenAIClient(\n  new Uri("https://a.openai.azure.com/"),\n  new DefaultAzureCredential());'), 'AzureOpenAIClient → azure-openai https://a.openai.azure.com'],
  'C#: Semantic Kernel': ['A.cs', 'using Microsoft.SemanticKernel;\nb.AddOpenAIChatCompletion("gpt-4o", key);\nb.AddAzureOpenAIChatCompletion("dep", "https://a.openai.azure.com", key);\n', `AddOpenAIChatCompletion → openai ${OPENAI}`, 'AddAzureOpenAIChatCompletion → azure-openai https://a.openai.azure.com'],
  'C#: Bedrock': ['A.cs', 'using Amazon.BedrockRuntime;\nvar c = new AmazonBedrockRuntimeClient(RegionEndpoint.USEast1);\n', 'AmazonBedrockRuntimeClient → aws-bedrock https://bedrock-runtime.us-east-1.amazonaws.com'],
  'Go: a client': ['a.go', GO('"github.com/openai/openai-go/v3"', 'c := openai.NewClient()'), `NewClient → openai ${OPENAI}`],
  'Go: a base URL of env': ['a.go', { 'svc/a.go': GO('"github.com/openai/openai-go"', 'c := openai.NewClient(option.WithBaseURL(os.Getenv("LLM_URL")))'), '.env': 'LLM_URL=https://api.x.ai/v1\n' }, 'NewClient → xai https://api.x.ai'],
  'Go: an alias, and a host of nobody': ['a.go', GO('oai "github.com/openai/openai-go"', 'c := oai.NewClient(option.WithBaseURL("https://llm.example.test/v1/"))'), 'NewClient → ? https://llm.example.test'],
  'Go: Azure': ['a.go', GO('"github.com/openai/openai-go"', 'c := openai.NewClient(azure.WithEndpoint("https://a.openai.azure.com", "2024-06-01"))'), 'NewClient → azure-openai https://a.openai.azure.com'],
  'Go: a part of the package under an alias': ['a.go', GO('opt "github.com/openai/openai-go/option"\n\t"github.com/openai/openai-go/v3"', 'c := openai.NewClient(opt.WithBaseURL("https://llm.example.test/v1/"))'), 'NewClient → ? https://llm.example.test'],
  'Go: OpenAI models on Bedrock': ['a.go', GO('"github.com/openai/openai-go/v3/bedrock"', 'c, err := bedrock.NewClient(ctx, config)'), 'NewClient → aws-bedrock -'],
  'Go: a config set by field': ['a.go', GO('openai "github.com/sashabaranov/go-openai"', 'config := openai.DefaultConfig(key)\nconfig.BaseURL = "https://api.groq.com/openai/v1"\nc := openai.NewClientWithConfig(config)'), 'NewClientWithConfig → groq https://api.groq.com'],
  'Go: the Azure config': ['a.go', GO('"github.com/sashabaranov/go-openai"', 'config := openai.DefaultAzureConfig(key, "https://a.openai.azure.com")\nc := openai.NewClientWithConfig(config)'), 'NewClientWithConfig → azure-openai https://a.openai.azure.com'],
  'Go: Claude on Vertex': ['a.go', GO('"github.com/anthropics/anthropic-sdk-go"', 'c := anthropic.NewClient(vertex.WithGoogleAuth(ctx, region, project))'), 'NewClient → google-vertex -'],
  'Go: Gemini on Vertex': ['a.go', GO('"google.golang.org/genai"', 'c, err := genai.NewClient(ctx, &genai.ClientConfig{\n  Backend: genai.BackendVertexAI,\n  Location: "us-east4",\n})'), 'NewClient → google-vertex https://us-east4-aiplatform.googleapis.com'],
  'Ruby: a client': ['a.rb', 'require "openai"\nclient = OpenAI::Client.new(access_token: ENV.fetch("OPENAI_API_KEY"))\n', `OpenAI::Client → openai ${OPENAI}`],
  'Ruby: loaded by Bundler, with an address': ['a.rb', 'def client\n  @client ||= OpenAI::Client.new(\n    access_token: key, # a key\n    uri_base: "https://llm.example.test/v1"\n  )\nend\n', 'OpenAI::Client → ? https://llm.example.test'],
  'PHP: a client': ['a.php', '<?php\n$client = OpenAI::client($key);\n', `OpenAI::client → openai ${OPENAI}`],
  'PHP: a factory': ['a.php', "<?php\nuse OpenAI;\n$client = OpenAI::factory()\n  ->withApiKey($key)\n  ->withBaseUri('https://api.groq.com/openai/v1')\n  ->make();\n", 'OpenAI::factory → groq https://api.groq.com'],
  'Rust: a client': ['a.rs', 'use async_openai::{Client, types::*};\nlet client = Client::new();\n', `Client::new → openai ${OPENAI}`],
  'Rust: a config': ['a.rs', 'use async_openai::{Client, config::OpenAIConfig};\nlet config = OpenAIConfig::new().with_api_base("https://llm.example.test/v1");\nlet client = Client::with_config(config);\n', 'Client::with_config → ? https://llm.example.test'],
  'shell: curl': ['a.sh', `curl ${OPENAI}/v1/chat/completions \\\n  -H "Authorization: Bearer $OPENAI_API_KEY" \\\n  -d '{"model": "gpt-4o", "messages": []}'\n`, `${OPENAI}/v1/chat/completions → openai ${OPENAI}`],
  'shell: curl to a host of nobody': ['a.sh', `curl -s -X POST -H 'x: y' \\\n  https://llm.example.test/run -d '{"model": "m",\n "messages": []}'\n`, 'https://llm.example.test/run → ? https://llm.example.test'],
  'shell: Bedrock of the AWS CLI': ['a.sh', 'aws bedrock-runtime converse --model-id m.n-v1 --region us-west-2\n', 'aws bedrock-runtime converse → aws-bedrock https://bedrock-runtime.us-west-2.amazonaws.com'],
  'PowerShell: Invoke-RestMethod': ['a.ps1', `Invoke-RestMethod -Method Post -Uri "${OPENAI}/v1/responses" -Body $body\n`, `${OPENAI}/v1/responses → openai ${OPENAI}`],
  'PowerShell: an address of env': ['a.ps1', { 'svc/a.ps1': 'irm "$env:LLM_URL/v1/chat/completions" -Method Post\n', '.env': 'LLM_URL=https://api.x.ai\n' }, '$env:LLM_URL/v1/chat/completions → xai https://api.x.ai'],
}; // prettier-ignore

const QUIET: Record<string, readonly [path: string, text: string]> = {
  'Java: a mere import': ['A.java', JAVA('com.openai.client.okhttp.OpenAIOkHttpClient', 'int a = 1;')],
  'Java: a class of the same name': ['A.java', JAVA('org.example.OpenAiChatModel', 'var m = OpenAiChatModel.builder().build();')],
  'Java: comments and strings': ['A.java', JAVA('com.openai.client.OpenAIClient', '/* OpenAIOkHttpClient.fromEnv()\n https://api.openai.com/v1/responses */\nString s = "OpenAIOkHttpClient.fromEnv()"; // new OpenAIOkHttpClient()')],
  'Kotlin: another client': ['A.kt', 'import io.ktor.client.HttpClient\nval a = OpenAI(token = "x")\n'],
  'C#: a class of the same name': ['A.cs', 'using Lake.Chat;\nvar c = new ChatClient("room");\n'],
  'C#: a mere using': ['A.cs', 'using OpenAI.Chat;\n// new ChatClient("m")\nvar s = $"new ChatClient({a})";\n'],
  'C#: a verbatim string': ['A.cs', 'using OpenAI;\nvar s = @"C:\\";\nvar t = "new OpenAIClient(x)";\n'],
  'Go: another package of the name': ['a.go', GO('"example.test/openai"', 'c := openai.NewClient()')],
  'Go: another function of the package': ['a.go', GO('"github.com/openai/openai-go"', 's := `openai.NewClient()`\nx := mine.NewClient()')],
  'Ruby: a module of its own': ['a.rb', 'module OpenAI\n  class Client; end\nend\nOpenAI::Client.new\n'],
  'PHP: a class of its own': ['a.php', '<?php\nuse App\\Services\\OpenAI;\nOpenAI::client();\n'],
  'Rust: another client': ['a.rs', 'use reqwest::Client;\nlet c = Client::new();\n'],
  'shell: another request': ['a.sh', '# curl https://api.openai.com/v1/responses\ncurl -d \'{"model": "T"}\' https://cars.example.test/api\n'],
  'PowerShell: another request': ['a.ps1', '<# irm https://api.openai.com/v1/responses #>\nInvoke-RestMethod https://api.example.test/v1/patients\n'],
}; // prettier-ignore

describe('clients by text', () => {
  for (const [name, [path, files, ...expected]] of Object.entries(FIRES))
    it(`sees ${name}`, async () => assert.deepEqual(await seen(files, path), expected));
  for (const [name, [path, text]] of Object.entries(QUIET))
    it(`stays quiet at ${name}`, async () => assert.deepEqual(await seen(text, path), []));

  it('calls curl and Invoke-RestMethod HTTP calls', async () => {
    const uses = await usesIn({ 'a.sh': `curl ${OPENAI}/v1/responses\n` });
    assert.deepEqual(uses.map(({ use }) => use.kind), ['http-call']); // prettier-ignore
  });

  it('reads services and model', async () => {
    const text = GO('"github.com/openai/openai-go"', 'client := openai.NewClient()\nclient.Chat.Completions.New(ctx, openai.Params{Model: "gpt-4o"})'); // prettier-ignore
    const [raw] = await usesIn({ 'a.go': text });
    assert.deepEqual([raw?.use.services, raw?.destination.model], [['chat'], 'gpt-4o']);
  });

  it('does not take an address that it cannot tell for the default', async () => {
    const text = GO('"github.com/sashabaranov/go-openai"', 'c := openai.NewClientWithConfig(config)');
    const [raw] = await usesIn({ 'a.go': text });
    assert.equal(raw?.use.destination.kind, 'unknown');
    assert.equal(raw?.destination.host, undefined);
  });

  it('is linear on texts of one repeated piece', async () => {
    const imports = 'import com.openai.client.okhttp.OpenAIOkHttpClient;\nvar c = OpenAIOkHttpClient.builder().baseUrl('; // prettier-ignore
    for (const piece of ['(', '"', "'", '/*', '\\"', '.a(', 'c.x(', 'c = ', ' ', 'a.', '\n', 'c ??'])
      for (const path of ['A.java', 'a.rb', 'a.rs', 'a.php', 'a.sh', 'a.ps1', 'A.cs', 'a.go']) {
        const text = `${imports}\nOpenAI::Client.new ${piece.repeat(60_000 / piece.length)}`;
        assert.ok((await usesIn({ [path]: text })).length < 100);
      }
  }).timeout(20_000);
});
