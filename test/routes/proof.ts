import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROUTE_TABLE, type RouteDestination, type RouteRow } from '../../src/core/routeTable';
import { mend } from '../core/remedies/routes/mend';
import { APPROVALS, routedTo, VARIANTS, type Variant } from '../core/remedies/routes/targets';

export const FIXTURES = path.join(__dirname, 'fixtures');

const FOREIGN = 'foreign-test-key';
const OWN = 'own-test-key';

/** An environment that does all it can to turn a client elsewhere. The keys of the target are `OWN`. */
export const HOSTILE: Readonly<Record<string, string>> = {
  OPENAI_BASE_URL: 'http://127.0.0.1:1/evil',
  OPENAI_API_BASE: 'http://127.0.0.1:1/evil',
  OPENAI_API_KEY: FOREIGN,
  OPENAI_ADMIN_KEY: FOREIGN,
  OPENAI_ORG_ID: 'org-evil',
  OPENAI_PROJECT_ID: 'evil',
  OPENAI_API_VERSION: '2024-10-21',
  OPENAI_API_TYPE: 'azure',
  AZURE_OPENAI_ENDPOINT: 'https://elsewhere.example',
  AZURE_OPENAI_BASE_PATH: 'https://elsewhere.example',
  AZURE_RESOURCE_NAME: 'elsewhere',
  AZURE_API_BASE: 'https://elsewhere.example',
  LANGSMITH_GATEWAY: 'http://127.0.0.1:1/evil',
  ANTHROPIC_BASE_URL: 'http://127.0.0.1:1/evil',
  ANTHROPIC_API_KEY: FOREIGN,
  ANTHROPIC_AUTH_TOKEN: FOREIGN,
  ANTHROPIC_BEDROCK_BASE_URL: 'http://127.0.0.1:1/evil',
  ANTHROPIC_VERTEX_BASE_URL: 'http://127.0.0.1:1/evil',
  ANTHROPIC_VERTEX_PROJECT_ID: 'evil',
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'http://127.0.0.1:1/evil',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:1/evil',
  AWS_REGION: 'ap-south-1',
  AWS_DEFAULT_REGION: 'ap-south-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  CLOUD_ML_REGION: 'europe-west1',
  GOOGLE_GEMINI_BASE_URL: 'http://127.0.0.1:1/evil',
  GOOGLE_VERTEX_BASE_URL: 'http://127.0.0.1:1/evil',
  GEMINI_API_KEY: FOREIGN,
  GOOGLE_API_KEY: FOREIGN,
  GOOGLE_GENERATIVE_AI_API_KEY: FOREIGN,
  GOOGLE_VERTEX_API_KEY: FOREIGN,
  GOOGLE_CLOUD_PROJECT: 'evil',
  GOOGLE_CLOUD_LOCATION: 'europe-west1',
  GOOGLE_VERTEX_LOCATION: 'europe-west1',
  GOOGLE_VERTEX_PROJECT: 'evil',
  // Credentials come from the file or not at all: no machine that runs this is asked for some.
  METADATA_SERVER_DETECTION: 'none',
  NO_GCE_CHECK: 'true',
};

/** LiteLLM fetches a list of prices when it is imported, before any program runs; it has one of its own. */
const PRICES = { LITELLM_LOCAL_MODEL_COST_MAP: 'True' };

/** What the target asks for. */
export const OWN_KEYS: Readonly<Record<RouteDestination, Readonly<Record<string, string>>>> = {
  'azure-openai': { AZURE_OPENAI_API_KEY: OWN, AZURE_API_KEY: OWN },
  'aws-bedrock': {
    AWS_BEARER_TOKEN_BEDROCK: OWN,
    AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
    AWS_SECRET_ACCESS_KEY: 'aws-test-secret',
  },
  'google-vertex': {},
  'self-hosted': {},
};

/** A user's own credentials for Google, as `gcloud auth application-default login` leaves them. */
const GOOGLE_USER = { type: 'authorized_user', client_id: 'c', client_secret: 's', refresh_token: 'r' };

/** The only address besides the endpoint: Google's exchange of credentials for a token, which carries no prompt. */
const TOKEN_URL = 'https://oauth2.googleapis.com/token';

