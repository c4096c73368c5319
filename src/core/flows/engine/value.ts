import { isPlainMember, phiInMember, type NamedPhi } from '../sources/names';
import type { SqlColumn } from '../sources/sql';
import type { Expression, Span } from '../program';

/** A stage on the way of a value: a variable it was put into, a function it was handed to, a function that returned it. */
export interface Hop extends Span {
  readonly kind: 'assign' | 'pass' | 'return';
  readonly name: string;
}

/** Why a value counts. */
export type Taint = SourceTaint | ParameterTaint | OpenTaint;

interface TaintBase {
  readonly hops: readonly Hop[];
  /** Ways out that it went into and came out of: the building of what another sends. */
  readonly through?: readonly string[];
  /** Whom a message goes to, as an address of a library: no message tells its recipient of himself. */
  readonly recipient?: true;
}

/** It holds PHI, told by a name or a call of this text. */
export interface SourceTaint extends TaintBase, Span {
  readonly kind: 'source';
  /** In names of the program: `patient.ssn`. */
  readonly name: string;
  readonly phi: NamedPhi;
  /** It is the name of a parameter that says so: where a call hands in a constant, it holds none. */
  readonly given?: { readonly of: number; readonly index: number };
  /** The rows of a query: its columns, in their order. */
  readonly columns?: readonly SqlColumn[];
}

/** It is what a caller hands in: the member of the parameter that `path` leads to. */
export interface ParameterTaint extends TaintBase {
  readonly kind: 'parameter';
  /** Index among the program's functions. */
  readonly of: number;
  readonly index: number;
  readonly path: readonly string[];
}

/** It is what a function of another file returns. */
export interface OpenTaint extends TaintBase {
  readonly kind: 'open';
  /** Index among the open calls of the text. */
  readonly call: number;
  readonly path: readonly string[];
}

/** A function as a value, with the variables around it. */
export interface Closure {
  readonly index: number;
  readonly scope: Scope;
}

/** What an expression may be. A list is what its items are. */
export interface Value {
  readonly taints: readonly Taint[];
  /** What is known of its members. */
  readonly fields?: ReadonlyMap<string, Value>;
  /** It has no other members than `fields`. */
  readonly closed?: true;
  /** A record of a type that the text declares: `fields` are all that can tell something. */
  readonly declared?: true;
  /** It holds nothing of a person whatever the name it is given: constants, tests, counts, what a sanitizer returned. */
  readonly clean?: true;
  readonly closures?: readonly Closure[];
  /** Endpoint uses that it stands for: clients, models. */
  readonly uses?: readonly number[];
  /** The class that it is an object of. */
  readonly type?: string;
  /** Where it was imported from, or what made it was. */
  readonly from?: { readonly module: string; readonly name: string };
  /** The address that it was made with: a client's base, a request's. */
  readonly address?: string;
  /** An address, a prefix of routes or a file's name that it may be, where it may be something else too. */
  readonly hint?: string;
  /** What it writes to: `new MimeMessageHelper(message)`. */
  readonly over?: Expression;
  /** The letters that it surely begins with, whether these are all, and all that are known. */
  readonly text?: { readonly start: string; readonly whole: boolean; readonly all?: string };
}

/** Variables by name, of one function or, within it, of one block. */
export interface Scope {
  readonly vars: Map<string, Value>;
  readonly outer: Scope | undefined;
  readonly block?: true;
}

export const UNKNOWN: Value = { taints: [] };
export const CLEAN: Value = { taints: [], clean: true };

const MAX_TAINTS = 12;
/** Of these, what may turn out to hold nothing. */
const MAX_UNSURE = 6;
const MAX_FIELDS = 80;
const MAX_DEPTH = 4;
const MAX_HOPS = 8;
const MAX_PATH = 4;

