import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CHAIN_START, chainLine, trailFileName, type AuditEntry, type AuditEvent, type AuditPerson, type AuditPolicy } from '../../core/audit'; // prettier-ignore
import { isWithin } from '../confine';
import { LockBusy, withLock } from './lock';
import { readTail, sha256, type Tail } from './tail';
import { readWriters, saveWriters, type Writer, type Writers } from './writers';

/** The trail's folder in the root. Its files belong into the repository. */
export const TRAIL_FOLDER = '.phi-cordon/audit';

/** An event with the policy files in force where it happened, nearest first. */
export interface Judged {
  readonly event: AuditEvent;
  readonly policy: readonly AuditPolicy[];
  /** The policy no longer asks for a trail: only that is recorded, if it asked before. */
  readonly ends?: true;
}

export interface Appending {
  /** Absolute, without links. */
  readonly root: string;
  /** From `stateFolder`. */
  readonly state: string;
  readonly who: AuditPerson;
  readonly now: () => Date;
}

/** The most events of one write: what a reader of the tail sees at once. */
const MOST = 50;

/**
 * Appends events as entries to the trail: in one write, on the disk when it returns, whoever else appends meanwhile.
 * An interrupted write leaves at most lines that the next one records as torn.
 * @returns how many entries were written
 * @throws LockBusy, or the file system's error
 */
export async function appendEntries(judged: readonly Judged[], to: Appending): Promise<number> {
  if (judged.length > MOST)
    return (await appendEntries(judged.slice(0, MOST), to)) + (await appendEntries(judged.slice(MOST), to));
  return withLock(to.state, async (held) => {
    const folder = await trailFolder(to.root);
    const known = await readWriters(to.state);
    const { writer, tail } = (await ownWriter(folder, known.writers)) ?? newWriter();
    const last = tail?.links.at(-1);
    const at = to.now().toISOString();
    const { bodies, policies } = bodiesOf(judged, known.policies, tail);
    const file = trailFileName(at.slice(0, 4), writer.id);
    let seq = last?.entry.seq ?? 0;
    let hash = last?.hash ?? CHAIN_START;
    const lines = bodies.map((body) => {
      const entry: AuditEntry = { version: 1, seq: ++seq, at, writer: writer.id, who: to.who, ...body };
      const chained = chainLine(entry, hash, sha256);
      hash = chained.hash;
      return `${chained.line}\n`;
    });
    if (lines.length === 0) return 0;
    if (!(await held())) throw new LockBusy('The lock of the audit trail was lost.');
    // A new writer is known before its file is, or an interrupted write would leave a file that nobody goes on with.
    if (!tail) await saveWriters(to.state, { policies: known.policies, writers: [{ ...writer, file }, ...known.writers] }); // prettier-ignore
    const open = tail && !tail.ended;
    if (open && file !== writer.file) await appendBytes(path.join(folder, writer.file), '\n');
    await appendBytes(path.join(folder, file), (open && file === writer.file ? '\n' : '') + lines.join(''));
    const others = known.writers.filter(({ id }) => id !== writer.id);
    await saveWriters(to.state, { policies, writers: [{ id: writer.id, file, seq, hash }, ...others] });
    return lines.length;
  });
}

type Body = Pick<AuditEntry, 'what' | 'policy'> & Partial<AuditEntry>;

/** What is to be written: what a crash tore, what the policy became since, and the events. */
function bodiesOf(
  judged: readonly Judged[],
  before: Writers['policies'],
  tail: Tail | undefined,
): { readonly bodies: readonly Body[]; readonly policies: Writers['policies'] } {
  const policies = { ...before };
  const bodies: Body[] = [];
  for (const { event, policy, ends } of judged) {
    const nearest = policy[0]?.path ?? '';
    if (ends) {
      if (policies[nearest] !== undefined) bodies.push({ what: 'policy-changed', policy });
      delete policies[nearest];
      continue;
    }
    const hashes = policy.map(({ path: file, sha256: hash }) => `${file} ${hash}`).join('\n');
    const isNew = policies[nearest] === undefined;
    const isOther = !isNew && policies[nearest] !== hashes;
    policies[nearest] = hashes;
    const saysSo = event.what === 'policy-changed';
    if (isOther || (isNew && saysSo)) bodies.push({ what: 'policy-changed', policy });
    if (!saysSo) bodies.push({ ...event, policy });
  }
  const first = bodies[0];
  if (!first || !tail || tail.torn.length === 0) return { bodies, policies };
  const torn = { lines: tail.torn.length, sha256: sha256(tail.torn.join('\n')) };
  return { bodies: [{ what: 'torn-line', policy: first.policy, torn }, ...bodies], policies };
}

/** Makes the folder, and has git neither convert the lines' ends nor stop at two branches that both appended. */
async function trailFolder(root: string): Promise<string> {
  const folder = path.join(root, TRAIL_FOLDER);
  await mkdir(folder, { recursive: true });
  if (!isWithin(root, await realpath(folder))) throw new Error('The folder of the audit trail leads out of the root.');
  await writeFile(path.join(folder, '.gitattributes'), '*.jsonl -text merge=union\n', { flag: 'wx' }).catch(() => undefined);
  return folder;
} // prettier-ignore

/**
 * The writer of this user whose file stands here as this user left it. On another branch it does not: there, a writer
 * of its own begins, so that no file ever grows in two directions and branches merge.
 */
async function ownWriter(folder: string, writers: readonly Writer[]): Promise<{ writer: Writer; tail: Tail } | undefined> {
  for (const writer of writers) {
    const tail = await readTail(path.join(folder, writer.file));
    if (!tail) continue;
    // An interrupted write may be in the file and not yet in what is remembered.
    const starts = writer.hash === CHAIN_START && tail.links.length === 0;
    const follows = tail.links.some(({ entry, prev, hash }) => entry.writer === writer.id && (hash === writer.hash || prev === writer.hash));
    if (starts || follows) return { writer, tail };
  }
  return undefined;
} // prettier-ignore

function newWriter(): { readonly writer: Writer; readonly tail?: undefined } {
  return { writer: { id: randomBytes(8).toString('hex'), file: '', seq: 0, hash: CHAIN_START } };
}

/** Appends in one call, and returns when the disk has it. */
async function appendBytes(file: string, text: string): Promise<void> {
  const isNew = await stat(file).then(
    () => false,
    () => true,
  );
  const handle = await open(file, 'a', 0o644);
  try {
    await handle.appendFile(text, 'latin1');
    await handle.datasync();
  } finally {
    await handle.close();
  }
  if (isNew) await syncFolder(path.dirname(file));
}

/** A new name in a folder is on the disk only with the folder; not every system lets one ask for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
