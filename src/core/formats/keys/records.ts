import { columnOf, type Column } from '../columns';
import type { Span } from '../span';
import type { KeyNode } from './tree';

/** The values of one object and of its parts, with names that a table's header could have. */
export interface KeyRecord {
  readonly names: readonly string[];
  readonly values: readonly Span[];
  /** The keys above, outermost first. */
  readonly above: readonly string[];
}

/** Objects that are a part of the one around: what they hold is said of the same person. */
const PARTS = /^(?:demographics?|personal(?:_?(?:info|details|data))?|contact_?(?:info|details|data)?|profile|identity|identifiers?|ids|insurance|coverage|names?|address(?:es)?|home|work|phones?|telecom|numbers|dates|details|info|attributes|fields|properties|values)$/i; // prettier-ignore

const PATIENTS = /^(?:patients?|pts?|members?|subscribers?|beneficiar(?:y|ies)|guarantors?|insureds?|enrollees?)$|(?:^|[a-z_-])[pP]atients?(?:$|[_-]|[A-Z])/; // prettier-ignore

/** Those whom a record names beside the patient; their keys are theirs. */
const OTHERS = /provider|physician|doctor|practitioner|clinician|prescriber|nurse|surgeon|facility|hospital|organi[sz]ation|pharmacy|payer|payor|insurer|company|clinic|location|department|author|staff|vendor|device|server|database|user|agent|app/i; // prettier-ignore

/** Bare keys that name the object itself, not the person it belongs to. */
const OWN =
  /^(?:_?id|uuid|guid|name|code|type|status|state|title|label|key|value|url|number|description|text)$/i;

/** What stands before the keys of made-up data. */
const SAMPLES = /^(?:test|demo|sample|seed|mock|fake|default)[_.-]/i;

/** No object nests deeper. */
const DEEPEST = 60;

/** A document with more different keys than this is a dictionary; beyond them its values are left to the detectors. */
const MOST_NAMES = 5000;

/** Every object of a document as a record, outermost first. */
export function recordsOf(root: KeyNode): KeyRecord[] {
  const known = new Map<string, Column | undefined>();
  const state: State = {
    records: [],
    columnOf(name) {
      if (!known.has(name) && known.size < MOST_NAMES) known.set(name, columnOf(name));
      return known.get(name);
    },
  };
  collect(root, [], undefined, state);
  return state.records;
}

interface State {
  readonly records: KeyRecord[];
  /** Each name is looked up once. */
  readonly columnOf: typeof columnOf;
}

function collect(node: KeyNode, above: readonly string[], subject: string | undefined, state: State): void {
  if (above.length > DEEPEST) return;
  const names: string[] = [];
  const values: Span[] = [];
  const inner: KeyNode[] = [];
  const key = above.at(-1) ?? '';
  // What a patient's object holds belongs to the patient, unless it is about somebody else.
  const owner = OTHERS.test(key) ? undefined : PATIENTS.test(key) ? 'patient' : subject;
  const take = (part: KeyNode, path: readonly string[]): void => {
    for (const child of part.children) {
      const inside = [...path, child.key];
      if (child.value) {
        names.push(nameOf(inside, key, owner, state));
        values.push(child.value);
      } else if (path.length < 3 && isPart(child.key, state)) take(child, inside);
      else inner.push(child);
    }
  };
  take(node, []);
  if (names.some(state.columnOf)) state.records.push({ names, values, above });
  // A record of a person, wherever it stands, makes what hangs on it the person's.
  const about = owner ?? (names.some((name) => state.columnOf(name)?.weight === 'health') ? 'patient' : undefined);
  for (const child of inner) collect(child, child.key === key ? above : [...above, child.key], about, state);
} // prettier-ignore

function isPart(key: string, { columnOf }: State): boolean {
  return PARTS.test(key) || columnOf(key)?.kind === 'contact';
}

/** The name that says most: by itself, with the object's own key, with whose it is. */
function nameOf(path: readonly string[], key: string, owner: string | undefined, { columnOf }: State): string {
  const bare = path.join('.').replace(SAMPLES, '').replaceAll('-', '_');
  const names = [bare];
  if (key !== '') names.push(`${key}.${bare}`);
  if (owner && !OTHERS.test(bare) && !(path.length === 1 && OWN.test(bare))) names.push(`${owner}.${bare}`);
  return names.find((name) => isTelling(columnOf(name))) ?? names.slice(1).find(columnOf) ?? bare;
} // prettier-ignore

function isTelling(column: Column | undefined): boolean {
  return column !== undefined && column.weight !== 'weak';
}
