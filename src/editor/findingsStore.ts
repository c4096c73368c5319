import {
  compareFindings,
  type Finding,
  type NearMiss,
  type Severity,
  type Suppressed,
} from '../core/finding';
import type { NotExamined, ProjectPath } from '../core/ports';
import { distinctFindings, distinctSuppressed } from '../core/scan/distinct';
import type { Seen } from '../core/scan/seen';
import { listeners, type Disposable } from './listeners';

/** What was found in one text, at one version of it. */
export interface Entry {
  /** The text's URI, as a string. */
  readonly uri: string;
  /** The document's version; undefined for a file that was read from the disk. */
  readonly version: number | undefined;
  /** URI of the root that the findings' paths count from. */
  readonly root: string;
  readonly path: ProjectPath;
  /** Length of the text in UTF-16 units; 0 if it was not examined. */
  readonly size: number;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly notExamined: readonly NotExamined[];
  /** Uses that the policy approves. */
  readonly approved?: readonly NearMiss[];
  /** Whom it sends to, approved or not. */
  readonly seen?: Seen;
  /** Of findings whose paths count from another root: a repository may hold another. */
  readonly roots?: ReadonlyMap<Finding, string>;
  /** What it brings about in other files: values that it hands there, and that leave there. */
  readonly elsewhere?: readonly Elsewhere[];
}

/** What examining one file brought about in another of the same root. */
export interface Elsewhere {
  /** The other file's URI, as a string. */
  readonly uri: string;
  readonly path: ProjectPath;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** The files that the last workspace scan listed, with the sizes of their texts. They stay in the store when they are closed. */
export type Scanned = Map<string, number>;

/** Every finding of the session. Problems, the tree, the status and the report are views of it. */
export interface FindingsStore {
  /** What stands in a text, whoever's examination found it. */
  get(uri: string): Entry | undefined;
  all(): readonly Entry[];
  /** What examining a text gave. */
  examined(uri: string): Entry | undefined;
  allExamined(): readonly Entry[];
  /** Takes the place of what examining the same text gave before. */
  set(entry: Entry): void;
  delete(uri: string): void;
  clear(): void;
  count(): Readonly<Record<Severity, number>>;
  /** The URIs of the texts in which something else stands than before. */
  readonly onDidChange: (listener: (uris: readonly string[]) => void) => Disposable;
}

export function findingsStore(): FindingsStore {
  const entries = new Map<string, Entry>();
  /** By the text in which it stands, then by the one that brings it about. */
  const brought = new Map<string, Map<string, Entry>>();
  /** Texts in which others bring something about, as they are shown. */
  const views = new Map<string, Entry>();
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const changes = listeners<readonly string[]>();

  function change(uri: string, entry: Entry | undefined): void {
    const before = entries.get(uri);
    const others = [before, entry].flatMap((one) => one?.elsewhere ?? []).map((other) => other.uri);
    const affected = [...new Set([uri, ...others])];
    for (const one of affected) add(one, -1);
    for (const other of before?.elsewhere ?? []) {
      const from = brought.get(other.uri);
      from?.delete(uri);
      if (from?.size === 0) brought.delete(other.uri);
    }
    if (entry) entries.set(uri, entry);
    else entries.delete(uri);
    for (const other of entry?.elsewhere ?? [])
      brought.set(other.uri, (brought.get(other.uri) ?? new Map<string, Entry>()).set(uri, entry!));
    for (const one of affected) views.delete(one);
    for (const one of affected) add(one, 1);
    changes.fire(affected);
  }

  function add(uri: string, sign: 1 | -1): void {
    for (const { severity } of get(uri)?.findings ?? []) counts[severity] += sign;
  }

  function get(uri: string): Entry | undefined {
    if (!brought.has(uri)) return entries.get(uri);
    const view = views.get(uri) ?? standing(uri);
    if (view) views.set(uri, view);
    return view;
  }

  function standing(uri: string): Entry | undefined {
    const own = entries.get(uri);
    const added = [...(brought.get(uri)?.values() ?? [])].flatMap(({ root, elsewhere = [] }) =>
      elsewhere.flatMap((other) => (other.uri === uri ? [{ root, ...other }] : [])),
    );
    const [first] = added;
    if (!first) return own;
    const { root, path } = first;
    const base = own ?? { uri, version: undefined, root, path, size: 0, findings: [], suppressed: [], notExamined: [] };
    const found = added.flatMap(({ findings }) => findings);
    const foreign = added.filter((one) => one.root !== base.root);
    const roots = new Map(foreign.flatMap((one) => one.findings.map((finding) => [finding, one.root] as const)));
    const silenced = added.flatMap(({ suppressed }) => suppressed);
    return { ...base, findings: distinctFindings([...base.findings, ...found]).sort(compareFindings), suppressed: withOthers(base.suppressed, silenced), roots };
  } // prettier-ignore

  const uris = () => [...new Set([...entries.keys(), ...brought.keys()])];
  return {
    get,
    all: () => uris().map((uri) => get(uri)!),
    examined: (uri) => entries.get(uri),
    allExamined: () => [...entries.values()],
    set: (entry) => change(entry.uri, entry),
    delete(uri) {
      if (entries.has(uri)) change(uri, undefined);
    },
    clear() {
      const before = uris();
      for (const kept of [entries, brought, views]) kept.clear();
      Object.assign(counts, { error: 0, warning: 0, information: 0, hint: 0 });
      changes.fire(before);
    },
    count: () => ({ ...counts }),
    onDidChange: changes.event,
  };
}

/** URI of the root that a finding's paths count from. */
export function rootOf({ root, roots }: Entry, finding: Finding): string {
  return roots?.get(finding) ?? root;
}

/** The cells of a notebook share a path, so that their own stay as they are. */
function withOthers(own: readonly Suppressed[], others: readonly Suppressed[]): readonly Suppressed[] {
  const known = new Set(own.map(keyOf));
  return [...own, ...distinctSuppressed(others).filter((one) => !known.has(keyOf(one)))];
}

function keyOf({ rule, fingerprint }: Suppressed): string {
  return `${rule} ${fingerprint}`;
}
