import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { atLeast, createProject, isRuleId, type Finding, type ProjectReader, type Severity } from '../../src/core';
import { policyResolver } from '../../src/core/policy';
import { grammars } from '../core/support';

const ROOT = 'examples/lakeside-clinic';

interface Planted {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly kind: string;
  readonly why: string;
  /** The exact severity, where it is not warning or above. */
  readonly severity?: Severity;
}

interface Manifest {
  readonly date: string;
  readonly leaks: readonly Planted[];
  readonly quiet: readonly { readonly path: string; readonly line: number; readonly why: string }[];
}

const manifest = JSON.parse(readFileSync(`${ROOT}.manifest.json`, 'utf8')) as Manifest;
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => statSync(path.join(ROOT, file)).isFile())
  .sort();

const reader: ProjectReader = {
  read: async (file) =>
    files.includes(file)
      ? { path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }
      : { path: file, reason: 'missing' },
  list: async (dir) => {
    const below = files.filter((file) => file.startsWith(dir)).map((file) => file.slice(dir.length));
    return [...new Set(below.map((rest) => dir + (/^[^/]+\/?/.exec(rest)?.[0] ?? '')))];
  },
};

function lineOf(file: string, line: number): string | undefined {
  return readFileSync(path.join(ROOT, file), 'utf8').split('\n')[line - 1];
}

/** `path:line rule`, the key of a plant. */
function keyOf({ path: file, line, rule }: { path: string; line: number; rule: string }): string {
  return `${file}:${line} ${rule}`;
}

/** One key for each line that a finding covers: an address may reach over two. */
function keysOfFinding({ path: file, place, rule }: Finding): string[] {
  const lines = Array.from({ length: place.endLine - place.line + 1 }, (_, i) => place.line + i);
  return lines.map((line) => keyOf({ path: file, line, rule }));
}

describe('the lakeside clinic', () => {
  const findings: Finding[] = [];
  const notExamined: string[] = [];
  const loud = () => findings.filter(({ severity }) => atLeast(severity, 'warning'));

  before(async () => {
    const project = createProject(reader, grammars);
    const policyOf = policyResolver(reader, { trusted: true });
    for (const file of files) {
      const input = await reader.read(file);
      assert.ok('text' in input);
      const { policy } = await policyOf(file);
      const judged = await project.examine(input, { policy, day: manifest.date, trusted: true });
      findings.push(...judged.findings);
      notExamined.push(...judged.notExamined.map((item) => `${item.path}: ${item.reason}`));
    }
  });

  it('has a manifest that speaks of lines that are there', () => {
    for (const entry of [...manifest.leaks, ...manifest.quiet]) {
      assert.ok(lineOf(entry.path, entry.line)?.trim(), `${entry.path}:${entry.line} is empty or missing`);
    }
    for (const { rule } of manifest.leaks) assert.ok(isRuleId(rule), rule);
    const keys = manifest.leaks.map(keyOf);
    assert.equal(new Set(keys).size, keys.length, 'a plant is listed twice');
  });

  it('plants some forty leaks and as many near-misses', () => {
    const lines = new Set(manifest.leaks.map((leak) => `${leak.path}:${leak.line}`));
    assert.ok(lines.size >= 40, `${lines.size} lines with leaks`);
    assert.ok(manifest.quiet.length >= 40, `${manifest.quiet.length} near-misses`);
  });

  it('is examined whole, under a policy that can be read', async () => {
    assert.deepEqual(notExamined, []);
    const { policy, problems } = await policyResolver(reader, { trusted: true })('README.md');
    assert.deepEqual(problems, []);
    assert.ok(policy.found);
  });

  it('shows each planted leak, with its rule, on its line', () => {
    const seen = new Map<string, Severity[]>();
    for (const finding of findings) {
      for (const key of keysOfFinding(finding)) {
        seen.set(key, [...(seen.get(key) ?? []), finding.severity]);
      }
    }
    const missed = manifest.leaks.flatMap((leak) => {
      const severities = seen.get(keyOf(leak)) ?? [];
      const { severity } = leak;
      const found = severity
        ? severities.includes(severity)
        : severities.some((item) => atLeast(item, 'warning'));
      return found ? [] : [`${keyOf(leak)} (${leak.kind}) ${severities.join() || 'nothing'}`];
    });
    assert.deepEqual(missed, []);
  });

  it('leaves each near-miss alone', () => {
    const quiet = new Set(manifest.quiet.map((entry) => `${entry.path}:${entry.line}`));
    const wrong = loud()
      .flatMap(keysOfFinding)
      .filter((key) => quiet.has(key.split(' ')[0]!));
    assert.deepEqual(wrong, []);
  });

  it('raises nothing else at warning or above', () => {
    const planted = new Set(manifest.leaks.filter(({ severity }) => !severity).map(keyOf));
    const surplus = loud().filter((finding) => !keysOfFinding(finding).some((key) => planted.has(key)));
    assert.deepEqual([...new Set(surplus.flatMap(keysOfFinding))], []);
  });
});
