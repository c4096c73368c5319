import type { Finding, Severity } from '../../../src/core/finding';
import type { RuleId } from '../../../src/core/rules';
import type { Entry } from '../../../src/editor/findingsStore';
import type { Names } from '../../../src/editor/tree/groups';

export interface Sketch {
  readonly path?: string;
  readonly line?: number;
  readonly severity?: Severity;
  readonly rule?: RuleId;
  readonly provider?: string;
  readonly host?: string;
  readonly print?: string;
}

/** A finding that says as much as the tree looks at; each line is 100 units long. */
export function finding({ path = 'src/a.ts', line = 1, severity = 'error', rule = 'phi/ssn', provider, host, print = `${path}${line}${rule}` }: Sketch = {}): Finding {
  const start = (line - 1) * 100;
  const place = { start, end: start + 10, line, column: 1, endLine: line, endColumn: 11, context: "const ssn = '…';", window: '' };
  const destination = provider === undefined && host === undefined ? {} : { destination: { services: [], ...(provider === undefined ? {} : { provider }), ...(host === undefined ? {} : { host }) } };
  return { rule, path, place, severity, confidence: 'high', message: { id: 'identifier.plain', args: { what: 'Social Security number', where: '' } }, cues: [], tags: [], basis: '45 CFR 164.514(b)(2)(i)(G)', steps: [], remedies: [], fingerprint: print, ...destination } as unknown as Finding;
} // prettier-ignore

/** Entries by path, each worst first as the store keeps them. */
export function entriesOf(findings: readonly Finding[]): Entry[] {
  const paths = [...new Set(findings.map(({ path }) => path))];
  return paths.map((path) => ({ uri: `file:///r/${path}`, version: 1, root: 'file:///r', path, size: 1, findings: findings.filter((one) => one.path === path), suppressed: [], notExamined: [] }));
} // prettier-ignore

export const NAMES: Names = {
  provider: (id) => (id === 'openai' ? 'OpenAI' : undefined),
  owners: ({ finding: { path } }) => (path.startsWith('web/') ? ['@web', '@platform'] : path.startsWith('api/') ? ['@api'] : []) as never, // prettier-ignore
};
