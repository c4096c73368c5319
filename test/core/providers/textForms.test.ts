import assert from 'node:assert/strict';
import { findingsIn, seen, type Files } from './examine';

const OWN = 'https://llm.example.test';
const MODEL = '"model"';

/** The first file is the one that is read. */
const FIRES: Record<string, readonly [files: Files, ...expected: string[]]> = {
  'settings of .NET': [{ 'src/A.cs': 'using Azure.AI.OpenAI;\nvar c = new AzureOpenAIClient(new Uri(builder.Configuration["AzureOpenAI:Endpoint"]!), cred);\n', 'src/appsettings.json': '{ "AzureOpenAI": { "Endpoint": "https://lakeside.openai.azure.com/" } }' }, 'AzureOpenAIClient → azure-openai https://lakeside.openai.azure.com'],
  'a section of .NET': [{ 'A.cs': `using OpenAI;\nvar endpoint = config.GetSection("Llm")["BaseUrl"];\nvar c = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(endpoint) });\n`, 'appsettings.json': `{ "Llm": { "BaseUrl": "${OWN}" } }` }, `OpenAIClient → ? ${OWN}`],
  'a value of Spring': [{ 'src/main/java/A.java': 'import org.springframework.ai.openai.api.OpenAiApi;\nclass A {\n  @Value("${llm.base-url}")\n  private String baseUrl;\n  OpenAiApi f() { return OpenAiApi.builder().baseUrl(baseUrl).build(); }\n}\n', 'src/main/resources/application.yml': `llm:\n  base-url: ${OWN}\n` }, `OpenAiApi → ? ${OWN}`],
  'a value with its default': [{ 'A.java': 'import com.openai.client.okhttp.OpenAIOkHttpClient;\nclass A {\n  @ConfigProperty(name = "llm.url", defaultValue = "https://api.groq.com/openai/v1") String url;\n  Object f() { return OpenAIOkHttpClient.builder().baseUrl(url).build(); }\n}\n' }, 'OpenAIOkHttpClient → groq https://api.groq.com'],
  'a client that another file of Go makes': [{ 'a.go': 'package a\n\nimport "github.com/sashabaranov/go-openai"\n\nfunc (s *svc) f() {\n\ts.client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{})\n}\n' }, 'CreateChatCompletion → openai -'],
  'a client that another file of C# makes': [{ 'A.cs': 'using Microsoft.SemanticKernel;\nclass A(Kernel kernel) { Task F() => kernel.InvokePromptAsync("a"); }\n' }, 'InvokePromptAsync → ? -'],
  'a client that another file of Java makes': [{ 'A.java': 'import com.anthropic.client.AnthropicClient;\nclass A { AnthropicClient c; void f() { c.messages().create(p); } }\n' }, 'messages().create → anthropic -'],
  'RubyLLM by model and by provider': [{ 'a.rb': 'chat = RubyLLM.chat(model: "claude-sonnet-4-5")\nRubyLLM.embed("a", model: "x", provider: :bedrock)\nRubyLLM.chat\n' }, 'RubyLLM.chat → anthropic https://api.anthropic.com', 'RubyLLM.embed → aws-bedrock -', 'RubyLLM.chat → openai https://api.openai.com'],
  'what RubyLLM is set up with': [{ 'config/initializers/ruby_llm.rb': `RubyLLM.configure do |config|\n  config.openai_api_key = ENV["K"]\n  config.openai_api_base = "${OWN}/v1"\n  config.gemini_api_key = ENV["G"]\nend\n` }, `openai_api_base → ? ${OWN}`, 'gemini_api_key → google-gemini-api https://generativelanguage.googleapis.com'],
  'Prism': [{ 'a.php': `<?php\nuse Prism\\Prism\\Facades\\Prism;\nuse Prism\\Prism\\Enums\\Provider;\nPrism::text()->using(Provider::Anthropic, 'claude-sonnet-4-5')->asText();\nPrism::text()->using('mistral', 'm')->asText();\n` }, 'using → anthropic https://api.anthropic.com', 'using → mistral https://api.mistral.ai'],
  'Laravel’s own package': [{ 'a.php': `<?php\nuse Laravel\\Ai\\Enums\\Lab;\n$agent->prompt('a', provider: Lab::Gemini);\n` }, 'Lab::Gemini → google-gemini-api https://generativelanguage.googleapis.com'],
  'the crate genai': [{ 'a.rs': 'use genai::Client;\nasync fn f() { let c = Client::default(); c.exec_chat("claude-haiku-4-5", r, None).await; }\n' }, 'exec_chat → anthropic https://api.anthropic.com'],
  'Koog': [{ 'A.kt': 'import ai.koog.prompt.executor.llms.all.simpleAnthropicExecutor\nval executor = simpleAnthropicExecutor(key)\n' }, 'simpleAnthropicExecutor → anthropic https://api.anthropic.com'],
  'rig': [{ 'a.rs': 'use rig::providers::deepseek;\nfn f() { let c = deepseek::Client::from_env(); }\n' }, 'deepseek::Client::from_env → deepseek https://api.deepseek.com'],
  'a path behind a base of Java': [{ 'A.java': `class A { static final String BASE = "${OWN}"; void f() { var body = "{${MODEL.replaceAll('"', '\\"')}}"; HttpRequest.newBuilder(URI.create(BASE + "/v1/chat/completions")); } }\n` }, `/v1/chat/completions → ? ${OWN}`],
  'a path in a format of Go': [{ 'a.go': `package a\n\nfunc f(base string) {\n\tbody := map[string]any{${MODEL}: m}\n\turl := fmt.Sprintf("%s/chat/completions", os.Getenv("LLM_URL"))\n}\n`, '.env': `LLM_URL=${OWN}/v1\n` }, `/chat/completions → ? ${OWN}`],
  'a path in an interpolation of C#': [{ 'a.cs': `class A { void F() { var m = new { model = "m" }; http.PostAsJsonAsync($"{baseUrl}/chat/completions", m); } }\n` }, '/chat/completions → ? -'],
  'a path on a client with a base': [{ 'A.cs': `class A { void F() { http.BaseAddress = new Uri("${OWN}"); http.PostAsJsonAsync("v1/chat/completions", new { model = "m" }); } }\n` }, `v1/chat/completions → ? ${OWN}`],
  'Faraday': [{ 'a.rb': `conn = Faraday.new(url: "${OWN}")\nconn.post("/v1/chat/completions", { model: "m" }.to_json)\n` }, `/v1/chat/completions → ? ${OWN}`],
  'Guzzle': [{ 'a.php': `<?php\n$client = new Client(['base_uri' => '${OWN}']);\n$client->request('POST', '/v1/chat/completions', ['json' => ['model' => 'm']]);\n` }, `/v1/chat/completions → ? ${OWN}`],
  'reqwest': [{ 'a.rs': `fn f() { let base = "${OWN}/v1"; client.post(format!("{}/chat/completions", base)).json(&json!({${MODEL}: "m"})); }\n` }, `/chat/completions → ? ${OWN}`],
  'Kotlin': [{ 'A.kt': `val base = "${OWN}"\nsuspend fun f() = client.post("$base/v1/chat/completions") { setBody(Req(model = "m")) }\n` }, `/v1/chat/completions → ? ${OWN}`],
}; // prettier-ignore

