import assert from 'node:assert/strict';
import { mend, unapproved } from './mend';
import { routedTo } from './targets';

const POLICY = routedTo('azure-openai', ['openai']);
const URL = 'https://lakeside-phi.openai.azure.com/openai/v1/';
const KEY = 'System.getenv("AZURE_OPENAI_API_KEY")';
const OPENAI = 'import com.openai.client.okhttp.OpenAIOkHttpClient;\nimport com.openai.models.ChatModel;\n\n';
const LANGCHAIN = 'import dev.langchain4j.model.openai.*;\n\n';

async function rewritten(head: string, body: string): Promise<string> {
  const { text, refused } = await mend('A.java', head + body, POLICY);
  assert.deepEqual(refused, []);
  assert.deepEqual(await unapproved('A.java', text, POLICY), []);
  assert.ok(text.startsWith(head.slice(0, 20)));
  return text.slice(text.lastIndexOf('import ')).replace(/^.*\n\n/, '');
}

async function refuses(head: string, body: string, because: RegExp): Promise<void> {
  const { text, refused } = await mend('A.java', head + body, POLICY);
  assert.equal(text, head + body);
  assert.match(refused.join(' '), because);
}

describe('route: openai-java', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'a client that asks its environment',
      'var ai = OpenAIOkHttpClient.fromEnv();\n',
      `var ai = OpenAIOkHttpClient.builder()\n        .baseUrl("${URL}")\n        .apiKey(${KEY})\n        .build();\n`,
    ],
    [
      'a builder on lines of its own, with comments',
      'var ai = OpenAIOkHttpClient.builder()\n    .fromEnv() // everything\n    .project("p")\n    .maxRetries(2) // enough\n    .build();\n',
      `var ai = OpenAIOkHttpClient.builder()\n    .baseUrl("${URL}")\n    .apiKey(${KEY})\n    .maxRetries(2) // enough\n    .build();\n`,
    ],
    [
      'a builder on one line',
      'var ai = OpenAIOkHttpClient.builder().apiKey("k").baseUrl("https://api.openai.com/v1").build();\n',
      `var ai = OpenAIOkHttpClient.builder().apiKey(${KEY}).baseUrl("${URL}").build();\n`,
    ],
    [
      'a credential, which the key takes the place of',
      'var ai = OpenAIOkHttpClient.builder().apiKey("k").baseUrl("https://api.openai.com/v1").credential(c).build();\n',
      `var ai = OpenAIOkHttpClient.builder().apiKey(${KEY}).baseUrl("${URL}").build();\n`,
    ],
    [
      'a key that is read from the environment for nothing else',
      'String key = System.getenv("OPENAI_API_KEY");\nif (key == null) throw new Error();\nvar ai = OpenAIOkHttpClient.builder().apiKey(key).baseUrl("https://api.openai.com/v1").build();\n',
      `String key = ${KEY};\nif (key == null) throw new Error();\nvar ai = OpenAIOkHttpClient.builder().apiKey(key).baseUrl("${URL}").build();\n`,
    ],
    [
      'a constant of the type that the SDK has for models',
      'private static final ChatModel MODEL = ChatModel.GPT_4O;\nvar ai = OpenAIOkHttpClient.builder().apiKey("k").baseUrl("https://api.openai.com/v1").build();\nvoid ask() { ai.responses().create(ResponseCreateParams.builder().model(MODEL).input("model(\\"gpt-4o\\")").build()); }\n',
      `private static final ChatModel MODEL = ChatModel.of("lakeside-gpt4");\nvar ai = OpenAIOkHttpClient.builder().apiKey(${KEY}).baseUrl("${URL}").build();\nvoid ask() { ai.responses().create(ResponseCreateParams.builder().model(MODEL).input("model(\\"gpt-4o\\")").build()); }\n`,
    ],
    [
      'a constant that other classes see',
      'public static final String MODEL = "gpt-4o";\nvar ai = OpenAIOkHttpClient.builder().apiKey("k").baseUrl("https://api.openai.com/v1").build();\nvar p = ResponseCreateParams.builder().model(MODEL).build();\nvar r = ai.responses().create(p);\n',
      `public static final String MODEL = "gpt-4o";\nvar ai = OpenAIOkHttpClient.builder().apiKey(${KEY}).baseUrl("${URL}").build();\nvar p = ResponseCreateParams.builder().model("lakeside-gpt4").build();\nvar r = ai.responses().create(p);\n`,
    ],
  ];
  for (const [name, before, after] of cases)
    it(name, async () => assert.equal(await rewritten(OPENAI, before), after));

  const client = 'var ai = OpenAIOkHttpClient.fromEnv();\n';
  const refusals: readonly (readonly [name: string, body: string, because: RegExp])[] = [
    ['a builder that is kept', 'var b = OpenAIOkHttpClient.builder();\nb.apiKey("k");\nvar ai = b.build();\n', /builder of this client is kept/],
    ['a request from elsewhere', `${client}ai.responses().create(params);\n`, /put together elsewhere/],
    ['a model that callers choose', `${client}void ask(String model) { ai.responses().create(ResponseCreateParams.builder().model(model).build()); }\n`, /a parameter/],
    ['a model without a deployment', `${client}ai.responses().create(ResponseCreateParams.builder().model(ChatModel.GPT_3_5_TURBO).build());\n`, /has no deployment/],
    ['another address for some calls', `${client}ai.withOptions(o -> o.baseUrl(other)).models();\n`, /another address/],
    ['services that the target does not have', `${client}ai.fineTuning().jobs();\n`, /does not offer/],
    ['an authorization of its own', 'var ai = OpenAIOkHttpClient.builder().putHeader("Authorization", t).build();\n', /as a header/],
    ['one of several clients that may share a request', `${client}var other = OpenAIOkHttpClient.fromEnv();\n`, /Route all calls/],
  ]; // prettier-ignore
  for (const [name, body, because] of refusals) it(`refuses ${name}`, () => refuses(OPENAI, body, because));
});

describe('route: LangChain4j', () => {
  it('sets base URL, key and deployment in the builder', async () => {
    assert.equal(
      await rewritten(LANGCHAIN, 'var m = OpenAiChatModel.builder()\n    .apiKey("k") // old\n    .organizationId("o")\n    .modelName(OpenAiChatModelName.GPT_4_O)\n    .build();\n'),
      `var m = OpenAiChatModel.builder()\n    .baseUrl("${URL}")\n    .apiKey(${KEY}) // old\n    .modelName("lakeside-gpt4")\n    .build();\n`,
    );
  }); // prettier-ignore

  it('names the only deployment where no model is named', async () =>
    assert.match(await rewritten(LANGCHAIN, 'var m = OpenAiEmbeddingModel.builder().apiKey("k").build();\n'), /\.modelName\("lakeside-embed"\)/)); // prettier-ignore

  it('refuses a builder that is kept, and parameters that may name a model', async () => {
    await refuses(LANGCHAIN, 'var b = OpenAiChatModel.builder().apiKey("k");\n', /is kept/);
    await refuses(LANGCHAIN, 'var m = OpenAiChatModel.builder().apiKey("k").defaultRequestParameters(p).build();\n', /another model/); // prettier-ignore
  });
});