/** What may be either of two. */
export function join(a: Value, b: Value): Value {
  if (a === b || b === UNKNOWN) return a.clean && b === UNKNOWN ? UNKNOWN : a;
  if (a === UNKNOWN) return b.clean ? UNKNOWN : b;
  const fields = joinFields(a, b);
  const type = a.type === b.type ? a.type : (a.type ?? b.type);
  const from = a.from ?? b.from;
  const address = a.address ?? b.address;
  const hint = hintOf(a) ?? hintOf(b);
  const over = a.over ?? b.over;
  const closures = a.closures && b.closures ? unique([...a.closures, ...b.closures], ({ index }) => index) : (a.closures ?? b.closures);
  const uses = a.uses && b.uses ? [...new Set([...a.uses, ...b.uses])] : (a.uses ?? b.uses);
  return {
    taints: joinTaints(a.taints, b.taints),
    ...(fields ? { fields } : {}),
    ...((a.closed || a.clean) && (b.closed || b.clean) && fields ? { closed: true as const } : {}),
    ...(a.clean && b.clean ? { clean: true as const } : {}),
    ...(closures ? { closures } : {}),
    ...(uses ? { uses } : {}),
    ...(type === undefined ? {} : { type }),
    ...(from ? { from } : {}),
    ...(address === undefined ? {} : { address }),
    ...(hint === undefined ? {} : { hint }),
    ...(over ? { over } : {}),
  };
} // prettier-ignore

const TELLING_TEXT = /^\w+:\/\/[^/\s]|^[^\s?]{1,200}\.[A-Za-z][\w]{1,6}$/;

/** What is left of a text that it may be. */
function hintOf({ hint, text }: Value): string | undefined {
  return hint ?? (text && TELLING_TEXT.test(text.start) ? text.start : undefined);
}

export function joinAll(values: readonly Value[]): Value {
  return values.length === 0 ? UNKNOWN : values.reduce(join);
}

function joinFields(a: Value, b: Value): Value['fields'] {
  if (a.fields === b.fields) return a.fields;
  const fields = new Map<string, Value>();
  for (const name of new Set([...(a.fields?.keys() ?? []), ...(b.fields?.keys() ?? [])])) {
    if (fields.size >= MAX_FIELDS) break;
    const [left, right] = [fieldOr(a, name), fieldOr(b, name)];
    fields.set(name, left && right ? join(left, right) : (left ?? right)!);
  }
  return fields;
}

/** A member that one of two may have: by name, or as the other's whole tells of it. */
function fieldOr(value: Value, name: string): Value | undefined {
  const known = value.fields?.get(name);
  if (known || value.taints.length === 0 || isItem(name)) return known;
  return { taints: value.taints.flatMap((taint) => taintOfMember(taint, name)) };
}

function joinTaints(a: readonly Taint[], b: readonly Taint[]): readonly Taint[] {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  if (a.length >= MAX_TAINTS) return a;
  let room = MAX_UNSURE - a.filter(({ kind }) => kind !== 'source').length;
  const added = b.filter((taint) => !isIn(a, taint) && (taint.kind === 'source' || room-- > 0));
  return added.length === 0 ? a : [...a, ...added].slice(0, MAX_TAINTS);
}

function isIn(taints: readonly Taint[], one: Taint): boolean {
  if (taints.includes(one)) return true;
  const key = keyOf(one);
  return taints.some((taint) => taint.kind === one.kind && keyOf(taint) === key);
}

function unique<T>(items: readonly T[], key: (item: T) => unknown): T[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const id = key(item);
    return !seen.has(id) && seen.add(id);
  });
}

const keys = new WeakMap<Taint, string>();

/** Two taints of one key are one. */
export function keyOf(taint: Taint): string {
  const known = keys.get(taint);
  if (known !== undefined) return known;
  const key = writtenKey(taint) + (taint.recipient ? '@' : '');
  keys.set(taint, key);
  return key;
}

function writtenKey(taint: Taint): string {
  switch (taint.kind) {
    case 'source':
      return `s${taint.start}:${taint.name}`;
    case 'parameter':
      return `p${taint.of}:${taint.index}:${taint.path.join('.')}`;
    case 'open':
      return `o${taint.call}:${taint.path.join('.')}`;
  }
}

/** Every taint of a value and of what is known of its members. */
export function taintsOf(value: Value, depth = 0): readonly Taint[] {
  if (!value.fields || depth > MAX_DEPTH) return value.taints;
  let all = value.taints;
  for (const member of value.fields.values()) all = joinTaints(all, taintsOf(member, depth + 1));
  return all;
}