const QUIET: Record<string, readonly [path: string, text: string]> = {
  'a route of Spring': ['A.java', 'class A { @PostMapping("/v1/chat/completions") void f(String model) {} }\n'],
  'a route of Go': ['a.go', 'package a\n\nfunc f() {\n\tmodel := "m"\n\tr.POST("/v1/chat/completions", h)\n\thttp.HandleFunc("/v1/chat/completions", h)\n}\n'],
  'a stand-in for a service': ['a.rb', 'stub_request(:post, "/v1/chat/completions").with(body: { model: "m" })\n'],
  'a path that another service has': ['A.cs', 'class A { void F() { http.PostAsJsonAsync($"{portal}/v1/messages", new { model = "ward" }); } }\n'],
  'the chat of one’s own server': ['A.kt', 'suspend fun f() = client.post("$portal/api/chat") { setBody(Req(model = "m")) }\n'],
  'calls of the same name': ['a.go', 'package a\n\nfunc f() {\n\tc.CreateChatCompletion(ctx)\n}\n'],
  'another using': ['a.php', `<?php\nuse App\\Db;\n$db->using('anthropic', 'x');\n`],
  'a setting of another kind': ['A.cs', 'using System.Net.Http;\nvar u = new Uri(config["Portal:Url"]);\n'],
}; // prettier-ignore

describe('forms of clients by text', () => {
  for (const [name, [files, ...expected]] of Object.entries(FIRES))
    it(`sees ${name}`, async () => assert.deepEqual(await seen(files), expected));
  for (const [name, [path, text]] of Object.entries(QUIET))
    it(`stays quiet at ${name}`, async () => assert.deepEqual(await seen(text, path), []));

  it('says no more than information of a client that it does not see made', async () => {
    const [files] = FIRES['a client that another file of Go makes']!;
    assert.deepEqual((await findingsIn(files)).map(({ severity }) => severity), ['information']); // prettier-ignore
  });
});
