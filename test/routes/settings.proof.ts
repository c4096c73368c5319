import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { APPROVALS } from '../core/remedies/routes/targets';
import { assertApproved, assertNoForeignKey, cases, HOSTILE, misdirected, OWN_KEYS, routedProgram, run, type Case } from './proof'; // prettier-ignore

type Variables = Readonly<Record<string, string>>;

/** A program that leaves address and key to its environment. */
const PROGRAM = `
import { createRequire } from 'node:module';
const { OpenAI } = createRequire(process.argv[1])('openai');
await new OpenAI({ maxRetries: 0 }).chat.completions.create({ model: process.argv[2], messages: [{ role: 'user', content: 'Hi.' }] });
`;

function runWith(one: Case, settings: Variables, keys = true) {
  const capture = pathToFileURL(path.join(__dirname, 'capture.mjs')).href;
  const [model] = Object.values(APPROVALS[one.destination].deployments);
  const args = ['--import', capture, '--input-type=module', '--eval', PROGRAM, path.join(__dirname, 'x.mjs'), model!]; // prettier-ignore
  return run(one, process.execPath, args, keys, settings);
}

/** What each service of a compose file, or the one that reads an env file, has in its environment. */
function environments(one: Case, text: string, own: Variables): Variables[] {
  if (one.name.endsWith('.env')) return [dotenv(text)];
  const services = parse(text).services as Record<string, { environment: Variables | string[] }>;
  return Object.values(services).map(({ environment }) => {
    const entries = Array.isArray(environment) ? environment.map((item) => item.split(/=(.*)/s).slice(0, 2) as [string, string]) : Object.entries(environment); // prettier-ignore
    return Object.fromEntries(
      entries.map(([name, value]) => [name, expanded(value, { ...HOSTILE, ...own })]),
    );
  });
}

function dotenv(text: string): Variables {
  const lines = [...text.matchAll(/^(?:export\s+)?(\w+)\s*=\s*(?:'([^'\n]*)'|"([^"\n]*)"|([^#\n]*?))\s*(?:#.*)?$/gm)];
  return Object.fromEntries(lines.map(([, name, single, double, bare]) => [name!, single ?? double ?? bare ?? '']));
} // prettier-ignore

/** `${NAME}`, `${NAME:?}` and `$NAME`, as Compose reads them. */
function expanded(value: string, from: Variables): string {
  return value.replace(/\$\{?(\w+)(?::[?-][^}]*)?\}?/g, (_, name: string) => from[name] ?? '');
}

describe('routed settings, with the real SDK', () => {
  for (const one of cases('.env', '.yml')) {
    if (one.row.id !== 'openaiSettings') continue;
    const own = OWN_KEYS[one.destination];
    const key = own['AZURE_OPENAI_API_KEY'] ?? own['AWS_BEARER_TOKEN_BEDROCK'] ?? 'any';
    /** An env file has the key filled in by hand. */
    const filled = (text: string) => text.replace(/OPENAI_API_KEY=$/m, `OPENAI_API_KEY=${key}`);

    describe(`${one.name} to ${one.destination}`, () => {
      it('reaches the approved endpoint whatever the environment says', async () => {
        const text = filled(await routedProgram(one));
        for (const settings of environments(one, text, own)) assertApproved(one, runWith(one, settings));
      });
      it('shows no other key where its own is missing', async () => {
        for (const settings of environments(one, await routedProgram(one), {}))
          assertNoForeignKey(one, runWith(one, settings, false));
      });
      if (!one.first) return;
      it('is caught once its address is another', async () => {
        const broken = misdirected(one, filled(await routedProgram(one)));
        for (const settings of environments(one, broken, own))
          assert.throws(() => assertApproved(one, runWith(one, settings)), /went to/);
      });
    });
  }
});
