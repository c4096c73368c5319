import assert from 'node:assert/strict';
import { analyse, isRefusal, remedyEdit, sourceText, surrogateTable } from '../../../../src/core';
import type { RouteDestination } from '../../../../src/core/routeTable';
import { DAY, grammars } from '../../support';
import { mend, unapproved } from './mend';
import { routedTo } from './targets';

const MESSAGE = 'max_tokens=1, messages=[]';
const BEDROCK = 'https://bedrock-runtime.us-east-1.amazonaws.com';
const VERTEX = 'https://us-east5-aiplatform.googleapis.com';

async function after(text: string, from: string, to: RouteDestination, extra: object = {}): Promise<string> {
  const result = await mend('src/a.py', text, routedTo(to, [from], extra));
  assert.deepEqual(result.refused, []);
  return result.text;
}

/** What `Why this cannot be routed…` says of the first finding. */
async function reason(text: string, from: string, to: RouteDestination, extra: object = {}): Promise<string> {
  const policy = routedTo(to, [from], extra);
  const [finding] = await unapproved('src/a.py', text, policy);
  assert.ok(finding, 'nothing found');
  const source = sourceText({ path: 'src/a.py', text });
  const result = remedyEdit(finding, 'explain-route', { source, facts: analyse(source, grammars), policy, day: DAY, grammars, surrogates: surrogateTable() }); // prettier-ignore
  assert.ok(isRefusal(result));
  return result.cannot;
}

describe('route: Anthropic in Python', () => {
  it('takes another class in its call, its import and its annotations', async () => {
    const before = `from anthropic import APIError, Anthropic\n\ndef make() -> Anthropic:\n    return Anthropic(api_key=key, timeout=9)\n\nmake().messages.create(model='claude-sonnet-4-6', ${MESSAGE})\n`;
    assert.equal(
      await after(before, 'anthropic', 'aws-bedrock'),
      `from anthropic import APIError, AnthropicBedrock\n\ndef make() -> AnthropicBedrock:\n    return AnthropicBedrock(aws_region='us-east-1', base_url='${BEDROCK}', timeout=9)\n\nmake().messages.create(model='us.anthropic.claude-sonnet-4-6', ${MESSAGE})\n`,
    );
  });

  it('knows the class by every way to import it', async () => {
    const ways = [
      ['from anthropic import Anthropic', 'Anthropic', 'from anthropic import AnthropicVertex'],
      [
        'from anthropic import Anthropic as Claude',
        'Claude',
        'from anthropic import AnthropicVertex as Claude',
      ],
      ['from anthropic import Client, types', 'Client', 'from anthropic import AnthropicVertex, types'],
      ['import anthropic', 'anthropic.AsyncAnthropic', 'anthropic.AsyncAnthropicVertex('],
      ['import anthropic as a', 'a.Anthropic', 'a.AnthropicVertex('],
    ];
    for (const [head, callee, wanted] of ways) {
      const text = await after(`${head}\nc = ${callee}()\n`, 'anthropic', 'google-vertex');
      assert.ok(text.includes(wanted!), text);
      assert.ok(text.includes(`base_url="${VERTEX}/v1"`) && text.includes('project_id="lakeside-phi"'), text);
    }
  });

  it('leaves types alone, and the old class where another client needs it', async () => {
    const text = `from anthropic import Anthropic\nfrom anthropic.types import MessageParam\na = Anthropic()\nb = Anthropic(default_headers=h)\n`;
    const { text: mended, refused } = await mend('src/a.py', text, routedTo('aws-bedrock', ['anthropic']));
    assert.match(mended, /^from anthropic import Anthropic, AnthropicBedrock\nfrom anthropic\.types import MessageParam\na = AnthropicBedrock\(/);
    assert.match(mended, /\nb = Anthropic\(default_headers=h\)/);
    assert.match(refused.join(), /default_headers/);
  }); // prettier-ignore

  it('names the key for bedrock-mantle, whose client would take one of another service', async () => {
    const mantle = { endpoints: ['https://bedrock-mantle.us-east-1.api.aws'] };
    const text = await after('from anthropic import Anthropic\nc = Anthropic()\n', 'anthropic', 'aws-bedrock', mantle); // prettier-ignore
    assert.match(text, /AnthropicBedrockMantle\(\n {4}aws_region="us-east-1",\n {4}base_url="https:\/\/bedrock-mantle\.us-east-1\.api\.aws\/anthropic",\n {4}api_key=os\.environ\["AWS_BEARER_TOKEN_BEDROCK"\],/);
  }); // prettier-ignore

  it('refuses what has no equal, in words', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['c.messages.batches.create(requests=[])', /batches/],
      ['c.beta.files.upload(file=f)', /file uploads|beta features/],
      ['c.beta.messages.create(model="claude-sonnet-4-6")', /beta features/],
      ['c.messages.count_tokens(model="claude-sonnet-4-6", messages=[])', /token counting/],
      ['c.messages.create(model="claude-opus-9", max_tokens=1, messages=[])', /has no deployment/],
      ['c.messages.create(model="claude-sonnet-4-6", tools=[{"type": "web_search_20250305"}])', /tools that run/],
      ['c.messages.create(model="claude-sonnet-4-6", extra_headers={"x-api-key": k})', /key of its own/],
      ['c.messages.create(**request)', /put together elsewhere/],
      ['c.base_url = other', /assigned later/],
    ];
    for (const [call, because] of cases)
      assert.match(await reason(`from anthropic import Anthropic\nc = Anthropic()\n${call}\n`, 'anthropic', 'aws-bedrock'), because); // prettier-ignore
    assert.match(await reason('from anthropic import Anthropic\nc = Anthropic(**o)\n', 'anthropic', 'google-vertex'), /come from elsewhere/); // prettier-ignore
    const raw = 'import requests\nrequests.post("https://api.anthropic.com/v1/messages", headers={"x-api-key": k}, json={"model": "claude-sonnet-4-6"})\n';
    for (const to of ['aws-bedrock', 'google-vertex'] as const)
      assert.match(await reason(raw, 'anthropic', to), /no key of this kind/);
    const compatible = { endpoints: [`${BEDROCK}/openai/v1`] };
    assert.match(await reason('from anthropic import Anthropic\nc = Anthropic()\n', 'anthropic', 'aws-bedrock', compatible), /OpenAI-compatible/);
  }); // prettier-ignore
});

