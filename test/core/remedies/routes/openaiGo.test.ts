import assert from 'node:assert/strict';
import { mend, unapproved } from './mend';
import { routedTo } from './targets';

const POLICY = routedTo('azure-openai', ['openai']);
const URL = 'https://lakeside-phi.openai.azure.com/openai/v1';
const KEY = 'os.Getenv("AZURE_OPENAI_API_KEY")';
const IMPORTS = 'import (\n\t"context"\n\t"os"\n\n\t"github.com/openai/openai-go/v3"\n\t"github.com/openai/openai-go/v3/option"\n)\n'; // prettier-ignore
const OTHER = 'import (\n\t"context"\n\t"os"\n\n\t"github.com/sashabaranov/go-openai"\n)\n';

const program = (imports: string, body: string) =>
  `package main\n\n${imports}\nfunc main() {\n${body.replace(/^/gm, '\t')}\n\tuse(client, context.Background(), os.Args)\n}\n`;

/** The lines of the body after the routes of the program's findings. */
async function rewritten(imports: string, body: string): Promise<string> {
  const text = program(imports, body);
  const { text: after, refused } = await mend('main.go', text, POLICY);
  assert.deepEqual(refused, []);
  assert.deepEqual(await unapproved('main.go', after, POLICY), []);
  const head = program(imports, '').indexOf('\t\n');
  assert.equal(after.slice(0, head), text.slice(0, head), 'what stands around the client changed');
  return after.slice(head, after.indexOf('\n\tuse(')).replace(/^\t/gm, '').trimEnd();
}

async function refuses(imports: string, body: string, because: RegExp): Promise<void> {
  const text = program(imports, body);
  const { text: after, refused } = await mend('main.go', text, POLICY);
  assert.equal(after, text);
  assert.match(refused.join(' '), because);
}

describe('route: openai-go', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'no options',
      'client := openai.NewClient()\noption.WithMaxRetries(1)',
      `client := openai.NewClient(\n\toption.WithBaseURL("${URL}/"),\n\toption.WithAPIKey(${KEY}),\n)\noption.WithMaxRetries(1)`,
    ],
    [
      'options on one line',
      'client := openai.NewClient(option.WithAPIKey(os.Getenv("OPENAI_API_KEY")), option.WithMaxRetries(1))',
      `client := openai.NewClient(option.WithAPIKey(${KEY}), option.WithMaxRetries(1), option.WithBaseURL("${URL}/"))`,
    ],
    [
      'an organization that gives its place',
      'client := openai.NewClient(\n\toption.WithOrganization("o"), // ours\n\toption.WithMaxRetries(1), // enough\n)',
      `client := openai.NewClient(\n\toption.WithMaxRetries(1), // enough\n\toption.WithBaseURL("${URL}/"),\n\toption.WithAPIKey(${KEY}),\n)`,
    ],
    [
      'options from elsewhere, which count less than what follows',
      'client := openai.NewClient(opts...)\noption.WithMaxRetries(1)',
      `client := openai.NewClient(append(opts, option.WithBaseURL("${URL}/"), option.WithAPIKey(${KEY}))...)\noption.WithMaxRetries(1)`,
    ],
    [
      'an option by another name, which may set anything',
      'client := openai.NewClient(option.WithBaseURL("https://api.openai.com/v1"), mine)',
      `client := openai.NewClient(mine, option.WithBaseURL("${URL}/"), option.WithAPIKey(${KEY}))`,
    ],
    [
      'a key that is read from the environment for nothing else',
      'key := os.Getenv("OPENAI_API_KEY")\nif key == "" {\n\tpanic("no key")\n}\nclient := openai.NewClient(option.WithAPIKey(key))',
      `key := ${KEY}\nif key == "" {\n\tpanic("no key")\n}\nclient := openai.NewClient(option.WithAPIKey(key), option.WithBaseURL("${URL}/"))`,
    ],
    [
      'models, but none in comments and strings',
      `client := openai.NewClient(option.WithBaseURL("https://api.openai.com/v1"), option.WithAPIKey("k"))\n// Model: "gpt-4o"\nclient.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: openai.ChatModelGPT4o2024_08_06, Note: "Model: gpt-4o"})\nclient.Embeddings.New(ctx, openai.EmbeddingNewParams{Model: "text-embedding-3-small"})`,
      `client := openai.NewClient(option.WithBaseURL("${URL}/"), option.WithAPIKey(${KEY}))\n// Model: "gpt-4o"\nclient.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: "lakeside-gpt4", Note: "Model: gpt-4o"})\nclient.Embeddings.New(ctx, openai.EmbeddingNewParams{Model: "lakeside-embed"})`,
    ],
  ]; // prettier-ignore
  for (const [name, before, after] of cases)
    it(name, async () => assert.equal(await rewritten(IMPORTS, before), after));

  it('imports what the address needs, where gofmt would sort it', async () => {
    const text =
      'package main\n\nimport (\n\t"fmt"\n\t"strings"\n\n\tai "github.com/openai/openai-go"\n)\n\nvar client = ai.NewClient()\n\nvar _ = fmt.Sprint(strings.ToLower(""))\n';
    const { text: after } = await mend('main.go', text, POLICY);
    assert.ok(after.includes('"fmt"\n\t"os"\n\t"strings"\n\n\tai "github.com/openai/openai-go"\n\t"github.com/openai/openai-go/option"\n)')); // prettier-ignore
  });

  describe('refuses, with the reason', () => {
    const client = 'client := openai.NewClient(option.WithAPIKey("k"))\n';
    const refusals: readonly (readonly [name: string, body: string, because: RegExp])[] = [
      ['a model without a deployment', `${client}client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: "gpt-3.5-turbo"})`, /gpt-3\.5-turbo has no deployment/],
      ['a request from elsewhere', `${client}client.Chat.Completions.New(ctx, request)`, /put together elsewhere/],
      ['a model from elsewhere', `${client}client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: pick()})`, /cannot be seen/],
      ['services that the target does not have', `${client}client.FineTuning.Jobs.New(ctx, job)`, /does not offer/],
      ['an authorization of its own', 'client := openai.NewClient(option.WithHeader("Authorization", "Bearer x"))', /as a header/],
      ['a variable that would be left unused', 'base := os.Getenv("BASE")\nclient := openai.NewClient(option.WithBaseURL(base))', /left unused/],
      ['another address in a call', `${client}client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: "gpt-4o"}, option.WithBaseURL("https://api.openai.com/v1"))`, /another address/],
      ['a package hidden by a name', 'os := 1\nclient := openai.NewClient(option.WithMaxRetries(os))', /hides a package/],
    ]; // prettier-ignore
    for (const [name, body, because] of refusals)
      it(name, () =>
        refuses(name.startsWith('a package') ? IMPORTS.replace('\t"os"\n', '') : IMPORTS, body, because),
      );
  });
});

