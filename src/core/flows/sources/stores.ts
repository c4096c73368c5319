import type { CallView } from './calls';
import { phiInRecord } from './names';
import { wordSet, wordsOf } from './words';

/** First words of the methods by which stores give rows: `findById`, `find_by`, `ToListAsync`, `firstOrFail`. */
const READS = wordSet(`find get all first last filter where select query fetch load list to single search scan retrieve one include includes exclude order values only
  create upsert paginate take limit read lookup objects exec lean aggregate pluck populate eager preload with latest oldest findall findone findmany stream`); // prettier-ignore

/** A quick look before a name is split. */
const READ_START = new RegExp(`^_*(?:${[...READS].join('|')})`, 'i');

/** Methods that give counts, states or nothing of the rows. */
const PLAIN = wordSet(
  'count exists exist any sum avg min max average delete remove destroy drop truncate insert save has is length size explain',
);

/** `select(pl.len())`: figures about the rows. */
const COUNTS = /^(?:len|count|n_?unique|count_?distinct|countDistinct)$/i;

/** Methods whose texts are the columns asked for. */
const PROJECTS = wordSet('select values values_list pluck only project columns valueslist');

/** Whether a word is a method by which stores give rows. `getVoided` reads a member: `getById`, `getAll` give rows. */
export function isRead(method: string): boolean {
  if (!READ_START.test(method) || /^select_?from$/i.test(method)) return false;
  const words = wordsOf(method);
  if (words.includes('count') || !READS.has(words[0] ?? '')) return false;
  return words[0] !== 'get' || words.length === 1 || /^(?:by|all|one|list|many|first|async)$/.test(words[1]!);
}

/** Whether a call of a store gives rows. */
export function readsStore(call: CallView): boolean {
  return isRead(call.path.at(-1) ?? '') && !selectsPlain(call);
}

/**
 * Whether a call on rows keeps keys, counts and states of them alone: `count()`, `values_list('id')`, `pluck(:id)`,
 * `findMany({ select: { id: true } })`.
 */
export function selectsPlain({ path, texts, keys, names }: CallView): boolean {
  const method = path.at(-1) ?? '';
  const words = wordsOf(method);
  if (PLAIN.has(words[0] ?? '') && !/^drop_?(?:dup|na)/i.test(method) || words.includes('count')) return true;
  if (PROJECTS.has(method.toLowerCase()) && texts.length === 0 && names !== undefined && names.length > 0 && names.every((name) => COUNTS.test(name))) return true;
  const columns = PROJECTS.has(method.toLowerCase())
    ? texts.flatMap((text) => text.split(/[\s,]+/)).filter(Boolean)
    : [...keys.keys()].flatMap((key) => /^(?:select|attributes|projection)\.(\w+)$/.exec(key)?.[1] ?? []);
  return columns.length > 0 && columns.every((column) => /^\w+$/.test(column) && phiInRecord(column) === undefined);
} // prettier-ignore
