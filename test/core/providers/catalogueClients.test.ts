import assert from 'node:assert/strict';
import { CATALOGUE } from '../../../src/core/providers';
import { usesIn } from './examine';

const java = (imported: string, body: string) => `import ${imported};\nclass A { void f() { ${body} } }\n`;
const spring = (type: string) => java(`org.springframework.ai.${type}`, `var a = new ${type.slice(type.lastIndexOf('.') + 1)}(key); a.call("b");`); // prettier-ignore
const l4j = (type: string) => java(`dev.langchain4j.model.${type}`, `var a = ${type.slice(type.lastIndexOf('.') + 1)}.builder().apiKey(k).build();`); // prettier-ignore
const go = (imported: string, body: string) =>
  `package a\n\nimport "${imported}"\n\nfunc f() {\n\t${body}\n}\n`;
const cs = (imported: string, body: string) => `using ${imported};\nvar a = ${body};\n`;

/** A smallest program for each package of the catalogue, as its documentation writes it. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'com.openai:openai-java': java('com.openai.client.okhttp.OpenAIOkHttpClient', 'var c = OpenAIOkHttpClient.fromEnv();'),
  'com.openai:openai-java-spring-boot-starter': 'import com.openai.client.OpenAIClient;\nrecord A(OpenAIClient client) { void f() { client.responses().create(p); } }\n',
  'com.openai:openai-java-bedrock': java('com.openai.bedrock.BedrockOpenAIOkHttpClient', 'var c = BedrockOpenAIOkHttpClient.builder().region("us-east-1").build();'),
  'com.theokanning.openai-gpt3-java:service': java('com.theokanning.openai.service.OpenAiService', 'var s = new OpenAiService("t");'),
  'dev.langchain4j:langchain4j-open-ai': l4j('openai.OpenAiChatModel'),
  'dev.langchain4j:langchain4j-open-ai-official': l4j('openaiofficial.OpenAiOfficialChatModel'),
  'org.springframework.ai:spring-ai-starter-model-openai': spring('openai.OpenAiChatModel'),
  'com.anthropic:anthropic-java': java('com.anthropic.client.okhttp.AnthropicOkHttpClient', 'var c = AnthropicOkHttpClient.fromEnv();'),
  'com.anthropic:anthropic-java-bedrock': java('com.anthropic.client.okhttp.AnthropicOkHttpClient', 'var c = AnthropicOkHttpClient.builder().backend(BedrockBackend.fromEnv()).build();'),
  'com.anthropic:anthropic-java-vertex': java('com.anthropic.client.okhttp.AnthropicOkHttpClient', 'var c = AnthropicOkHttpClient.builder().backend(VertexBackend.fromEnv()).build();'),
  'com.anthropic:anthropic-java-foundry': java('com.anthropic.client.okhttp.AnthropicOkHttpClient', 'var c = AnthropicOkHttpClient.builder().backend(FoundryBackend.fromEnv()).build();'),
  'com.anthropic:anthropic-java-aws': java('com.anthropic.client.okhttp.AnthropicOkHttpClient', 'var c = AnthropicOkHttpClient.builder().backend(AwsBackend.fromEnv()).build();'),
  'com.anthropic:anthropic-java-google-cloud': java('com.anthropic.client.okhttp.AnthropicOkHttpClient', 'var c = AnthropicOkHttpClient.builder().backend(GoogleCloudBackend.fromEnv()).build();'),
  'dev.langchain4j:langchain4j-anthropic': l4j('anthropic.AnthropicChatModel'),
  'org.springframework.ai:spring-ai-starter-model-anthropic': spring('anthropic.AnthropicChatModel'),
  'com.azure:azure-ai-openai': java('com.azure.ai.openai.OpenAIClientBuilder', 'var c = new OpenAIClientBuilder().endpoint(e).credential(new AzureKeyCredential(k)).buildClient();'),
  'dev.langchain4j:langchain4j-azure-open-ai': l4j('azure.AzureOpenAiChatModel'),
  'org.springframework.ai:spring-ai-starter-model-azure-openai': spring('azure.openai.AzureOpenAiChatModel'),
  'software.amazon.awssdk:bedrockruntime': java('software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient', 'var c = BedrockRuntimeClient.create();'),
  'dev.langchain4j:langchain4j-bedrock': l4j('bedrock.BedrockChatModel'),
  'org.springframework.ai:spring-ai-starter-model-bedrock-converse': java('org.springframework.ai.bedrock.converse.BedrockProxyChatModel', 'var m = BedrockProxyChatModel.builder().region(r).build();'),
  'software.amazon.awssdk:comprehendmedical': java('software.amazon.awssdk.services.comprehendmedical.ComprehendMedicalClient', 'var c = ComprehendMedicalClient.builder().build();'),
  'software.amazon.awssdk:transcribe': java('software.amazon.awssdk.services.transcribe.TranscribeClient', 'var c = TranscribeClient.create();'),
  'software.amazon.awssdk:sagemakerruntime': java('software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient', 'var c = SageMakerRuntimeClient.create();'),
  'com.google.genai:google-genai': java('com.google.genai.Client', 'Client c = new Client();'),
  'dev.langchain4j:langchain4j-google-ai-gemini': l4j('googleai.GoogleAiGeminiChatModel'),
  'dev.langchain4j:langchain4j-google-genai': l4j('googlegenai.GoogleGenAiChatModel'),
  'org.springframework.ai:spring-ai-starter-model-google-genai': spring('google.genai.GoogleGenAiChatModel'),
  'com.google.cloud:google-cloud-vertexai': java('com.google.cloud.vertexai.VertexAI', 'var v = new VertexAI("p", "us-central1");'),
  'dev.langchain4j:langchain4j-vertex-ai-gemini': l4j('vertexai.gemini.VertexAiGeminiChatModel'),
  'dev.langchain4j:langchain4j-vertex-ai-anthropic': l4j('vertexai.anthropic.VertexAiAnthropicChatModel'),
  'com.assemblyai:assemblyai-java': java('com.assemblyai.api.AssemblyAI', 'var c = AssemblyAI.builder().apiKey(k).build();'),
  'dev.langchain4j:langchain4j-workers-ai': l4j('workersai.WorkersAiChatModel'),
  'com.cohere:cohere-java': java('com.cohere.api.Cohere', 'var c = Cohere.builder().token(t).build();'),
  'dev.langchain4j:langchain4j-cohere': l4j('cohere.CohereEmbeddingModel'),
  'org.springframework.ai:spring-ai-starter-model-deepseek': java('org.springframework.ai.deepseek.api.DeepSeekApi', 'var a = DeepSeekApi.builder().apiKey(k).build();'),
  'org.springframework.ai:spring-ai-starter-model-elevenlabs': java('org.springframework.ai.elevenlabs.api.ElevenLabsApi', 'var a = ElevenLabsApi.builder().apiKey(k).build();'),
  'dev.langchain4j:langchain4j-hugging-face': l4j('huggingface.HuggingFaceChatModel'),
  'dev.langchain4j:langchain4j-watsonx': l4j('watsonx.WatsonxChatModel'),
  'dev.langchain4j:langchain4j-jina': l4j('jina.JinaEmbeddingModel'),
  'dev.langchain4j:langchain4j-nomic': l4j('nomic.NomicEmbeddingModel'),
  'dev.langchain4j:langchain4j-local-ai': l4j('localai.LocalAiChatModel'),
  'dev.langchain4j:langchain4j-jlama': l4j('jlama.JlamaChatModel'),
  'dev.langchain4j:langchain4j-mistral-ai': l4j('mistralai.MistralAiChatModel'),
  'org.springframework.ai:spring-ai-starter-model-mistral-ai': java('org.springframework.ai.mistralai.api.MistralAiApi', 'var a = new MistralAiApi(k);'),
  'dev.langchain4j:langchain4j-ollama': l4j('ollama.OllamaChatModel'),
  'org.springframework.ai:spring-ai-starter-model-ollama': java('org.springframework.ai.ollama.api.OllamaApi', 'var a = OllamaApi.builder().build();'),
  'com.oracle.oci.sdk:oci-java-sdk-generativeaiinference': java('com.oracle.bmc.generativeaiinference.GenerativeAiInferenceClient', 'var c = GenerativeAiInferenceClient.builder().build(p);'),
  'dev.langchain4j:langchain4j-community-oci-genai': java('dev.langchain4j.community.model.oracle.oci.genai.OciGenAiChatModel', 'var m = OciGenAiChatModel.builder().build();'),
  'io.pinecone:pinecone-client': java('io.pinecone.clients.Pinecone', 'var p = new Pinecone.Builder(k).build();'),
  'org.springframework.ai:spring-ai-starter-model-stability-ai': java('org.springframework.ai.stabilityai.api.StabilityAiApi', 'var a = new StabilityAiApi(k);'),
  'com.aallam.openai:openai-client': 'import com.aallam.openai.client.OpenAI\nval openai = OpenAI(token = t)\n',
  'com.google.mlkit:genai-prompt': 'import com.google.mlkit.genai.prompt.Generation\nval model = Generation.getClient()\n',
  'com.google.mlkit:genai-summarization': 'import com.google.mlkit.genai.summarization.Summarization\nval s = Summarization.getClient(options)\n',
  OpenAI: cs('OpenAI.Chat', 'new ChatClient("gpt-4o", key)'),
  'Betalgo.OpenAI': cs('Betalgo.Ranul.OpenAI.Managers', 'new OpenAIService(new OpenAIOptions { ApiKey = k })'),
  'Microsoft.SemanticKernel.Connectors.OpenAI': cs('Microsoft.SemanticKernel', 'Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", k).Build()'),
  Anthropic: cs('Anthropic', 'new AnthropicClient()'),
  'Anthropic.SDK': cs('Anthropic.SDK', 'new AnthropicClient(k)'),
  'Azure.AI.OpenAI': cs('Azure.AI.OpenAI', 'new AzureOpenAIClient(new Uri("https://a.openai.azure.com"), cred)'),
  'Azure.AI.Inference': cs('Azure.AI.Inference', 'new ChatCompletionsClient(new Uri("https://a.openai.azure.com"), cred)'),
  'AWSSDK.BedrockRuntime': cs('Amazon.BedrockRuntime', 'new AmazonBedrockRuntimeClient(RegionEndpoint.USEast1)'),
  'Google.GenAI': cs('Google.GenAI', 'new Client()'),
  'Mscc.GenerativeAI': cs('Mscc.GenerativeAI', 'new GoogleAI(apiKey: k)'),
  'Google.Cloud.AIPlatform.V1': cs('Google.Cloud.AIPlatform.V1', 'new PredictionServiceClientBuilder { Endpoint = "us-central1-aiplatform.googleapis.com" }.Build()'),
  Deepgram: cs('Deepgram', 'ClientFactory.CreateListenRESTClient(k)'),
  LLamaSharp: cs('LLama', 'LLamaWeights.LoadFromFile(p)'),
  'Mistral.SDK': cs('Mistral.SDK', 'new MistralClient(k)'),
  OllamaSharp: cs('OllamaSharp', 'new OllamaApiClient("http://localhost:11434")'),
  'github.com/openai/openai-go/v3': go('github.com/openai/openai-go/v3', 'c := openai.NewClient()'),
  'github.com/openai/openai-go': go('github.com/openai/openai-go', 'c := openai.NewClient()'),
  'github.com/openai/openai-go/v3/azure': 'package a\n\nimport (\n\t"github.com/openai/openai-go/v3"\n\t"github.com/openai/openai-go/v3/azure"\n)\n\nfunc f() {\n\tc := openai.NewClient(azure.WithEndpoint("https://a.openai.azure.com", v), azure.WithAPIKey(k))\n}\n',
  'github.com/openai/openai-go/v3/bedrock': go('github.com/openai/openai-go/v3/bedrock', 'c := bedrock.NewClient(ctx)'),
  'github.com/sashabaranov/go-openai': go('github.com/sashabaranov/go-openai', 'c := openai.NewClient("t")'),
  'github.com/anthropics/anthropic-sdk-go': go('github.com/anthropics/anthropic-sdk-go', 'c := anthropic.NewClient()'),
  'github.com/anthropics/anthropic-sdk-go/bedrock': 'package a\n\nimport (\n\t"github.com/anthropics/anthropic-sdk-go"\n\t"github.com/anthropics/anthropic-sdk-go/bedrock"\n)\n\nfunc f() {\n\tc := anthropic.NewClient(bedrock.WithLoadDefaultConfig(ctx))\n}\n',
  'github.com/anthropics/anthropic-sdk-go/vertex': 'package a\n\nimport (\n\t"github.com/anthropics/anthropic-sdk-go"\n\t"github.com/anthropics/anthropic-sdk-go/vertex"\n)\n\nfunc f() {\n\tc := anthropic.NewClient(vertex.WithGoogleAuth(ctx, r, p))\n}\n',
  'github.com/anthropics/anthropic-sdk-go/aws': go('github.com/anthropics/anthropic-sdk-go/aws', 'c := aws.NewClient(ctx)'),
  'github.com/anthropics/anthropic-sdk-go/googlecloud': go('github.com/anthropics/anthropic-sdk-go/googlecloud', 'c := googlecloud.NewClient(ctx)'),
  'github.com/aws/aws-sdk-go-v2/service/bedrockruntime': go('github.com/aws/aws-sdk-go-v2/service/bedrockruntime', 'c := bedrockruntime.NewFromConfig(cfg)'),
  'github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai': go('github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai', 'c, _ := azopenai.NewClientWithKeyCredential("https://a.openai.azure.com", k, nil)'),
  'google.golang.org/genai': go('google.golang.org/genai', 'c, _ := genai.NewClient(ctx, nil)'),
  'github.com/google/generative-ai-go': go('github.com/google/generative-ai-go/genai', 'c, _ := genai.NewClient(ctx, option.WithAPIKey(k))'),
  'github.com/AssemblyAI/assemblyai-go-sdk': 'package a\n\nimport aai "github.com/AssemblyAI/assemblyai-go-sdk"\n\nfunc f() {\n\tc := aai.NewClient(k)\n}\n',
  'github.com/deepgram/deepgram-go-sdk': 'package a\n\nimport (\n\tclient "github.com/deepgram/deepgram-go-sdk/pkg/client/listen"\n)\n\nfunc f() {\n\tc := client.NewRESTWithDefaults()\n}\n',
  'github.com/cohere-ai/cohere-go/v2': 'package a\n\nimport cohereclient "github.com/cohere-ai/cohere-go/v2/client"\n\nfunc f() {\n\tc := cohereclient.NewClient()\n}\n',
  'github.com/gage-technologies/mistral-go': go('github.com/gage-technologies/mistral-go', 'c := mistral.NewMistralClientDefault(k)'),
  'github.com/ollama/ollama/api': go('github.com/ollama/ollama/api', 'c, _ := api.ClientFromEnvironment()'),
  'github.com/OpenRouterTeam/go-sdk': 'package a\n\nimport openrouter "github.com/OpenRouterTeam/go-sdk"\n\nfunc f() {\n\tc := openrouter.New()\n}\n',
  'github.com/pinecone-io/go-pinecone': go('github.com/pinecone-io/go-pinecone/v4/pinecone', 'c, _ := pinecone.NewClient(p)'),
  'github.com/replicate/replicate-go': go('github.com/replicate/replicate-go', 'c, _ := replicate.NewClient(replicate.WithTokenFromEnv())'),
  openai: `require "openai"\nclient = OpenAI::Client.new\n`,
  'ruby-openai': `OpenAI.configure do |config|\n  config.access_token = ENV.fetch("OPENAI_ACCESS_TOKEN")\nend\n`,
  anthropic: `require "anthropic"\nclient = Anthropic::Client.new\n`,
  'aws-sdk-bedrockruntime': `client = Aws::BedrockRuntime::Client.new(region: "us-east-1")\n`,
  'ollama-ai': `require 'ollama-ai'\nclient = Ollama.new(credentials: { address: 'http://localhost:11434' })\n`,
  'openai-php/client': `<?php\n$client = OpenAI::client($key);\n`,
  'openai-php/laravel': `<?php\nuse OpenAI\\Laravel\\Facades\\OpenAI;\n$r = OpenAI::chat()->create([]);\n`,
  'anthropic-ai/sdk': `<?php\nuse Anthropic\\Client;\n$client = new Client(apiKey: $k);\n`,
  'async-openai': 'use async_openai::Client;\nfn f() { let c = Client::new(); }\n',
  'aws-sdk-bedrockruntime (rust)': 'use aws_sdk_bedrockruntime::Client;\nfn f() { let c = Client::new(&config); }\n',
}; // prettier-ignore

const ENDINGS = {
  java: 'java',
  kotlin: 'kt',
  csharp: 'cs',
  go: 'go',
  ruby: 'rb',
  php: 'php',
  rust: 'rs',
} as const;

describe('the packages of the catalogue', () => {
  for (const { id, packages } of CATALOGUE)
    for (const [language, ending] of Object.entries(ENDINGS) as [keyof typeof ENDINGS, string][])
      for (const name of packages[language] ?? [])
        it(`are seen: ${name} of ${id} in ${language}`, async () => {
          const program = PROGRAMS[`${name} (${language})`] ?? PROGRAMS[name];
          assert.ok(program !== undefined, `no program for ${name}`);
          const uses = await usesIn({ [`src/a.${ending}`]: program });
          assert.deepEqual([...new Set(uses.map(({ destination }) => destination.provider))], [id]);
        });
});
