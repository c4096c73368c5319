import Type, { type Static } from 'typebox';
import type { SafeHarborLetter, Tag } from '../finding';
import { RULES, type RuleId } from '../rules';
import { CONFIDENCES, SEVERITIES } from '../terms';
import { STANDINGS } from './receivers';
import { REASONS, WAYS_OUT } from './words';

/** One of a list of words. */
function oneOf<T extends string>(words: readonly T[]) {
  return Type.Unsafe<T>({ type: 'string', enum: [...words] });
}

function keysOf<T extends string>(words: Readonly<Record<T, unknown>>) {
  return oneOf(Object.keys(words) as T[]);
}

const text = Type.String();
const count = Type.Integer({ minimum: 0 });
const fingerprint = Type.String({ pattern: '^[0-9a-f]{16}$' });
const hash = Type.String({ pattern: '^[0-9a-f]{40,64}$' });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const rule = oneOf<RuleId>(RULES.map(({ id }) => id));
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const place = { path: text, line: count, column: count };
const range = { ...place, start: count, end: count, endLine: count, endColumn: count, cell: orNull(count) };
const cues = Type.Array(Type.Object({ effect: oneOf(['+', '-'] as const), text }));
const step = Type.Object({ ...place, message: text });
const remedy = Type.Object({ id: text, title: text, preferred: Type.Boolean() });
const flow = Type.Object({ source: text, sink: keysOf(WAYS_OUT), callee: text });
const edit = Type.Object({
  ...place,
  start: count,
  end: count,
  endLine: count,
  endColumn: count,
  newText: text,
});
const diff = Type.Object({
  title: text,
  edits: Type.Optional(Type.Array(edit)),
  files: Type.Array(
    Type.Object({
      path: text,
      line: count,
      lines: Type.Array(Type.Object({ sign: oneOf(['-', '+', ' '] as const), text })),
    }),
  ),
});
const receiver = Type.Object({
  provider: Type.Optional(text),
  host: Type.Optional(text),
  reach: oneOf(['public', 'private', 'loopback', 'unknown'] as const),
  standing: oneOf(STANDINGS),
  places: count,
});
const history = Type.Object({ range: Type.Optional(text), commits: count, shallow: Type.Boolean() });
const tags: readonly Tag[] = ['example', 'synthetic', 'provider', 'test'];

const finding = Type.Object({
  ...range,
  rule,
  severity: oneOf(SEVERITIES),
  confidence: oneOf(CONFIDENCES),
  message: text,
  context: text,
  identifier: orNull(Type.Unsafe<SafeHarborLetter>({ type: 'string', pattern: '^[A-R]$' })),
  provider: orNull(text),
  host: orNull(text),
  basis: text,
  tags: Type.Array(oneOf(tags)),
  fingerprint,
  more: Type.Optional(count),
  steps: Type.Array(step),
  remedies: Type.Array(remedy),
  cues,
  decidedBy: orNull(text),
  flow: orNull(flow),
  owners: Type.Array(text),
  diff: orNull(diff),
  commit: orNull(hash),
  committed: Type.Optional(day),
  broughtAs: Type.Optional(orNull(text)),
  inHead: Type.Optional(orNull(Type.Boolean())),
});

const nearMiss = Type.Object({
  ...range,
  rule,
  label: orNull(text),
  context: text,
  basis: text,
  why: text,
  cues,
});

/** A report in JSON that says which part of a sharded scan it is. */
export const PartSchema = Type.Object({
  version: Type.Literal(1),
  tool: Type.Object({ name: Type.Literal('phi-cordon'), version: text }),
  date: day,
  commit: orNull(hash),
  policy: Type.Object({ path: orNull(text), found: Type.Boolean() }),
  summary: Type.Object({ files: count, bytes: count, ignored: Type.Optional(count), history: Type.Optional(history) }),
  findings: Type.Array(finding),
  suppressed: Type.Array(Type.Object({ rule, path: text, line: count, by: oneOf(['comment', 'policy', 'baseline'] as const), reason: text, fingerprint })),
  notExamined: Type.Array(Type.Object({ path: text, reason: keysOf(REASONS), detail: Type.Optional(text) })),
  nearMisses: Type.Optional(Type.Array(nearMiss)),
  receivers: Type.Optional(Type.Array(receiver)),
  shard: Type.Object({
    index: Type.Integer({ minimum: 1 }),
    count: Type.Integer({ minimum: 1 }),
    tree: text,
    judged: text,
    whole: Type.Boolean(),
    files: Type.Array(text),
    locked: Type.Array(Type.Tuple([text, rule])),
  }),
}); // prettier-ignore

export type JsonPart = Static<typeof PartSchema>;
export type JsonFinding = Static<typeof finding>;
export type JsonEdit = Static<typeof edit>;
export type JsonNearMiss = Static<typeof nearMiss>;