/** Milliseconds that one program may take. */
const LIMIT = 120_000;
const PARALLEL = Math.max(2, os.availableParallelism());
const waiting: (() => void)[] = [];
let running = 0;

export interface Captured {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Run {
  readonly status: number | null;
  readonly stderr: string;
  readonly requests: readonly Captured[];
}

/** One program under one route to one destination. */
export interface Case {
  readonly row: RouteRow;
  readonly name: string;
  readonly destination: RouteDestination;
  /** What its approval says besides. */
  readonly variant?: Variant;
  /** The first program of its route to its destination: on this one the proof itself is put to the test. */
  readonly first: boolean;
}

export function titleOf({ row, name, destination, variant }: Case): string {
  return `${row.id}/${name} to ${destination}${variant ? `, ${variant.what}` : ''}`;
}

/** Every program with one of these endings, with each of its destinations. */
export function cases(...extensions: string[]): Case[] {
  const rows: readonly RouteRow[] = ROUTE_TABLE;
  return rows.flatMap((row) => {
    const folder = path.join(FIXTURES, row.id);
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => extensions.some((end) => name.endsWith(end))).sort() : []; // prettier-ignore
    if (row.proof !== 'run') return [];
    const plain = row.to.flatMap((destination) =>
      names.map((name, index) => ({ row, name, destination, first: index === 0 })),
    );
    const variants = VARIANTS.filter(({ routes }) => routes.includes(row.id));
    return [...plain, ...variants.flatMap((variant) => names.filter((name) => !variant.refused?.includes(name)).map((name, index) => ({ row, name, destination: variant.destination, variant, first: index === 0 })))]; // prettier-ignore
  });
}

/** The program as the routes of its findings leave it. */
export async function routedProgram({ row, name, destination, variant }: Case): Promise<string> {
  const text = readFileSync(path.join(FIXTURES, row.id, name), 'utf8');
  const mended = await mend(`src/${name}`, text, routedTo(destination, row.from, variant?.extra));
  assert.deepEqual(mended.refused, []);
  return mended.text;
}

/** The endpoint that the policy approves, as it would have to stand in a text to be reached. */
export function endpointOf({ destination, variant }: Case): string {
  return variant?.extra.endpoints?.[0] ?? APPROVALS[destination].endpoints[0];
}

let scratch: string | undefined;

/** A folder that is gone when the proofs are. */
export function scratchFolder(): string {
  if (scratch === undefined) {
    const made = mkdtempSync(path.join(os.tmpdir(), 'phi-cordon-routes-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    scratch = made;
  }
  return mkdtempSync(path.join(scratch, 'proof-'));
}

/**
 * Runs a program with its requests captured. No variable of the caller's environment reaches it but those needed to start.
 * @param keys whether the target's own keys are there
 * @param settings variables that the program's own settings set
 */
export function run(
  one: Case,
  command: string,
  args: readonly string[],
  keys = true,
  settings: Readonly<Record<string, string>> = {},
): Run {
  const { env, requests } = prepared(one, keys, settings);
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: LIMIT, env });
  return { status, stderr, requests: requests() };
}

/** As `run`, beside as many others as there are processors; the limit of time counts from its own start. */
export async function runPooled(...[one, command, args, keys = true, settings = {}]: Parameters<typeof run>) {
  if (running >= PARALLEL) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    const { env, requests } = prepared(one, keys, settings);
    const { status, stderr } = await finished(titleOf(one), command, args, env);
    return { status, stderr, requests: requests() };
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function finished(title: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  return new Promise<{ status: number | null; stderr: string }>((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    const limit = setTimeout(() => {
      stderr += `${title} was stopped after ${LIMIT / 1000} s`;
      child.kill();
    }, LIMIT);
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(limit);
      resolve({ status, stderr });
    });
  });
}

/** The environment of one run, and what it wrote down. */
function prepared(one: Case, keys: boolean, settings: Readonly<Record<string, string>>) {
  const folder = scratchFolder();
  const file = path.join(folder, 'requests.jsonl');
  const google = path.join(folder, 'google.json');
  writeFileSync(google, JSON.stringify(GOOGLE_USER));
  const inherited = Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'JAVA_HOME'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))); // prettier-ignore
  const own = keys ? { ...OWN_KEYS[one.destination], GOOGLE_APPLICATION_CREDENTIALS: google } : {};
  const env = { ...inherited, ...PRICES, ...HOSTILE, ...own, ...settings, CAPTURE_FILE: file };
  const requests = () => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines.filter(Boolean).map((line) => JSON.parse(line) as Captured);
  };
  return { env, requests };
}

