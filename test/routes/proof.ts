import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { routed, TARGET } from '../core/remedies/routes/support';

export const FIXTURES = path.join(__dirname, 'fixtures');
const APPROVED = `${TARGET.endpoints[0]}/openai/v1/`;
const AZURE_KEY = 'azure-test-key';
const OPENAI_KEY = 'openai-test-key';
const DEPLOYMENTS = new Set(Object.values(TARGET.deployments));

/** An environment that does all it can to turn a client elsewhere. */
export const HOSTILE = {
  OPENAI_BASE_URL: 'http://127.0.0.1:1/evil',
  OPENAI_API_BASE: 'http://127.0.0.1:1/evil',
  OPENAI_API_KEY: OPENAI_KEY,
  OPENAI_ADMIN_KEY: OPENAI_KEY,
  OPENAI_ORG_ID: 'org-evil',
  OPENAI_PROJECT_ID: 'evil',
  AZURE_OPENAI_ENDPOINT: 'https://elsewhere.example',
  OPENAI_API_VERSION: '2024-10-21',
  AZURE_OPENAI_API_KEY: AZURE_KEY,
};

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

export function programs(...extensions: string[]): string[] {
  return readdirSync(FIXTURES).filter((name) => extensions.some((end) => name.endsWith(end))).sort(); // prettier-ignore
}

/** A fixture with all its clients routed. */
export function routedProgram(name: string): string {
  const text = routed(`src/${name}`, readFileSync(path.join(FIXTURES, name), 'utf8'), { id: 'route-all:azure-prod' }); // prettier-ignore
  assert.doesNotMatch(text, /^cannot: /);
  return text;
}

export function scratchFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'routes-'));
}

/** Runs a program with its requests captured. No variable of the caller's environment reaches it but those needed to start. */
export function run(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Run {
  const file = path.join(scratchFolder(), 'requests.jsonl');
  const inherited = Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))); // prettier-ignore
  const { status, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...inherited, ...env, CAPTURE_FILE: file },
  });
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return { status, stderr, requests: lines.map((line) => JSON.parse(line) as Captured) };
}

/** Every request went to the approved endpoint, with its key, for one of its deployments, and nothing else went out. */
export function assertApproved({ status, stderr, requests }: Run): void {
  assert.equal(status, 0, stderr);
  assert.ok(requests.length > 0, 'no request was made');
  for (const { url, headers, body } of requests) {
    assert.ok(url.startsWith(APPROVED), `a request went to ${url}`);
    assert.equal(headers['authorization'], `Bearer ${AZURE_KEY}`);
    assert.ok(DEPLOYMENTS.has((JSON.parse(body) as { model: string }).model), 'a model is no deployment');
    assert.ok(
      !JSON.stringify([url, headers, body]).includes(OPENAI_KEY),
      'the key of another service went out',
    );
  }
}

/** Without the key of the target a program may fail, but it never shows the target another service's key. */
export function assertNoForeignKey({ requests }: Run): void {
  assert.ok(!JSON.stringify(requests).includes(OPENAI_KEY));
  for (const { url } of requests) assert.ok(url.startsWith(APPROVED), `a request went to ${url}`);
}