/** Whether a value, or anything in it, holds something. */
export function holds(value: Value, depth = 0): boolean {
  if (value.taints.length > 0) return true;
  if (!value.fields || depth > MAX_DEPTH) return false;
  for (const member of value.fields.values()) if (holds(member, depth + 1)) return true;
  return false;
}

/** Whether a value, or anything in it, is surely of a person, sends, or can be called. */
export function matters(value: Value, depth = 0): boolean {
  if (value.closures || value.uses || value.taints.some(({ kind }) => kind === 'source')) return true;
  if (!value.fields || depth > MAX_DEPTH) return false;
  for (const member of value.fields.values()) if (matters(member, depth + 1)) return true;
  return false;
}

/** A value that holds what these hold, without their members. */
export function carrying(values: readonly Value[]): Value {
  let taints: readonly Taint[] = [];
  let uses: Value['uses'];
  let address: string | undefined;
  for (const value of values) {
    address ??= value.address;
    taints = joinTaints(taints, taintsOf(value));
    if (value.uses) uses = uses ? [...new Set([...uses, ...value.uses])] : value.uses;
  }
  const clean = values.length > 0 && values.every((value) => value.clean);
  return { taints, ...(uses ? { uses } : {}), ...(address === undefined ? {} : { address }), ...(clean ? { clean: true as const } : {}) };
} // prettier-ignore

/** The member of a value, by what is known of it. */
export function memberOf(value: Value, name: string): Value {
  const known = value.fields?.get(name);
  const taints = value.taints.flatMap((taint) => taintOfMember(taint, name));
  const base: Value = { taints, ...(value.uses ? { uses: value.uses } : {}), ...(value.from ? { from: value.from } : {}), ...(value.address === undefined ? {} : { address: value.address }) };
  // A member that was given a value is that value, whatever the object was before.
  if (known) return { ...known, ...((known.uses ?? value.uses) ? { uses: (known.uses ?? value.uses)! } : {}) };
  if (value.clean || value.closed) return { ...base, ...(taints.length === 0 ? { clean: true as const } : {}) };
  return isPlainMember(name) && taints.length === 0 ? { ...base, clean: true } : base;
} // prettier-ignore

/** What a taint of an object says of one of its members. */
export function taintOfMember(taint: Taint, name: string): Taint[] {
  switch (taint.kind) {
    case 'parameter':
    case 'open':
      return isPlainMember(name) || taint.path.length >= MAX_PATH ? [] : [{ ...taint, path: [...taint.path, name] }];
    case 'source': {
      if (isItem(name)) return [taint];
      const column = taint.columns?.find((known) => known.name?.toLowerCase() === name.toLowerCase());
      const phi = column ? column.phi : phiInMember(taint.phi, name);
      return phi ? [{ ...taint, name: `${taint.name}.${name}`, phi }] : [];
    }
  }
} // prettier-ignore

/** The same value one stage farther on its way. */
export function moved(value: Value, hop: Hop, depth = 0): Value {
  if (value.taints.length === 0 && !value.fields) return value;
  const taints = value.taints.map((taint) => withHop(taint, hop));
  if (!value.fields || depth > MAX_DEPTH) return { ...value, taints };
  let changed = false;
  const fields = new Map<string, Value>();
  for (const [name, member] of value.fields) {
    const next = moved(member, hop, depth + 1);
    changed ||= next !== member;
    fields.set(name, next);
  }
  return { ...value, taints, ...(changed ? { fields } : {}) };
}

export function withHop<T extends Taint>(taint: T, hop: Hop): T {
  const last = taint.hops.at(-1);
  if (taint.hops.length >= MAX_HOPS || (last?.start === hop.start && last.name === hop.name)) return taint;
  return { ...taint, hops: [...taint.hops, hop] };
}

/** `patient.Ssn` is a member, however languages write it. */
export function lowered(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
}

/**
 * A value that came out of a way out.
 * @param keys of the taints that went into it; all where absent
 */
