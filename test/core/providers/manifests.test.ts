import assert from 'node:assert/strict';
import { findingsIn, seen } from './examine';

describe('manifests recogniser', () => {
  const FIRES: Record<string, readonly [path: string, text: string, ...expected: string[]]> = {
    'package.json, once for each provider': ['package.json', '{\n  "dependencies": {\n    "openai": "^6.0.0",\n    "@ai-sdk/openai": "^2.0.0",\n    "@anthropic-ai/sdk": "1.12.0"\n  }\n}\n', 'openai → openai https://api.openai.com', '@anthropic-ai/sdk → anthropic https://api.anthropic.com'],
    'requirements': ['requirements-dev.txt', 'requests==2.32\nopenai[voice_helpers]>=1.0 # ours\nLangchain_Anthropic\n', 'openai → openai https://api.openai.com', 'Langchain_Anthropic → anthropic https://api.anthropic.com'],
    'pyproject': ['pyproject.toml', '[project]\ndependencies = [\n  "groq>=0.4",\n]\n[tool.poetry.dependencies]\nmistralai = "^1.0"\n', 'groq → groq https://api.groq.com', 'mistralai → mistral https://api.mistral.ai'],
    'go.mod': ['go.mod', 'module a\nrequire (\n\tgithub.com/sashabaranov/go-openai v1.40.0\n\tgithub.com/anthropics/anthropic-sdk-go v1.0.0 // indirect\n)\n', 'github.com/sashabaranov/go-openai → openai https://api.openai.com'],
    'pom.xml': ['pom.xml', '<dependency>\n<artifactId>openai-java</artifactId>\n</dependency>\n<!-- <dependency>\n<artifactId>anthropic-java</artifactId>\n</dependency> -->\n<dependencyManagement>\n<artifactId>cohere-java</artifactId>\n</dependencyManagement>\n', 'openai-java → openai https://api.openai.com'],
    'Gradle': ['app/build.gradle.kts', 'implementation("dev.langchain4j:langchain4j-mistral-ai:1.0.0")\n', 'dev.langchain4j:langchain4j-mistral-ai → mistral https://api.mistral.ai'],
    'a project of .NET': ['src/A.csproj', '<PackageReference Include="Anthropic.SDK" Version="5.0.0" />\n', 'Anthropic.SDK → anthropic https://api.anthropic.com'],
    'a Gemfile': ['Gemfile', `gem 'ruby-openai', '~> 8.0'\n`, 'ruby-openai → openai https://api.openai.com'],
    'composer.json': ['composer.json', '{ "require": {\n  "openai-php/client": "^0.10"\n} }', 'openai-php/client → openai https://api.openai.com'],
    'Cargo.toml': ['Cargo.toml', '[dependencies]\nasync-openai = { version = "0.28" }\n', 'async-openai → openai https://api.openai.com'],
  }; // prettier-ignore
  for (const [name, [path, text, ...expected]] of Object.entries(FIRES))
    it(`lists ${name}`, async () => assert.deepEqual(await seen(text, path), expected));

  const QUIET: Record<string, readonly [path: string, text: string]> = {
    'a package’s own name and keywords': ['package.json', '{\n  "name": "openai",\n  "keywords": [\n    "anthropic",\n    "openai"\n  ],\n  "scripts": {\n    "openai": "node openai.js"\n  }\n}\n'],
    'SDKs of a whole cloud': ['requirements.txt', 'boto3==1.40\nopenai-whisper-not\n'],
    'a comment': ['requirements.txt', '# openai==1.0\n'],
    'another text': ['notes.txt', 'openai==1.0\n'],
    'a lock file': ['package-lock.json', '{\n  "openai": "^6.0.0"\n}\n'],
  }; // prettier-ignore
  for (const [name, [path, text]] of Object.entries(QUIET))
    it(`stays quiet at ${name}`, async () => assert.deepEqual(await seen(text, path), []));

  it('says no more than information', async () => {
    const found = await findingsIn({ 'requirements.txt': 'openai==2.0\n' });
    assert.deepEqual(found.map(({ severity }) => severity), ['information']); // prettier-ignore
  });
});
