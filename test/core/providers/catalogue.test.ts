import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CATALOGUE, providerById, SERVICES } from '../../../src/core/providers';
import { providerAt } from '../../../src/core/providers/hosts';
import { safeUrl } from '../../../src/core/providers/safeUrl';
import { HOST_TAILS } from '../../../src/core/providers/triggers';
import { fold } from '../../../src/core/scan/automaton';

const fill = (host: string) => host.replace(/\{\w+\}/g, 'some-label-1').replace('*', '0a1b2c3d');

/** Labels, exact or with a placeholder; then perhaps a path, `*` for a segment that is an id. */
const HOST = /^(?:[a-z0-9-]|\{\w+\})+(?:\.(?:[a-z0-9-]|\{\w+\})+)+(?:\/(?:[a-z0-9._-]+|\*))*$/;
const NOT_FOUND = 'No statement found in public material';

describe('provider catalogue', () => {
  it('gives each provider an id of its own', () => {
    const ids = CATALOGUE.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
    for (const provider of CATALOGUE) {
      assert.match(provider.id, /^[a-z][a-z0-9-]*$/, 'a name that an approval can bear');
      assert.equal(providerById(provider.id), provider);
    }
    assert.equal(providerById('nobody'), undefined);
  });

  for (const provider of CATALOGUE) {
    describe(provider.id, () => {
      it('has hosts that are exact or patterned by the label, and that lead to it alone', () => {
        for (const host of provider.hosts) {
          assert.match(host, HOST, host);
          const exact = host
            .split('/')[0]!
            .split('.')
            .filter((label) => !/^\{\w+\}$/.test(label));
          assert.ok(exact.length >= 2, `${host} is a bare suffix`);
          for (const tail of ['', '/', '/v1'])
            assert.equal(
              providerAt(safeUrl(`https://${fill(host)}${tail}`)!)?.provider.id,
              provider.id,
              host,
            );
        }
      });

      it('has its origin among its hosts', () => {
        if (provider.origin === undefined || provider.kind === 'local') return;
        const url = safeUrl(provider.origin.replace('{region}', 'some-label-1'))!;
        const byPath = provider.hosts.find((host) => host.startsWith(`${url.host}/`));
        assert.equal(
          providerAt(byPath ? safeUrl(`https://${fill(byPath)}`)! : url)?.provider.id,
          provider.id,
        );
      });

      it('says of a BAA at most on which terms one can be had, with source and date', () => {
        const { status, conditions, source, asOf } = provider.baa;
        assert.ok(['available', 'none', 'unknown', 'not-needed'].includes(status));
        assert.ok(conditions.length > 20 && source.length > 10);
        assert.match(asOf, /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
        assert.ok(
          /https:\/\/[\w.-]+\.\w+/.test(source) || (status === 'unknown' && source === NOT_FOUND),
          source,
        );
        assert.ok(!Number.isNaN(Date.parse(asOf)) && asOf <= '2026-11-22', asOf);
        assert.doesNotMatch(conditions, /\bcompliant\b|\bhas a BAA\b|\bguarantee/i);
        if (status === 'unknown') assert.match(conditions, /treat .*as none|treat as none/i);
      });

      it('names services that a policy can list', () => {
        for (const [service, paths] of Object.entries(provider.services)) {
          assert.ok((SERVICES as readonly string[]).includes(service), service);
          for (const path of paths) assert.match(path, /^[/:]/);
        }
      });

      it('has key shapes with a folded literal, bounded and without nested repetition', () => {
        for (const { starts, pattern, near } of provider.keys) {
          assert.equal(starts, fold(starts));
          assert.doesNotMatch(pattern.replace(/\[[^\]]*\]/g, 'x'), /[+*]|,\}/, 'unbounded');
          for (const text of [pattern, near ?? '']) assert.doesNotMatch(text, /[+*}]\)[+*{]/);
          assert.doesNotThrow(() => [new RegExp(pattern), new RegExp(near ?? '')]);
        }
      });
    });
  }

  it('gives no host and path to two providers', () => {
    const hosts = CATALOGUE.flatMap((provider) =>
      provider.hosts.map((host) => host.replace(/\{\w+\}/g, '{}')),
    );
    assert.deepEqual(hosts.filter((host, i) => hosts.indexOf(host) !== i), []); // prettier-ignore
  });

  it('puts into the scan no literal that most texts hold', () => {
    const variables = CATALOGUE.flatMap(({ env }) => [...env.baseUrl, ...env.key]);
    for (const text of [...HOST_TAILS, ...variables]) assert.ok(text.length >= 5, text);
    for (const name of variables) assert.match(name, /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/);
  });

  for (const url of ['https://console.weaviate.cloud', 'https://adb-1.2.azuredatabricks.net/api/2.1/jobs', 'https://lakeside.snowflakecomputing.com/console', 'https://api.cloudflare.com/client/v4/zones', 'https://www.comet.com/docs', 'https://api.twilio.com/2010-04-01/Accounts', 'https://ollama.com/library', 'https://o1.ingest.sentry.io/2', 'https://us.i.posthog.com/capture', 'https://lakeside.upstash.io', 'https://lakeside.azure-api.net/orders', 'https://sqs.us-east-1.amazonaws.com', 'https://healthlake.us-east-1.amazonaws.com', 'https://nano-gpt.com/pricing']) {
    it(`does not answer for ${url}`, () => assert.equal(providerAt(safeUrl(url)!), undefined));
  } // prettier-ignore

  const owners = {
    'https://api.cloudflare.com/client/v4/accounts/0123456789abcdef/ai/run/@cf/a-model':
      'cloudflare-workers-ai',
    'https://lakeside.cloud.databricks.com/serving-endpoints/chat/completions': 'databricks',
    'https://adb-1.2.azuredatabricks.net/serving-endpoints/notes/invocations': 'databricks',
    'https://lakeside.us-east-1.snowflakecomputing.com/api/v2/cortex/inference:complete': 'snowflake-cortex',
    'https://runtime.sagemaker.us-east-1.amazonaws.com/endpoints/notes/invocations': 'aws-sagemaker',
    'https://lakeside-us1-vector.upstash.io/query': 'zilliz-chroma-turbopuffer',
    'https://lakeside.us-east-1.aws.cloud.qdrant.io:6333': 'qdrant',
    'https://api.openai.com/v1/traces/ingest': 'openai-agents-tracing',
    'https://api.openai.com/v1/responses': 'openai',
    'https://lakeside.azure-api.net/openai/deployments/notes/chat/completions': 'azure-openai',
    'https://ollama.com/api/chat': 'ollama-cloud',
  } as const;
  for (const [url, id] of Object.entries(owners)) {
    it(`answers ${id} for ${url}`, () => assert.equal(providerAt(safeUrl(url)!)?.provider.id, id));
  }

  it('gives no variable and no port to two providers', () => {
    const names = CATALOGUE.flatMap(({ env }) => [...env.baseUrl, ...env.key, ...env.other]);
    assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []); // prettier-ignore
    const ports = CATALOGUE.flatMap(({ ports }) => ports ?? []);
    assert.equal(new Set(ports).size, ports.length);
  });

  it('never answers for a host that merely ends like one of its own', () => {
    const hosts = CATALOGUE.flatMap((provider) => provider.hosts.map((host) => fill(host.split('/')[0]!)));
    fc.assert(
      fc.property(fc.constantFrom(...hosts), fc.stringMatching(/^[a-z]{2,8}$/), (host, label) => {
        for (const other of [
          `${label}.evil.${host}`,
          `${host}.${label}`,
          `${host}.evil.test`,
          `evil-${host}x`,
        ]) {
          const match = providerAt(safeUrl(`https://${other}/v1`)!);
          assert.equal(match, undefined, other);
        }
      }),
    );
  });
});
