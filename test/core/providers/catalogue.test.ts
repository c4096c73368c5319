import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CATALOGUE, providerById, SERVICES } from '../../../src/core/providers';
import { providerAt } from '../../../src/core/providers/hosts';
import { safeUrl } from '../../../src/core/providers/safeUrl';
import { fold } from '../../../src/core/scan/automaton';

const fill = (host: string) => host.replace(/\{\w+\}/g, 'some-label-1');

describe('provider catalogue', () => {
  it('gives each provider an id of its own', () => {
    const ids = CATALOGUE.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
    for (const provider of CATALOGUE) assert.equal(providerById(provider.id), provider);
    assert.equal(providerById('nobody'), undefined);
  });

  for (const provider of CATALOGUE) {
    describe(provider.id, () => {
      it('has hosts that are exact or patterned by the label, and that lead to it alone', () => {
        for (const host of provider.hosts) {
          assert.match(host, /^(?:[a-z0-9{}-]+)(?:\.[a-z0-9{}-]+)*(?:\/[a-z/]+)?$/, host);
          assert.doesNotMatch(host, /\*/);
          assert.equal(providerAt(safeUrl(`https://${fill(host)}/`)!)?.provider.id ?? providerAt(safeUrl(`https://${fill(host)}`)!)?.provider.id, provider.id, host); // prettier-ignore
        }
      });

      it('says of a BAA at most on which terms one can be had, with source and date', () => {
        const { status, conditions, source, asOf } = provider.baa;
        assert.ok(['available', 'none', 'unknown', 'not-needed'].includes(status));
        assert.ok(conditions.length > 20 && source.length > 10);
        assert.match(asOf, /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
        assert.doesNotMatch(conditions, /\bcompliant\b|\bhas a BAA\b|\bguarantee/i);
        if (status === 'unknown') assert.match(conditions, /treat .*as none|treat as none/i);
      });

      it('names services that a policy can list', () => {
        for (const [service, paths] of Object.entries(provider.services)) {
          assert.ok((SERVICES as readonly string[]).includes(service), service);
          for (const path of paths) assert.match(path, /^[/:]/);
        }
      });

      it('has key shapes with a folded literal and no nested repetition', () => {
        for (const { starts, pattern, near } of provider.keys) {
          assert.equal(starts, fold(starts));
          for (const text of [pattern, near ?? '']) assert.doesNotMatch(text, /[+*}]\)[+*{]/);
          assert.doesNotThrow(() => [new RegExp(pattern), new RegExp(near ?? '')]);
        }
      });
    });
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
