import assert from 'node:assert/strict';
import { seen } from './examine';

const POM = (...artifacts: string[]) => `<project><dependencies>\n${artifacts.map((name) => `<dependency>\n<artifactId>${name}</artifactId>\n</dependency>\n`).join('')}</dependencies></project>`; // prettier-ignore
const JAVA = 'ward/src/main/java/a/Notes.java';
const BUILT = 'import org.springframework.ai.chat.client.ChatClient;\nclass A { void f(ChatClient.Builder b) { b.build(); } }\n'; // prettier-ignore
const PROPERTIES = 'ward/src/main/resources/application.properties';

describe('clients that a framework hands in', () => {
  const FIRES: Record<string, readonly [files: Record<string, string>, ...expected: string[]]> = {
    'the starter': [{ [JAVA]: BUILT, 'ward/pom.xml': POM('spring-ai-starter-model-anthropic') }, 'ChatClient → anthropic https://api.anthropic.com'],
    'the starter, not each section that is set up': [{ [JAVA]: BUILT, 'ward/pom.xml': POM('spring-ai-openai-spring-boot-starter'), [PROPERTIES]: 'spring.ai.openai.api-key=${A}\nspring.ai.anthropic.api-key=${B}\n' }, 'ChatClient → openai https://api.openai.com'],
    'a base URL in settings': [{ [JAVA]: BUILT, 'ward/build.gradle': `implementation 'org.springframework.ai:spring-ai-starter-model-openai'\n`, [PROPERTIES]: 'spring.ai.openai.base-url=https://llm.example.test\n' }, 'ChatClient → ? https://llm.example.test'],
    'a base URL in an env file': [{ [JAVA]: BUILT, 'ward/src/main/resources/application.yml': 'spring:\n  ai:\n    openai:\n      base-url: ${LLM_URL}\n', '.env': 'LLM_URL=https://api.groq.com/openai\n' }, 'ChatClient → groq https://api.groq.com'],
    'the model that settings choose': [{ [JAVA]: BUILT, 'ward/pom.xml': POM('spring-ai-starter-model-openai', 'spring-ai-starter-model-ollama'), [PROPERTIES]: 'spring.ai.model.chat=ollama\n' }, 'ChatClient → ollama http://localhost:11434'],
    'a region': [{ [JAVA]: BUILT, 'ward/pom.xml': POM('spring-ai-starter-model-bedrock-converse'), [PROPERTIES]: 'spring.ai.bedrock.aws.region=us-east-1\n' }, 'ChatClient → aws-bedrock https://bedrock-runtime.us-east-1.amazonaws.com'],
    'Vertex AI by a project': [{ [JAVA]: BUILT, [PROPERTIES]: 'spring.ai.google.genai.project-id=p\nspring.ai.google.genai.location=us-central1\n' }, 'ChatClient → google-vertex https://us-central1-aiplatform.googleapis.com'],
    'two providers': [{ [JAVA]: BUILT, 'ward/pom.xml': POM('spring-ai-starter-model-openai', 'spring-ai-starter-model-mistral-ai') }, 'ChatClient → openai https://api.openai.com', 'ChatClient → mistral https://api.mistral.ai'],
    'nothing that is known': [{ [JAVA]: BUILT }, 'ChatClient → ? -'],
    'a model of its own vendor': [{ [JAVA]: 'import org.springframework.ai.azure.openai.AzureOpenAiChatModel;\nrecord A(AzureOpenAiChatModel model) { String f() { return model.call("a"); } }\n', [PROPERTIES]: 'spring.ai.azure.openai.endpoint=https://lakeside.openai.azure.com\n' }, 'AzureOpenAiChatModel → azure-openai https://lakeside.openai.azure.com'],
    'Kotlin': [{ 'src/main/kotlin/A.kt': 'import org.springframework.ai.embedding.EmbeddingModel\nclass A(private val model: EmbeddingModel) { fun f() = model.embed("a") }\n', 'build.gradle.kts': 'implementation("org.springframework.ai:spring-ai-starter-model-mistral-ai:1.0.0")\n' }, 'EmbeddingModel → mistral https://api.mistral.ai'],
    'LangChain4j': [{ [JAVA]: 'import dev.langchain4j.model.chat.ChatModel;\nclass A { A(ChatModel model) { model.chat("a"); } }\n', [PROPERTIES]: 'langchain4j.open-ai.chat-model.base-url=https://lakeside.openai.azure.com/openai/v1\n' }, 'ChatModel → azure-openai https://lakeside.openai.azure.com'],
    'a service of Quarkus': [{ [JAVA]: 'import io.quarkiverse.langchain4j.RegisterAiService;\n@RegisterAiService\ninterface A {}\n', 'ward/pom.xml': POM('quarkus-langchain4j-watsonx') }, 'RegisterAiService → ibm-watsonx -'],
  }; // prettier-ignore
  for (const [name, [files, ...expected]] of Object.entries(FIRES))
    it(`are resolved by ${name}`, async () => assert.deepEqual(await seen(files), expected));

  const QUIET: Record<string, string> = {
    'an advisor': 'import org.springframework.ai.chat.client.ChatClientRequest;\nclass A { void f(ChatClientRequest r) { r.prompt(); } }\n',
    'another ChatClient': 'import org.example.ChatClient;\nclass A { void f(ChatClient c) { c.send(); } }\n',
    'a name that nothing uses': 'import org.springframework.ai.chat.model.ChatModel;\ninterface A { void f(ChatModel model); }\n',
    'a stand-in': 'import org.springframework.ai.chat.model.ChatModel;\nclass A { @MockitoBean private ChatModel model; void f() { model.call("a"); } }\n',
  }; // prettier-ignore
  for (const [name, text] of Object.entries(QUIET))
    it(`are not ${name}`, async () => assert.deepEqual(await seen(text, JAVA), []));

  it('are one with the model that the text makes', async () => {
    const text = 'import org.springframework.ai.chat.client.ChatClient;\nimport org.springframework.ai.openai.OpenAiChatModel;\nimport org.springframework.ai.openai.api.OpenAiApi;\nclass A { void f() { var api = OpenAiApi.builder().baseUrl("https://llm.example.test").build(); ChatClient.create(OpenAiChatModel.builder().openAiApi(api).build()); } }\n'; // prettier-ignore
    assert.ok((await seen(text, JAVA)).every((line) => !line.startsWith('ChatClient →')));
  });
});
