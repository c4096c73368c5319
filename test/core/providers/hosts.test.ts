import assert from 'node:assert/strict';
import fc from 'fast-check';
import { providerAt, reachOf } from '../../../src/core/providers/hosts';
import { safeUrl } from '../../../src/core/providers/safeUrl';

const at = (url: string) => {
  const match = providerAt(safeUrl(url)!);
  return match && [match.provider.id, match.region];
};

describe('hosts', () => {
  it('reads provider and region label by label', () => {
    assert.deepEqual(at('https://api.openai.com/v1'), ['openai', undefined]);
    assert.deepEqual(at('https://eu.api.openai.com/v1'), ['openai', 'eu']);
    assert.deepEqual(at('https://lakeside.openai.azure.com'), ['azure-openai', undefined]);
    assert.deepEqual(at('https://bedrock-runtime.us-east-1.amazonaws.com'), ['aws-bedrock', 'us-east-1']);
    assert.deepEqual(at('https://us-central1-aiplatform.googleapis.com/v1'), [
      'google-vertex',
      'us-central1',
    ]);
    assert.deepEqual(at('https://aiplatform.googleapis.com/v1'), ['google-vertex', undefined]);
  });

  it('tells who processes behind a host by its path', () => {
    assert.deepEqual(at('https://lakeside.services.ai.azure.com/openai/v1'), ['azure-openai', undefined]);
    assert.deepEqual(at('https://lakeside.services.ai.azure.com/anthropic/v1'), [
      'anthropic-foundry',
      undefined,
    ]);
    assert.equal(at('https://openrouter.ai/docs'), undefined);
  });

  for (const host of ['evil.api.openai.com.example.test', 'a.b.openai.azure.com', 'openai.azure.com', 'notapi.openai.com', 's3.us-east-1.amazonaws.com', 'storage.googleapis.com']) {
    it(`does not answer for ${host}`, () => assert.equal(at(`https://${host}`), undefined));
  } // prettier-ignore

  const reaches = {
    loopback: ['localhost', 'api.localhost', '127.0.0.1', '127.8.8.8', '[::1]'],
    private: ['10.2.0.7', '172.16.0.1', '172.31.9.9', '192.168.1.5', 'ollama', 'llm.internal', 'box.local', '[fd00::1]', 'host.docker.internal'],
    public: ['172.32.0.1', '11.0.0.1', 'api.openai.com', 'localhost.example.test', '10.example.test', 'internal.example.test'],
    unknown: ['{name}', undefined],
  } as const; // prettier-ignore
  for (const [reach, hosts] of Object.entries(reaches)) {
    it(`calls ${hosts.join(', ')} ${reach}`, () =>
      hosts.forEach((host) => assert.equal(reachOf(host), reach, host)));
  }
});

describe('safe URLs', () => {
  it('keeps scheme, host, port and plain path, and drops the rest', () => {
    const url = safeUrl('https://user:secret@LLM.example.test:8443/v1/chat/completions?key=abc#x')!;
    assert.deepEqual(url, { origin: 'https://llm.example.test:8443', host: 'llm.example.test', scheme: 'https', path: '/v1/chat/completions' }); // prettier-ignore
    assert.equal(safeUrl('http://localhost:11434/api/chat')?.origin, 'http://localhost:11434');
    assert.equal(safeUrl('https://api.openai.com:443')?.origin, 'https://api.openai.com');
    assert.equal(safeUrl('https://10.2.0.7:11434')?.origin, 'https://10.2.0.7:11434');
  });

  it('masks what is no plain word of a path', () => {
    assert.equal(
      safeUrl('https://a.test/patients/Ravenna-Quill/078051120/notes')?.path,
      '/patients/*/*/notes',
    );
    assert.equal(
      safeUrl('https://a.test/v1beta/models/gemini-9:generateContent')?.path,
      '/v1beta/models/*:generateContent',
    );
  });

  for (const text of [
    '',
    'openai',
    'ftp://a.test',
    'https://',
    'mailto:a@b.test',
    '/v1/chat',
    'https:// a.test',
  ])
    it(`is none for ${JSON.stringify(text)}`, () => assert.equal(safeUrl(text), undefined));

  it('never carries user info, query or fragment', () => {
    const secret = fc.stringMatching(/^[a-z]{3}[A-Z]{4}\d{6}$/);
    fc.assert(
      fc.property(secret, (value) => {
        for (const text of [`https://${value}@a.test/v1`, `https://u:${value}@a.test/v1`, `https://a.test/v1?k=${value}`, `https://a.test/v1#${value}`, `https://a.test/${value}`]) {
          assert.ok(!JSON.stringify(safeUrl(text)).includes(value), text);
        } // prettier-ignore
      }),
    );
  });
});
