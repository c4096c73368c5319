import assert from 'node:assert/strict';
import { fixed, NO_POLICY, type EffectivePolicy, type Judged, type RuleId } from '../../../src/core';
import { examine } from '../support';

const SSN = 'const patientSsn = "536-22-8145";';

function locking(...rules: string[]): EffectivePolicy {
  return { ...NO_POLICY, found: true, locked: (rule: RuleId) => rules.includes(rule) };
}

const rules = ({ findings }: Judged): string[] => findings.map(({ rule }) => rule);

describe('judge', () => {
  it('makes two proofs an error and one a warning', async () => {
    const { findings } = await examine({ path: 'src/a.ts', text: `${SSN}\nlog({ "mrn": "LC-0044817" });` });
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [
        ['phi/ssn', 'error'],
        ['phi/mrn', 'warning'],
      ],
    );
  });

  it('finds a published example and says so quietly', async () => {
    const { findings } = await examine({ path: 'src/a.ts', text: 'const ssn = "078-05-1120";' });
    assert.equal(findings.length, 1);
    assert.equal(findings[0]!.severity, 'information');
    assert.deepEqual(findings[0]!.tags, ['example']);
  });

  it('suppresses by a comment with a reason, and lists what it suppressed', async () => {
    const judged = await examine({
      path: 'src/a.ts',
      text: `// phi-cordon-disable-next-line phi/ssn -- made up for the form test\n${SSN}`,
    });
    assert.deepEqual(rules(judged), []);
    assert.deepEqual(judged.suppressed.map(({ rule, line, by }) => [rule, line, by]), [['phi/ssn', 2, 'comment']]); // prettier-ignore
  });

  it('does not obey a comment without a reason, and says so', async () => {
    const judged = await examine({
      path: 'src/a.ts',
      text: `// phi-cordon-disable-next-line phi/ssn\n${SSN}`,
    });
    assert.deepEqual(rules(judged).sort(), ['phi/ssn', 'policy/suppression-reason']);
  });

  it('obeys no comment on a locked rule, nor in an untrusted workspace', async () => {
    const text = `// phi-cordon-disable-next-line phi/ssn -- made up\n${SSN}`;
    assert.deepEqual(rules(await examine({ path: 'src/a.ts', text }, { policy: locking('phi/ssn') })), [
      'phi/ssn',
    ]);
    assert.deepEqual(rules(await examine({ path: 'src/a.ts', text }, { trusted: false })), ['phi/ssn']);
  });

  it('offers no way to silence a locked rule', async () => {
    const { findings } = await examine({ path: 'src/a.ts', text: SSN }, { policy: locking('phi/ssn') });
    assert.deepEqual(findings[0]!.remedies.map(({ id }) => id), ['redact', 'surrogate']); // prettier-ignore
  });

  it('lets the policy set a severity, and off leaves nothing', async () => {
    const by = { text: fixed('rules of the policy') };
    const set = (severity: 'hint' | 'off'): EffectivePolicy => ({
      ...NO_POLICY,
      severity: () => ({ severity, by }),
    });
    const { findings } = await examine({ path: 'src/a.ts', text: SSN }, { policy: set('hint') });
    assert.deepEqual(findings.map(({ severity, decidedBy }) => [severity, decidedBy]), [['hint', by]]); // prettier-ignore
    assert.deepEqual(rules(await examine({ path: 'src/a.ts', text: SSN }, { policy: set('off') })), []);
  });

  it('masks a file name that holds an identifier, and reports it', async () => {
    const judged = await examine({ path: 'scans/mrn-4481920.txt', text: 'nothing here' });
    assert.deepEqual(rules(judged), ['phi/mrn']);
  });

  it('reads minified code for its literals, and says what it did not follow', async () => {
    const call = 'import OpenAI from "openai";new OpenAI();';
    const judged = await examine({ path: 'src/a.min.js', text: `${call}${SSN}` });
    assert.ok(rules(judged).includes('phi/ssn'));
    assert.deepEqual(judged.notExamined.map(({ reason }) => reason), ['minified']);
    const long = await examine({ path: 'src/a.js', text: `${call}${SSN};${'a();'.repeat(6_000)}` });
    assert.deepEqual(long.notExamined.map(({ reason }) => reason), ['minified']);
    const quiet = await examine({ path: 'src/a.min.js', text: 'a();' });
    assert.deepEqual(quiet.notExamined, []);
  }); // prettier-ignore

  it('leaves lock files out and reads source maps', async () => {
    const lock = await examine({ path: 'web/package-lock.json', text: SSN });
    assert.deepEqual([lock.findings, lock.notExamined.map(({ reason }) => reason)], [[], ['lock-file']]);
    const map = await examine({ path: 'dist/a.js.map', text: JSON.stringify({ sourcesContent: [SSN] }) });
    assert.deepEqual([rules(map), map.notExamined], [['phi/ssn'], []]);
  });
});

describe('routes', () => {
  const target = { approval: 'azure-prod', provider: 'azure-openai', endpoints: ['https://lakeside-phi.openai.azure.com'], deployments: {}, models: [], regions: [], organization: 'Lakeside' }; // prettier-ignore
  const policy: EffectivePolicy = {
    ...NO_POLICY,
    found: true,
    routes: (from) => (from === 'openai' ? [target] : []),
  };
  const offered = async (text: string): Promise<string[][]> => {
    const { findings } = await examine({ path: 'src/a.ts', text }, { policy });
    return findings
      .filter(({ rule }) => rule === 'llm/no-baa')
      .map(({ remedies }) => remedies.map(({ id }) => id));
  };

  it('come first, the one preferred, and all at once only where there are several', async () => {
    const one = "import OpenAI from 'openai';\nexport const a = new OpenAI();\n";
    assert.deepEqual(await offered(one), [['route:azure-prod', 'request-approval', 'suppress', 'allow']]);
    const [first] = await offered(`${one}export const b = new OpenAI({ timeout: 5 });\n`);
    assert.deepEqual(first, [
      'route:azure-prod',
      'route-all:azure-prod',
      'request-approval',
      'suppress',
      'allow',
    ]);
  });

  it('are explained, not offered, where a client cannot be rewritten', async () => {
    const text = "import Anthropic from '@anthropic-ai/sdk';\nexport const a = new Anthropic();\n";
    assert.deepEqual(await offered(text), [['explain-route', 'request-approval', 'suppress', 'allow']]);
  });
});
