import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DestinationRef, EndpointUse } from '../../../src/core/facts';
import { resolveDestinations, type Lookup } from '../../../src/core/providers';
import {
  concatRef,
  constantRef,
  either,
  envRef,
  orElse,
  UNKNOWN,
  urlRef,
} from '../../../src/core/providers/refs';
import { useAt } from '../../../src/core/providers/uses';
import { fixed } from '../../../src/core/safeText';
import { sourceText } from '../../../src/core/scan/sourceText';

const source = sourceText({ path: 'a.ts', text: 'x' });
const use = (destination: DestinationRef, kind: EndpointUse['kind'] = 'client') => useAt(source, kind, [0, 1], destination, { cues: [] }); // prettier-ignore
const from = fixed('a file');
const lookup = (values: Record<string, DestinationRef[]>): Lookup => ({
  env: (name) => (values[name] ?? []).map((ref) => ({ ref, from })),
  constant: (name, module) => (values[`${module ?? ''}#${name}`] ?? []).map((ref) => ({ ref, from })),
});
const hosts = (destination: DestinationRef, values: Record<string, DestinationRef[]> = {}) =>
  resolveDestinations(use(destination), lookup(values)).map(({ host }) => host);

describe('resolving destinations', () => {
  it('ends cycles', () => {
    const loop = { A: [envRef('B')], B: [envRef('A')], 'm.ts#C': [constantRef('C', ['m'])!] };
    assert.deepEqual(hosts(envRef('A'), loop), [undefined]);
    assert.deepEqual(hosts(constantRef('C', ['m'])!, loop), [undefined]);
  });

  it('takes the value of an env file over the fallback', () => {
    const ref = orElse(envRef('A'), urlRef('https://b.test'))!;
    assert.deepEqual(hosts(ref), ['b.test']);
    assert.deepEqual(hosts(ref, { A: [urlRef('https://a.test')!] }), ['a.test']);
  });

  it('joins a base with its tail, and asks every module that a name may be of', () => {
    const joined = concatRef([constantRef('X', ['one', 'two/x']), '/v1/embeddings'])!;
    const [only] = resolveDestinations(
      use(joined),
      lookup({ 'two/x.py#X': [urlRef('https://api.openai.com')!] }),
    );
    assert.deepEqual([only?.provider, only?.services], ['openai', ['embeddings']]);
  });

  it('drops an HTTP call that turns out to be no LLM service', () => {
    const http = (url: string) =>
      resolveDestinations(use(envRef('A'), 'http-call'), lookup({ A: [urlRef(url)!] })).length;
    assert.deepEqual([http('https://a.test/patients'), http('https://a.test/v1/messages'), http('https://api.x.ai')], [0, 1, 1]); // prettier-ignore
  });

  it('names the provider of a base URL variable that no file sets', () => {
    const [only] = resolveDestinations(use(envRef('AZURE_OPENAI_ENDPOINT')), lookup({}));
    assert.deepEqual([only?.provider, only?.reach, only?.host], ['azure-openai', 'unknown', undefined]);
  });

  it('always ends, and always has an answer for a client', () => {
    const names = ['A', 'B', 'C'];
    const leaf = fc.constantFrom<DestinationRef>(UNKNOWN, urlRef('https://a.test/v1')!, envRef('A'), envRef('B'), constantRef('C', ['m'])!, { kind: 'default', provider: 'openai', overrides: [fixed('A')] }); // prettier-ignore
    const ref = fc.letrec<{ ref: DestinationRef }>((tie) => ({
      ref: fc.oneof({ maxDepth: 4 }, leaf, fc.tuple(tie('ref'), tie('ref')).map(([a, b]) => either([a, b])!), fc.tuple(tie('ref')).map(([a]) => concatRef([a, '/x'])!)), // prettier-ignore
    })).ref;
    fc.assert(
      fc.property(ref, fc.array(ref, { minLength: 3, maxLength: 3 }), (start, [a, b, c]) => {
        const values = Object.fromEntries(
          names.map((name, i) => [name === 'C' ? 'm.ts#C' : name, [[a!, b!, c!][i]!]]),
        );
        assert.ok(resolveDestinations(use(start), lookup(values)).length > 0);
      }),
      { numRuns: 300 },
    );
  });
});
