import assert from 'node:assert/strict';
import { seen, usesIn, type Files } from './examine';

const FIRES: Record<string, readonly [Files | string, ...string[]]> = {
  'a client': ['from openai import OpenAI\nOpenAI()\n', 'OpenAI → openai https://api.openai.com'],
  'a client of the module': ['import openai as o\no.AsyncOpenAI()\n', 'AsyncOpenAI → openai https://api.openai.com'],
  'an Azure client': ['from openai import AzureOpenAI\nAzureOpenAI(azure_endpoint="https://a.openai.azure.com")\n', 'AzureOpenAI → azure-openai https://a.openai.azure.com'],
  'the module client and its attributes': ['import openai\nopenai.api_base = "https://llm.example.test/v1"\nopenai.ChatCompletion.create(model="m")\n', 'openai.ChatCompletion.create → ? https://llm.example.test'],
  'Gemini and Vertex by an option': ['from google import genai\ngenai.Client()\ngenai.Client(vertexai=True, location="us-east4")\n', 'Client → google-gemini-api https://generativelanguage.googleapis.com', 'Client → google-vertex https://us-east4-aiplatform.googleapis.com'],
  'Bedrock of boto3': ['import boto3\nboto3.client("bedrock-runtime", region_name="us-west-2")\nboto3.client("s3")\n', 'client → aws-bedrock https://bedrock-runtime.us-west-2.amazonaws.com'],
  'Vertex once': ['import vertexai\nfrom vertexai.generative_models import GenerativeModel\nvertexai.init(location="us-east4")\nGenerativeModel("m")\n', 'init → google-vertex https://us-east4-aiplatform.googleapis.com'],
  LangChain: ['from langchain_anthropic import ChatAnthropic\nChatAnthropic(model="m")\n', 'ChatAnthropic → anthropic https://api.anthropic.com'],
  'a model string': ['import litellm\nlitellm.completion(model="groq/llama")\n', 'completion → groq https://api.groq.com'],
  'os.environ with an env file': [{ 'svc/app/a.py': 'import os\nfrom openai import OpenAI\nOpenAI(base_url=os.environ["LLM_URL"])\n', '.env': 'LLM_URL=https://a.openai.azure.com/openai/v1\n' }, 'OpenAI → azure-openai https://a.openai.azure.com'],
  'os.getenv with a default': ['import os\nfrom openai import OpenAI\nOpenAI(base_url=os.getenv("X_URL", "http://10.2.0.7:11434/v1"))\n', 'OpenAI → ollama http://10.2.0.7:11434'],
  'a constant of a package beside': [{ 'svc/app/a.py': 'from openai import OpenAI\nfrom .config import BASE\nOpenAI(base_url=f"{BASE}/v1")\n', 'svc/app/config.py': 'BASE = "https://api.x.ai"\n' }, 'OpenAI → xai https://api.x.ai'],
  'a field of a settings object': [{ 'svc/app/a.py': 'from openai import OpenAI\nfrom app.settings import settings\nOpenAI(base_url=settings.llm_url)\n', 'svc/app/settings.py': 'class Settings:\n    llm_url: str = "https://api.mistral.ai/v1"\nsettings = Settings()\n' }, 'OpenAI → mistral https://api.mistral.ai'],
  'options in a dict': ['from openai import OpenAI\nsettings = {"base_url": "https://api.x.ai/v1"}\nOpenAI(api_key="k", **settings)\n', 'OpenAI → xai https://api.x.ai'],
  'options in a call of dict': ['from openai import OpenAI\nsettings = dict(base_url="https://api.x.ai/v1")\nOpenAI(**settings)\n', 'OpenAI → xai https://api.x.ai'],
  'a model whose provider is an option': ['from langchain.chat_models import init_chat_model\ninit_chat_model("some-model", model_provider="mistralai")\n', 'init_chat_model → mistral https://api.mistral.ai'],
  'a model of an agent and its provider': ['from pydantic_ai.models.openai import OpenAIChatModel\nfrom pydantic_ai.providers.openai import OpenAIProvider\nOpenAIChatModel("m", provider=OpenAIProvider(base_url="https://llm.example.test/v1"))\n', 'OpenAIChatModel → ? https://llm.example.test'],
  'a Google model on Vertex': ['from pydantic_ai.models.google import GoogleModel\nfrom pydantic_ai.providers.google import GoogleProvider\nGoogleModel("m", provider=GoogleProvider(vertexai=True, location="us-east4"))\n', 'GoogleModel → google-vertex https://us-east4-aiplatform.googleapis.com'],
  'an HTTP call': ['import requests\nrequests.post("https://api.openai.com/v1/chat/completions", json={})\n', 'requests.post → openai https://api.openai.com'],
  'a client of the own package': [{ 'svc/app/a.py': 'from .llm import client\nclient.chat.completions.create(model="m", messages=[])\n', 'svc/app/llm.py': 'from openai import OpenAI\nclient = OpenAI(base_url="https://a.openai.azure.com/openai/v1")\n' }, 'client → azure-openai https://a.openai.azure.com'],
  'a client that a module holds': [{ 'svc/app/a.py': 'from app import llm\nllm.client.messages.create(model="m", messages=[])\n', 'svc/app/llm.py': 'import anthropic\nclient = anthropic.Anthropic()\n' }, 'llm → anthropic https://api.anthropic.com'],
  'a client that a package passes on': [{ 'svc/app/a.py': 'from app.llm import client as own\nown.responses.create(model="m")\n', 'svc/app/llm/__init__.py': 'from .openai_client import client\n', 'svc/app/llm/openai_client.py': 'from openai import OpenAI\nclient = OpenAI()\n' }, 'own → openai https://api.openai.com'],
  'an own class around a client, once': [{ 'svc/app/a.py': 'from app.clients import LlmClient\nclass Job:\n    def __init__(self, llm: LlmClient): self.llm = llm\nLlmClient().ask("x")\n', 'svc/app/clients.py': 'from openai import AzureOpenAI\nclass LlmClient:\n    def __init__(self):\n        self.client = AzureOpenAI(azure_endpoint="https://a.openai.azure.com")\n' }, 'LlmClient → azure-openai https://a.openai.azure.com'],
  "an arm that leaves the SDK's own address": ['from openai import OpenAI\nOpenAI(base_url="https://api.x.ai/v1" if own else None)\n', 'OpenAI → xai https://api.x.ai', 'OpenAI → openai https://api.openai.com'],
  'a region with a default': ['import os, boto3\nboto3.client("bedrock-runtime", region_name=os.environ.get("AWS_REGION", "us-west-2"))\n', 'client → aws-bedrock https://bedrock-runtime.us-west-2.amazonaws.com'],
  'Vertex by a variable that the program sets': ['import os\nfrom google import genai\nos.environ["GOOGLE_GENAI_USE_VERTEXAI"] = "True"\ngenai.Client(location="us-east4")\n', 'Client → google-vertex https://us-east4-aiplatform.googleapis.com'],
  'an agent of a framework that names no model': ['from crewai import Agent\nAgent(role="r")\n', 'Agent → openai https://api.openai.com'],
  'an agent with a model string': ['from crewai import Agent\nAgent(role="r", llm="anthropic/claude-x")\n', 'Agent → anthropic https://api.anthropic.com'],
  'embeddings of an index that names no model': ['from llama_index.core import VectorStoreIndex\nVectorStoreIndex.from_documents(docs)\n', 'from_documents → openai https://api.openai.com'],
  'an agent of the Agents SDK': ['from agents import Agent, Runner\nRunner.run_sync(Agent(name="a"), "x")\n', 'Agent → openai https://api.openai.com'],
  'traces of the Agents SDK that go to OpenAI while the model is elsewhere': ['from agents import Agent, set_default_openai_client\nfrom openai import AsyncAzureOpenAI\nset_default_openai_client(AsyncAzureOpenAI(azure_endpoint="https://a.openai.azure.com"))\nAgent(name="a")\n', 'AsyncAzureOpenAI → azure-openai https://a.openai.azure.com', 'Agent → openai-agents-tracing https://api.openai.com'],
  'no traces once they are off': ['from agents import Agent, set_default_openai_client, set_tracing_disabled\nfrom openai import AsyncAzureOpenAI\nset_tracing_disabled(True)\nset_default_openai_client(AsyncAzureOpenAI(azure_endpoint="https://a.openai.azure.com"))\nAgent(name="a")\n', 'AsyncAzureOpenAI → azure-openai https://a.openai.azure.com'],
  "a router's models": ['from litellm import Router\nRouter(model_list=[{"model_name": "x", "litellm_params": {"model": "azure/m", "api_base": "https://a.openai.azure.com"}}, {"model_name": "y", "litellm_params": {"model": "groq/m"}}])\n', '"azure/m" → azure-openai https://a.openai.azure.com', '"groq/m" → groq https://api.groq.com'],
  'models that take over, and callbacks': ['import litellm\nlitellm.success_callback = ["langfuse"]\nlitellm.completion(model="groq/m", fallbacks=["openai/m"])\n', 'completion → groq https://api.groq.com', '"openai/m" → openai https://api.openai.com', '"langfuse" → langfuse https://cloud.langfuse.com'],
  "a vendor's class from an own module": ['from .chat_models import ChatOpenAI\nChatOpenAI(base_url="https://api.x.ai/v1")\n', 'ChatOpenAI → xai https://api.x.ai'],
  'a subclass and what it hands up': ['from langchain_openai import ChatOpenAI\nclass Own(ChatOpenAI):\n    def __init__(self):\n        super().__init__(base_url="https://api.x.ai/v1")\n', 'ChatOpenAI → xai https://api.x.ai'],
  'an SDK that is only imported': ['import openai\ntry: run()\nexcept openai.BadRequestError: pass\n', 'openai → openai https://api.openai.com'],
  'a part of an SDK': ['from google.genai import types\ndef f(c: types.Content): ...\n', 'google.genai → google-gemini-api https://generativelanguage.googleapis.com'],
  'an HTTP call to an unknown host': ['import httpx\nhttpx.post("https://llm.example.test/api/generate", json={})\n', 'httpx.post → ? https://llm.example.test'],
}; // prettier-ignore