describe('route: go-openai', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'a key',
      'client := openai.NewClient("k") // ours',
      `config := openai.DefaultConfig(${KEY})\nconfig.BaseURL = "${URL}"\nclient := openai.NewClientWithConfig(config) // ours`,
    ],
    [
      'a name that is taken',
      'config := 1\nclient := openai.NewClient("k")\nprintln(config)',
      `config := 1\nclientConfig := openai.DefaultConfig(${KEY})\nclientConfig.BaseURL = "${URL}"\nclient := openai.NewClientWithConfig(clientConfig)\nprintln(config)`,
    ],
    [
      'a configuration',
      'config := openai.DefaultConfig("k")\nconfig.OrgID = "o"\nconfig.BaseURL = "https://api.openai.com/v1" // once\nclient := openai.NewClientWithConfig(config)',
      `config := openai.DefaultConfig(${KEY})\nconfig.BaseURL = "${URL}" // once\nclient := openai.NewClientWithConfig(config)`,
    ],
    [
      'models by the names of the module',
      'client := openai.NewClient("k")\nclient.CreateEmbeddings(ctx, openai.EmbeddingRequest{Model: openai.SmallEmbedding3})\nclient.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: openai.GPT4o20240806})',
      `config := openai.DefaultConfig(${KEY})\nconfig.BaseURL = "${URL}"\nclient := openai.NewClientWithConfig(config)\nclient.CreateEmbeddings(ctx, openai.EmbeddingRequest{Model: "lakeside-embed"})\nclient.CreateChatCompletion(ctx, openai.ChatCompletionRequest{Model: "lakeside-gpt4"})`,
    ],
  ];
  for (const [name, before, after] of cases)
    it(name, async () => assert.equal(await rewritten(OTHER, before), after));

  it('refuses a configuration that others may change, or that is of another service', async () => {
    await refuses(OTHER, 'config := openai.DefaultConfig("k")\nchange(&config)\nclient := openai.NewClientWithConfig(config)', /comes from elsewhere/); // prettier-ignore
    await refuses(OTHER, 'config := openai.DefaultConfig("k")\nconfig.APIType = openai.APITypeOpenAI\nclient := openai.NewClientWithConfig(config)', /another service/); // prettier-ignore
  });
});