export function cameThrough(value: Value, end: string, keys?: ReadonlySet<string>): Value {
  const mark = (taint: Taint): Taint => (keys?.has(keyOf(taint)) === false ? taint : { ...taint, through: [...(taint.through ?? []), end] });
  const fields = value.fields && new Map([...value.fields].map(([name, member]) => [name, cameThrough(member, end, keys)]));
  return { ...value, taints: value.taints.map(mark), ...(fields ? { fields } : {}) };
} // prettier-ignore

/** An object without some of its members. */
export function without(value: Value, names: readonly (string | undefined)[]): Value {
  const kept = [...(value.fields ?? [])].filter(([name]) => !names.includes(name));
  const gone = value.taints.length === 0 ? [] : names.flatMap((name) => (name === undefined ? [] : [[name, CLEAN] as const]));
  return kept.length + gone.length === 0 && !value.fields ? value : settled({ ...value, fields: new Map([...kept, ...gone]) });
} // prettier-ignore

/** A record of a declared type counts as long as one of its members does. */
export function settled(value: Value): Value {
  if (
    !value.declared ||
    [...(value.fields?.values() ?? [])].some((member) =>
      taintsOf(member).some(({ kind }) => kind === 'source'),
    )
  )
    return value;
  return { ...value, taints: value.taints.filter((taint) => taint.kind !== 'source' || !taint.phi.record) };
}

/** An object with one member set; what was known of that member is gone. */
export function withMember(value: Value, name: string | undefined, member: Value): Value {
  const { clean, ...rest } = value;
  const fields = new Map(value.fields);
  if (name === undefined || (fields.size >= MAX_FIELDS && !fields.has(name)))
    return join(clean && member.clean ? value : rest, carrying([member]));
  fields.set(name, member);
  return { ...rest, fields };
}

/** What an item of a list may be: all that is known of its items, or what is known of the list. */
export function elementOf(value: Value): Value {
  if (!value.fields) return value;
  const items = [...value.fields].flatMap(([name, item]) => (isItem(name) ? [item] : []));
  if (items.length === 0) return value;
  return value.taints.length === 0 ? joinAll(items) : join(joinAll(items), { taints: value.taints });
}

/** A value without the taints that do not count. */
export function limited(value: Value, counts: (taint: Taint) => boolean, depth = 0): Value {
  const taints = value.taints.every(counts) ? value.taints : value.taints.filter(counts);
  if (!value.fields || depth > MAX_DEPTH) return taints === value.taints ? value : { ...value, taints };
  let changed = taints !== value.taints;
  const fields = new Map<string, Value>();
  for (const [name, member] of value.fields) {
    const next = limited(member, counts, depth + 1);
    changed ||= next !== member;
    fields.set(name, next);
  }
  return changed ? { ...value, taints, fields } : value;
}

/** A value that says whom a message goes to. */
export function asRecipient(value: Value): Value {
  return { ...value, taints: value.taints.map((taint) => ({ ...taint, recipient: true as const })) };
}

/** What a row of a query gives at a position; all that it holds where its columns are not known. */
export function columnOf(value: Value, index: number): Value {
  const taints = value.taints.flatMap((taint): Taint[] => {
    if (taint.kind !== 'source' || !taint.columns) return taint.kind === 'source' ? [taint] : [];
    const phi = taint.columns[index]?.phi;
    const { columns, ...rest } = taint;
    return phi ? [{ ...rest, name: `${taint.name}.${columns[index]!.name ?? index}`, phi }] : [];
  });
  return { taints };
}

/** The item at a position, where the list was written out. */
export function itemOf(value: Value, index: number): Value {
  const known = value.fields?.get(itemName(index));
  if (known) return known;
  if ([...(value.fields?.keys() ?? [])].some(isItem)) return elementOf(value);
  const taints = value.taints.flatMap((taint) => taintOfItem(taint, index));
  return { ...value, taints };
}

function taintOfItem(taint: Taint, index: number): Taint[] {
  return taint.kind === 'source' ? [taint] : [{ ...taint, path: [...taint.path, itemName(index)] }];
}

/** The name under which a list keeps an item; `+` for one whose position is unknown. */
export function itemName(index: number | '+'): string {
  return `#${index}`;
}

export function isItem(name: string): boolean {
  return name.startsWith('#');
}
