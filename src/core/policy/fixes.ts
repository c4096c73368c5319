import {
  findNodeAtLocation,
  findNodeAtOffset,
  getNodePath,
  parseTree,
  type JSONPath,
  type Node,
} from 'jsonc-parser';
import { CATALOGUE, providerById } from '../providers';
import { RULES, type RuleId } from '../rules';
import { isCalendarDay } from './days';
import { exactEndpoint } from './endpoints';
import { removeItem, type JsonEdit } from './jsonRemoval';
import { nearest } from './nearest';
import { RULE_FAMILIES } from './schema';
import { keysAt } from './shape';

/** One way to mend a fault of a policy. */
export interface PolicyFix {
  /** What it does; `rename:WORD` names the word that it writes, which is one of the schema, the catalogue or the policy. */
  readonly id: `rename:${string}` | 'date' | 'endpoint' | 'remove' | 'requested' | 'reason';
  readonly edits: readonly JsonEdit[];
}

/**
 * How a fault of a policy can be mended, best first. Every byte that a fix does not name stays as it is.
 * @param text the policy file
 * @param start where the finding begins, as a UTF-16 offset
 * @param reason what somebody typed; the fix that adds a reason writes it
 */
export function policyFixes(text: string, rule: RuleId, start: number, reason = ''): readonly PolicyFix[] {
  const root = parseTree(text.replace(/^\uFEFF/, ' '), [], { allowTrailingComma: true });
  const node = root && findNodeAtOffset(root, start);
  const fixer = FIXERS[rule];
  return root && node && fixer ? fixer({ text, root, node, path: getNodePath(node), reason }) : [];
}

interface Fault {
  readonly text: string;
  readonly root: Node;
  readonly node: Node;
  /** Of the key or value at which the finding begins. */
  readonly path: JSONPath;
  readonly reason: string;
}

const FIXERS: Readonly<Partial<Record<RuleId, (fault: Fault) => readonly PolicyFix[]>>> = {
  'policy/unknown-key': (fault) => rename(fault, candidates(fault)),
  'policy/bad-date': writeDate,
  'policy/endpoint-suffix': exactHost,
  'policy/missing-agreement': (fault) => [
    ...(fault.path.length === 3 ? rename(fault, keysOf(fault, ['agreements'])) : []),
    ...requested(fault),
  ],
  'policy/route-unapproved': (fault) => rename(fault, keysOf(fault, ['approvals']).filter((key) => valueAt(fault, ['approvals', key, 'status']) === 'approved')),
  'policy/allow-expired': (fault) => removal(fault, fault.path.slice(0, 2)),
  'policy/zone-reason': addReason,
}; // prettier-ignore

/** A known word in place of the one that was read, if one is near. */
function rename({ node }: Fault, words: readonly string[]): PolicyFix[] {
  if (node.type !== 'string') return [];
  const word = nearest(node.value as string, words);
  return word === undefined || word === node.value
    ? []
    : [{ id: `rename:${word}`, edits: [write(node, word)] }];
}

function candidates(fault: Fault): readonly string[] {
  const { node, path, root } = fault;
  const isKey = node.parent?.type === 'property' && node.parent.children?.[0] === node;
  const last = path.at(-1);
  const rules = [...RULE_FAMILIES, ...RULES.map(({ id }) => id)];
  if (isKey) {
    const parent = path.slice(0, -1);
    const taken = Object.keys((valueAt({ root }, parent) as object | undefined) ?? {});
    return (parent.at(-1) === 'rules' ? rules : keysAt(parent)).filter((key) => !taken.includes(key));
  }
  if (path.at(-2) === 'environments') return keysOf(fault, ['environments']);
  if (last === 'rule' || path[0] === 'lock') return rules;
  return last === 'provider' || last === 'from' ? CATALOGUE.map(({ id }) => id) : [];
}

/** A day that was written another way, where only one reading is a day of the calendar. */
function writeDate({ node }: Fault): PolicyFix[] {
  const text = typeof node.value === 'string' ? node.value.trim() : '';
  const read = /^evergreen$/i.test(text) ? 'evergreen' : calendarDay(text);
  return read === undefined || read === node.value ? [] : [{ id: 'date', edits: [write(node, read)] }];
}

function calendarDay(text: string): string | undefined {
  const day = (y: string, m: string, d: string): string => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:T.*)?$|^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const readings = iso
    ? [day(iso[1] ?? iso[4]!, iso[2] ?? iso[5]!, iso[3] ?? iso[6]!)]
    : local ? [day(local[3]!, local[1]!, local[2]!), day(local[3]!, local[2]!, local[1]!)] : []; // prettier-ignore
  const days = [...new Set(readings.filter(isCalendarDay))];
  return days.length === 1 ? days[0] : undefined;
}

/** The host with its scheme, the address of the provider's own API, or the entry taken out where others remain. */
function exactHost(fault: Fault): PolicyFix[] {
  const { node, path, root } = fault;
  const written = String(node.value);
  const provider = valueAt(fault, [...path.slice(0, 2), 'provider']);
  const origin = typeof provider === 'string' ? providerById(provider)?.origin : undefined;
  const suffix = /^(?:https?:\/\/)?[*.]*([a-z0-9.-]+)\/?$/i.exec(written)?.[1]?.toLowerCase();
  const exact = exactEndpoint(`https://${written}`) ? `https://${written}`
    : origin && suffix && new URL(origin).hostname.endsWith(`.${suffix}`) && exactEndpoint(origin) ? origin
    : undefined; // prettier-ignore
  if (exact !== undefined) return [{ id: 'endpoint', edits: [write(node, exact)] }];
  const list = findNodeAtLocation(root, path.slice(0, -1));
  return (list?.children?.length ?? 0) > 1 ? removal(fault, path) : [];
}

/** An approval that stands on nothing goes back to what it is: a request. */
function requested({ root, path }: Fault): PolicyFix[] {
  const status = findNodeAtLocation(root, [...path.slice(0, 2), 'status']);
  return status?.value === 'approved' ? [{ id: 'requested', edits: [write(status, 'requested')] }] : [];
}

function removal({ text, root }: Fault, path: JSONPath): PolicyFix[] {
  const list = findNodeAtLocation(root, path.slice(0, -1));
  return list ? [{ id: 'remove', edits: removeItem(text, list, Number(path.at(-1))) }] : [];
}

/** A reason beside what needs one; an empty one that stands there is written over. */
function addReason({ root, path, node, reason }: Fault): PolicyFix[] {
  const there = findNodeAtLocation(root, [...path.slice(0, -1), 'reason']);
  const at = node.offset + node.length;
  const edit = there
    ? write(there, reason)
    : { start: at, end: at, newText: `, "reason": ${JSON.stringify(reason)}` };
  return [{ id: 'reason', edits: [edit] }];
}

function write({ offset, length }: Node, word: string): JsonEdit {
  return { start: offset, end: offset + length, newText: JSON.stringify(word) };
}

function valueAt({ root }: Pick<Fault, 'root'>, path: JSONPath): unknown {
  const node = findNodeAtLocation(root, path);
  if (node?.type === 'object') return Object.fromEntries((node.children ?? []).map(({ children }) => [children![0]!.value as string, undefined]));
  return node?.value;
} // prettier-ignore

function keysOf(fault: Pick<Fault, 'root'>, path: JSONPath): string[] {
  return Object.keys((valueAt(fault, path) as object | undefined) ?? {});
}