const QUIET: Record<string, Files | string> = {
  'a class of the same name': 'class OpenAI: pass\nOpenAI()\n',
  'a lone word of a vendor from another package': 'from widgets import Groq\nGroq()  # openai\n',
  'an own module that makes no client': {
    'svc/app/a.py': 'from app.db import client\nclient.chat.completions.create()\n',
    'svc/app/db.py': 'client = Pool()  # openai\n',
  },
  'an own function that only mentions one': {
    'svc/app/a.py': 'from app.notes import save_note\nsave_note("openai")\n',
    'svc/app/notes.py':
      'from openai import OpenAI\ndef save_note(text):\n    OpenAI().embeddings.create(input=text)\n',
  },
  'a URL in a comment or docstring': '# https://api.openai.com/v1\n"""See https://api.openai.com/v1"""\n',
  'a model class of another package': 'from own.models import GoogleModel\nGoogleModel("m")  # openai\n',
  'a provider option of no catalogue entry':
    'from langchain.chat_models import init_chat_model\ninit_chat_model("some-model", model_provider="own")\n',
  'another AWS service': 'import boto3\nboto3.client("s3")  # bedrock\n',
  'a framework whose model is set elsewhere':
    'from llama_index.core import Settings, VectorStoreIndex\nSettings.embed_model = local\nVectorStoreIndex.from_documents(docs)\n',
  'an agent with a model of its own':
    'from crewai import Agent\nfrom .models import pick\nAgent(role="r", llm=pick())\n',
  'a comparison of a package name': 'if name == "openai": pass\n',
  'a test client of the own app': 'client.post("/chat", json={"model": "m", "messages": []})\n',
};