/** The runs of one program; `misdirected` of the first of its route to its destination alone. */
export interface Runs {
  readonly routed: Promise<Run>;
  readonly keyless: Promise<Run>;
  readonly misdirected: Promise<Run> | undefined;
}

/** The three runs of each program, started a few programs ahead of the one that is asked for, so that a selection stays small. */
export function ahead(all: readonly Case[], start: (one: Case) => Runs) {
  const started = new Map<Case, ReturnType<typeof start>>();
  return (one: Case) => {
    const at = all.indexOf(one);
    for (const next of all.slice(at, at + 1 + PARALLEL)) {
      if (started.has(next)) continue;
      const runs = start(next);
      // A failure belongs to the test that awaits it.
      for (const run of Object.values(runs)) run?.catch(() => undefined);
      started.set(next, runs);
    }
    return started.get(one)!;
  };
} // prettier-ignore

/** Every request went to the approved endpoint, for one of its models, and nothing else went out. */
export function assertApproved(one: Case, { status, stderr, requests }: Run): void {
  const sent = requests.filter(({ url }) => url !== TOKEN_URL);
  for (const { url } of sent) assert.ok(url.startsWith(`${endpointOf(one)}/`), `a request went to ${url}`);
  assert.equal(status, 0, stderr);
  assert.ok(sent.length > 0, `no request was made\n${stderr}`);
  const { models, deployments } = { models: [], ...APPROVALS[one.destination], ...one.variant?.extra };
  const names = new Set<string>([...models, ...Object.values(deployments)]);
  for (const { url, headers, body } of sent) {
    const model = modelOf(url, body);
    assert.ok(model !== undefined && names.has(model), `the model ${model} is no deployment`);
    assert.ok(
      authorizedAs(one.destination, headers),
      `no key of the target: ${Object.keys(headers).join(' ')}`,
    );
  }
  assertNoForeignKey(one, { status, stderr, requests });
}

/** Without the key of the target a program may fail, but it never shows the target another service's key. */
export function assertNoForeignKey(one: Case, { requests }: Run): void {
  assert.ok(!JSON.stringify(requests).includes(FOREIGN), 'the key of another service went out');
  for (const { url } of requests)
    assert.ok(url === TOKEN_URL || url.startsWith(`${endpointOf(one)}/`), `a request went to ${url}`);
}

function modelOf(url: string, body: string): string | undefined {
  const inUrl = /\/(?:deployments|models?)\/([^/?]+?)(?::[a-z]\w*|\/[\w-]+)*(?:\?|$)/.exec(
    decodeURIComponent(url),
  )?.[1];
  const inBody = /"model"\s*:\s*"([^"]+)"/.exec(body)?.[1];
  return inBody ?? inUrl;
}

function authorizedAs(destination: RouteDestination, headers: Readonly<Record<string, string>>): boolean {
  const values = Object.values(headers);
  if (destination === 'self-hosted') return true;
  if (destination === 'google-vertex') return values.includes('Bearer google-test-token');
  if (values.some((value) => value === OWN || value === `Bearer ${OWN}`)) return true;
  return destination === 'aws-bedrock' && values.some((value) => value.startsWith('AWS4-HMAC-SHA256 Credential=AKIATESTTESTTESTTEST/')); // prettier-ignore
}

/** The program with the address, or the region that stands for it, changed. */
export function misdirected(one: Case, text: string): string {
  const { host } = new URL(endpointOf(one));
  const [label] = host.split('.');
  const moved = text.replaceAll(host, 'elsewhere.example');
  const named = /[a-z]/.test(label!) ? moved.replaceAll(label!, 'elsewhere') : moved;
  const changed = named.replaceAll(/us-east-?[15]/g, 'eu-west-1');
  assert.notEqual(changed, text, 'nothing in the program names the endpoint');
  return changed;
}