describe('route: Google Gen AI in Python', () => {
  const HEAD = 'from google import genai\n';

  it('switches the client and keeps what stands beside it', async () => {
    assert.equal(
      await after(`${HEAD}c = genai.Client(  # one for all\n    api_key=k,\n    http_options={'timeout': 9},\n)\n`, 'google-gemini-api', 'google-vertex'),
      `${HEAD}c = genai.Client(  # one for all\n    vertexai=True,\n    project='lakeside-phi',\n    location='us-east5',\n    http_options={'base_url': '${VERTEX}', 'timeout': 9},\n)\n`,
    );
  }); // prettier-ignore

  it('refuses what has no equal, in words', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['c = genai.Client()\nc.files.upload(file=f)', /file uploads/],
      ['c = genai.Client()\nc.caches.create(model="gemini-2.5-flash")', /caches|cached contents/],
      ['c = genai.Client()\nc.batches.create(src=s)', /batches/],
      ['c = genai.Client()\nc.aio.live.connect(model=m)', /live/i],
      ['c = genai.Client()\nc.models.generate_content(model="gemini-0.1", contents=x)', /has no deployment/],
      ['c = genai.Client()\nc.models.generate_content(model="gemini-2.5-flash", contents=x, config={"http_options": o})', /http_options of its own/],
      ['c = genai.Client(http_options=o)', /come from elsewhere/],
      ['c = genai.Client(http_options={"api_version": "v1alpha"})', /api_version/],
      ['c = genai.Client(http_options={"headers": h})', /headers/],
      ['c = genai.Client(credentials=x)', /credentials/],
    ];
    for (const [program, because] of cases)
      assert.match(await reason(`${HEAD}${program}\n`, 'google-gemini-api', 'google-vertex'), because);
    const legacy = 'import google.generativeai as genai\nm = genai.GenerativeModel("gemini-2.5-flash")\n';
    assert.match(await reason(legacy, 'google-gemini-api', 'google-vertex'), /google-generativeai/);
    const raw = 'import requests\nU = "https://generativelanguage.googleapis.com/v1beta"\nrequests.post(f"{U}/models/{m}:generateContent?key={k}", json=b)\n';
    assert.match(await reason(raw, 'google-gemini-api', 'google-vertex'), /no key of this kind/);
  }); // prettier-ignore
});

describe('route: libraries around a client in Python', () => {
  it('follows a client into Instructor', async () => {
    const before = 'import instructor\nfrom openai import OpenAI\nc = instructor.from_openai(OpenAI())\nc.chat.completions.create(model="gpt-4o", response_model=T)\nc.create(model="gpt-4o", response_model=T)\n';
    const text = await after(before, 'openai', 'azure-openai');
    assert.equal(text.match(/model="lakeside-gpt4", response_model/g)?.length, 2);
  }); // prettier-ignore

  it('turns the tracing of the Agents SDK off', async () => {
    const head = 'from agents import Agent, set_default_openai_client\nfrom openai import AsyncOpenAI\n';
    const rest = 'set_default_openai_client(AsyncOpenAI())\nAgent(name="n", model="gpt-4o")\n';
    const text = await after(head + rest, 'openai', 'azure-openai');
    assert.match(text, /^import os\n\nfrom agents import Agent, set_default_openai_client, set_tracing_disabled\nfrom openai import AsyncOpenAI\n\nset_tracing_disabled\(True\)\nset_default/);
    assert.match(text, /Agent\(name="n", model="lakeside-gpt4"\)/);
    const off = `from agents import Agent, set_tracing_disabled\nfrom openai import OpenAI\nset_tracing_disabled(True)\nOpenAI()\n`;
    assert.equal((await after(off, 'openai', 'azure-openai')).match(/set_tracing_disabled\(/g)?.length, 1);
    const modelless = `from agents import Agent\nfrom openai import OpenAI\nOpenAI()\nAgent(name="n")\n`;
    assert.match(await reason(modelless, 'openai', 'azure-openai'), /names no model/);
    const on = `import agents\nfrom openai import OpenAI\nOpenAI()\nagents.Runner()\n`;
    assert.match(await reason(on, 'openai', 'azure-openai'), /cannot be turned off here/);
    const own = `from .agents import Agent\nfrom openai import OpenAI\nOpenAI()\nAgent(name="n")\n`;
    assert.doesNotMatch(await after(own, 'openai', 'azure-openai'), /tracing/);
  }); // prettier-ignore
});