describe('python recogniser', () => {
  for (const [name, [files, ...expected]] of Object.entries(FIRES))
    it(`sees ${name}`, async () => assert.deepEqual(await seen(files, 'app/a.py'), expected));
  for (const [name, files] of Object.entries(QUIET))
    it(`stays quiet at ${name}`, async () => assert.deepEqual(await seen(files, 'app/a.py'), []));

  it('reads services and model from the calls on the client', async () => {
    const text =
      'from anthropic import Anthropic\nc = Anthropic()\nc.messages.create(model="claude-x", messages=[])\n';
    const [raw] = await usesIn({ 'a.py': text });
    assert.deepEqual([raw?.use.services, raw?.destination.model], [['chat'], 'claude-x']);
  });
});

describe('notebook recogniser', () => {
  const cells = (...lines: string[]) => JSON.stringify({ cells: [{ cell_type: 'code', source: lines.map((line) => `${line}\n`) }] }, null, 1); // prettier-ignore

  it('sees clients in the code cells, at their place', async () => {
    const text = cells('from openai import OpenAI', 'import boto3', 'OpenAI(base_url="https://api.groq.com/openai/v1")', 'boto3.client("bedrock-runtime", region_name="us-east-1")'); // prettier-ignore
    assert.deepEqual(await seen(text, 'a.ipynb'), ['OpenAI → groq https://api.groq.com', 'client → aws-bedrock https://bedrock-runtime.us-east-1.amazonaws.com']); // prettier-ignore
  });

  it('sees the path of an LLM service behind a host that nothing names', async () => {
    const text = cells('url = f"{base}/openai/deployments/{name}/completions?api-version={v}"', 'u = f"{base}/v1/chat/completions"'); // prettier-ignore
    assert.deepEqual(await seen(text, 'a.ipynb'), [
      '{base}/openai/deployments/{name}/completions?api-version={v} → azure-openai -',
      '{base}/v1/chat/completions → ? -',
    ]);
  });

  it('stays quiet at other paths, in comments and in plain strings', async () => {
    assert.deepEqual(await seen(cells('f"{base}/v1/patients"  # openai', '# f"{base}/v1/chat/completions"', '"{base}/v1/chat/completions"'), 'a.ipynb'), []); // prettier-ignore
  });

  it('stays quiet without the import and in comments', async () => {
    assert.deepEqual(await seen(cells('OpenAI()', '# https://api.openai.com/v1'), 'a.ipynb'), []);
  });
});
