import type { Argument, Expression, Span } from '../program';
import type { SinkSpec } from '../sinks/sink';
import type { Run } from './run';
import { keyOf, memberOf, taintsOf, UNKNOWN, without, type Value } from './value';

/** One argument that leaves, or a part of one. */
export interface Part {
  readonly span: Span;
  readonly value: Value;
  readonly expression?: Expression;
}

/** The smallest parts of a part that are no record as a whole. */
export function withoutRecords(part: Part, run: Run): Part[] {
  const parts = part.expression ? telling(part.expression, part.value, run) : [part];
  return parts.filter(
    ({ value }) => !value.taints.some((taint) => taint.kind === 'source' && taint.phi.record),
  );
}

/** The smallest parts of an argument that bring something in. */
export function telling(expression: Expression, value: Value, run: Run): Part[] {
  const inner: readonly Expression[] =
    expression.kind === 'parts' ? expression.parts
    : expression.kind === 'object' ? expression.entries.map((entry) => entry.value)
    : expression.kind === 'list' ? expression.items
    : []; // prettier-ignore
  // Of a record without some of its members, what is left tells.
  const keys = inner.length > 0 ? new Set(taintsOf(value).map(keyOf)) : new Set<string>();
  const parts = inner.flatMap((part) => {
    const held = run.values.get(part);
    const left = held && taintsOf(held).filter((taint) => keys.has(keyOf(taint)));
    return left && left.length > 0
      ? telling(part, left.length === taintsOf(held).length ? held : { taints: left }, run)
      : [];
  });
  return parts.length > 0 ? parts : [{ span: expression, value }];
}

/** The arguments that leave. */
export function handed(args: readonly Argument[], values: readonly Value[], spec: SinkSpec | undefined, run?: Run): Part[] {
  return args.flatMap((arg, index): Part[] => {
    const value = run ? (run.values.get(arg.value) ?? UNKNOWN) : values[index]!;
    const key = arg.name ?? index;
    if (spec?.leaves?.includes(key) || (spec?.kind === 'message' && isRecipient(arg.name))) return [];
    const keys = (spec?.takes ?? []).filter((item): item is string => typeof item === 'string');
    if (!spec?.takes || spec.takes.includes(key) || (arg.spread && keys.length > 0)) return only(arg.value, value, spec?.leaves);
    return keys.length > 0 && value.fields ? keys.flatMap((name) => entry(arg.value, value, name)) : [];
  });
} // prettier-ignore

function only(expression: Expression, value: Value, leaves: SinkSpec['leaves']): Part[] {
  const dropped = (leaves ?? []).some((key) => typeof key === 'string' && value.fields?.has(key));
  if (!dropped) return [{ span: expression, value, expression }];
  if (expression.kind !== 'object') return [{ span: expression, value: without(value, (leaves ?? []).map(String)) }];
  return expression.entries.flatMap((item) =>
    item.key !== undefined && leaves!.includes(item.key) ? [] : [{ span: item.value, value: memberOf(value, item.key ?? ''), expression: item.value }],
  );
} // prettier-ignore

function entry(expression: Expression, value: Value, name: string): Part[] {
  const member = value.fields?.get(name);
  if (!member) return [];
  const item = expression.kind === 'object' ? expression.entries.find(({ key }) => key === name) : undefined;
  return [item ? { span: item.value, value: member, expression: item.value } : { span: expression, value: member }]; // prettier-ignore
}

const RECIPIENTS = /^(?:to|cc|bcc|from|from_?email|reply_?to|recipients?(?:_?list)?|phone_?numbers?|destination|(?:to|cc|bcc)_?(?:address(?:es)?|emails?|numbers?))$/i; // prettier-ignore

/** Whether an argument or a member says whom a message goes to. */
function isRecipient(name: string | undefined): boolean {
  return name !== undefined && RECIPIENTS.test(name);
}

/** A message without what says whom it goes to. */
export function withoutRecipients(value: Value): Value {
  if (![...(value.fields?.keys() ?? [])].some(isRecipient)) return value;
  return { ...value, fields: new Map([...value.fields!].filter(([name]) => !isRecipient(name))) };
}
