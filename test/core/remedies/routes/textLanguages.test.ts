import assert from 'node:assert/strict';
import { mend } from './mend';
import { routedTo } from './targets';

const AZURE = routedTo('azure-openai', ['openai']);
const WARD = routedTo('self-hosted', ['openai']);
const URL = 'https://lakeside-phi.openai.azure.com/openai/v1';

const CASES: readonly (readonly [name: string, path: string, before: string, after: string])[] = [
  [
    'C#: a client of one model, with the usings that it needs',
    'a.cs',
    'using System;\nusing OpenAI.Chat;\n\nChatClient chat = new(model: "gpt-4o", apiKey: key);\n',
    `using System;\nusing OpenAI.Chat;\nusing System.ClientModel;\nusing OpenAI;\n\nChatClient chat = new(model: "lakeside-gpt4", credential: new ApiKeyCredential(Environment.GetEnvironmentVariable("AZURE_OPENAI_API_KEY") ?? ""), options: new OpenAIClientOptions { Endpoint = new Uri("${URL}/") });\n`,
  ],
  [
    'Ruby: the gem that joins the version by itself',
    'a.rb',
    "require 'openai'\nclient = OpenAI::Client.new(access_token: ENV['K'], log_errors: true)\nclient.chat(parameters: { model: 'gpt-4o' })\n",
    `require 'openai'\nclient = OpenAI::Client.new(access_token: ENV.fetch('AZURE_OPENAI_API_KEY'), uri_base: '${URL.replace('/v1', '')}', log_errors: true)\nclient.chat(parameters: { model: 'lakeside-gpt4' })\n`,
  ],
  [
    'PHP: the factory in place of the shortcut',
    'a.php',
    "<?php\n$ai = \\OpenAI::client('k');\n$ai->chat()->create(['model' => 'gpt-4o']);\n",
    `<?php\n$ai = \\OpenAI::factory()->withApiKey((string) getenv('AZURE_OPENAI_API_KEY'))->withBaseUri('${URL}')->make();\n$ai->chat()->create(['model' => 'lakeside-gpt4']);\n`,
  ],
  [
    'Rust: a configuration in place of the default',
    'a.rs',
    'use async_openai::Client;\nfn main() { let c = Client::new(); let r = R::default().model("gpt-4o"); }\n',
    `use async_openai::Client;\nfn main() { let c = Client::with_config(async_openai::config::OpenAIConfig::new().with_api_base("${URL}").with_api_key(std::env::var("AZURE_OPENAI_API_KEY").unwrap_or_default())); let r = R::default().model("lakeside-gpt4"); }\n`,
  ],
];

const REFUSED: readonly (readonly [name: string, path: string, text: string, because: RegExp])[] = [
  ['C#: options of its own', 'a.cs', 'using OpenAI.Chat;\nvar c = new ChatClient("gpt-4o", key, options);\n', /options come from elsewhere/],
  ['C#: a model from elsewhere', 'a.cs', 'using OpenAI.Chat;\nvar c = new ChatClient(settings.Model, key);\n', /model of a call cannot be seen/],
  ['C#: files', 'a.cs', 'using OpenAI;\nvar c = new OpenAIClient(key);\nvar f = c.GetOpenAIFileClient();\n', /does not offer in the same way/],
  ['Ruby: which gem', 'a.rb', 'require "openai"\nc = OpenAI::Client.new\n', /Two gems/],
  ['Ruby: options from elsewhere', 'a.rb', 'require "openai"\nc = OpenAI::Client.new(**options)\n', /options come from elsewhere/],
  ['PHP: a model in a variable', 'a.php', "<?php\n$ai = OpenAI::client($k);\n$ai->chat()->create(['model' => $m]);\n", /model of a call cannot be seen/],
  ['Rust: a model without a deployment', 'a.rs', 'use async_openai::Client;\nfn f() { let c = Client::new(); r.model("o9"); }\n', /has no deployment/],
]; // prettier-ignore

describe('routes in languages that are read without a grammar', () => {
  for (const [name, path, before, after] of CASES)
    it(name, async () => {
      const { text, refused } = await mend(path, before, AZURE);
      assert.deepEqual(refused, []);
      assert.equal(text, after);
    });

  for (const [name, path, text, because] of REFUSED)
    it(`refuses: ${name}`, async () => {
      const { text: after, refused } = await mend(path, text, AZURE);
      assert.equal(after, text);
      assert.match(refused[0] ?? 'nothing was found', because);
    });

  it('need no key for a server of one’s own', async () => {
    for (const [, path, before] of CASES) assert.match((await mend(path, before, WARD)).text, /unused/, path);
  });
});
