import { append } from '../append';
import { fixed, joinSafe, safeNumber, type SafeText } from '../safeText';
import { shownPath } from '../scan/shownPath';
import { CHAIN_START, isLink, readLine, type BrokenLine, type Link, type Sha256 } from './chain';
import type { AuditEntry } from './entry';
import type { Head } from './heads';

/** A file of the trail. */
export interface TrailFile {
  /** Its name in the folder of the trail. */
  readonly name: string;
  /** Its bytes, one character each. */
  readonly text: string;
}

/** Something about one line; without a line, about the file, and without a file about the trail. */
export interface TrailNote {
  readonly file?: SafeText;
  /** 1-based. */
  readonly line?: number;
  /** An anchor that it is about. */
  readonly anchor?: Head;
  readonly says: SafeText;
}

export interface Verified {
  /** Files, by writer and year. */
  readonly files: number;
  /** Entries whose own hash fits, in the order of each writer. */
  readonly entries: readonly AuditEntry[];
  readonly problems: readonly TrailNote[];
  /** What is no problem and worth knowing: lines that a crash tore and a later entry recorded. */
  readonly notes: readonly TrailNote[];
  readonly heads: readonly Head[];
}

const FILE_NAME = /^(\d{4})-([0-9a-f]{16})\.jsonl$/;

/** The name of a writer's file of one year. */
export function trailFileName(year: string, writer: string): string {
  return `${year}-${writer}.jsonl`;
}

/**
 * Checks every line of a trail by its own hash and by the line before it.
 * Found by itself: any change, removal, insertion or reordering but the removal of a writer's last entries, or of all.
 * Found with anchors: those too, up to the anchored entry.
 * @param anchors heads that were kept elsewhere
 */
export function verifyTrail(files: readonly TrailFile[], anchors: readonly Head[], sha256: Sha256): Verified {
  const problems: TrailNote[] = [];
  const notes: TrailNote[] = [];
  const writers = new Map<string, Line[]>();
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [, year, writer] = FILE_NAME.exec(file.name) ?? [];
    if (year === undefined || writer === undefined)
      problems.push({ file: shownPath(file.name), says: fixed('is no file of the trail') });
    else writers.set(writer, [...(writers.get(writer) ?? []), ...linesOf(file, year, problems)]);
  }
  const chains = [...writers].map(([writer, lines]) => followChain(writer, lines, sha256, problems, notes));
  const links = chains.flat();
  const heads = chains.flatMap((chain) => chain.slice(-1).map(headOf));
  const hashes = new Set(links.map(({ hash }) => hash));
  for (const anchor of anchors)
    if (!hashes.has(anchor.hash))
      problems.push({ anchor, says: fixed('is not there: changed, cut off, or removed') });
  return { files: files.length, entries: links.map(({ entry }) => entry), problems, notes, heads };
}

/** A line of a writer's files, laid end to end. */
interface Line {
  readonly file: SafeText;
  readonly line: number;
  readonly year: string;
  readonly text: string;
  /** Whether a line feed ends it. */
  readonly ended: boolean;
}

function linesOf({ name, text }: TrailFile, year: string, problems: TrailNote[]): Line[] {
  const file = shownPath(name);
  if (text === '') {
    problems.push({ file, says: fixed('is empty: an interrupted write, or emptied') });
    return [];
  }
  const parts = text.split('\n');
  const rest = parts.at(-1) === '' ? parts.slice(0, -1) : parts;
  return rest.map((part, index) => ({ file, line: index + 1, year, text: part, ended: index + 1 < parts.length }));
} // prettier-ignore

/** Reports where a writer's lines do not fit one another, and returns those that fit themselves. */
function followChain(
  writer: string,
  lines: readonly Line[],
  sha256: Sha256,
  problems: TrailNote[],
  notes: TrailNote[],
): Link[] {
  const links: Link[] = [];
  let last: Expected = { seq: 0, hash: CHAIN_START };
  let broken: (Line & BrokenLine)[] = [];
  for (const line of lines) {
    const read = readLine(line.text, sha256);
    const tell = (says: SafeText): unknown => problems.push({ file: line.file, line: line.line, says });
    if (!line.ended) tell(fixed('has no line end: an interrupted write, or cut off'));
    if (!isLink(read)) {
      broken.push({ ...line, ...read });
      continue;
    }
    const { torn } = read.entry;
    const text = broken.map((one) => one.text).join('\n');
    if (torn && broken.length > 0 && torn.lines === broken.length && sha256(text) === torn.sha256)
      append(notes, broken.map(tornNote));
    else {
      if (torn) tell(fixed('records a torn line that is not there'));
      append(problems, broken.map(changed));
      last = broken.reduce(past, last);
    }
    broken = [];
    if (read.entry.writer !== writer) tell(fixed('is of another writer'));
    if (!read.entry.at.startsWith(line.year)) tell(fixed('is of another year'));
    const misfit = misfitOf(read, last);
    if (misfit) tell(misfit);
    last = { seq: read.entry.seq, hash: read.hash };
    links.push(read);
  }
  append(problems, broken.map(changed));
  return links;
}

/** What the next entry has to name. */
interface Expected {
  readonly seq: number;
  /** Undefined after a line that names no hash. */
  readonly hash: string | undefined;
}

/** A broken line was an entry once: what follows is held against the hash that it names. */
function past({ seq }: Expected, { claimed }: BrokenLine): Expected {
  return { seq: seq + 1, hash: claimed };
}

function misfitOf({ entry, prev }: Link, { seq, hash }: Expected): SafeText | undefined {
  const missing = entry.seq - seq - 1;
  if (prev === hash || (hash === undefined && missing === 0))
    return missing === 0 ? undefined : fixed('has the wrong number');
  if (missing > 0)
    return joinSafe([fixed('follows a gap: entries missing before it:'), safeNumber(missing)], fixed(' '));
  if (missing < 0) return fixed('is out of order, or a copy');
  return fixed('does not fit the entry before it');
}

function changed({ file, line }: Line): TrailNote {
  return {
    file,
    line,
    says: fixed('was changed, inserted, or torn without a record: its hash does not fit'),
  };
}

function tornNote({ file, line }: Line): TrailNote {
  return { file, line, says: fixed('was torn by an interrupted write, and the next entry recorded it') };
}

function headOf({ entry: { writer, seq }, hash }: Link): Head {
  return { writer, seq, hash };
}
