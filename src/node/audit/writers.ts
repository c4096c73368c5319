import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A writer of this user on this machine, as it was when it last wrote. */
export interface Writer {
  readonly id: string;
  /** The file that it wrote into last. */
  readonly file: string;
  readonly seq: number;
  readonly hash: string;
}

/** What this user knows of a project's trail. Losing it costs nothing but a new writer. */
export interface Writers {
  /** Last used first. */
  readonly writers: readonly Writer[];
  /** The policy that was recorded last, by the nearest file: the hashes of what is in force. */
  readonly policies: Readonly<Record<string, string>>;
}

/** Writers that are remembered; one is made for each branch that grew a trail of its own. */
const REMEMBERED = 50;
const FILE = 'writers.json';

export async function readWriters(folder: string): Promise<Writers> {
  try {
    const { writers, policies } = JSON.parse(await readFile(path.join(folder, FILE), 'utf8')) as Partial<Writers>;
    return { writers: Array.isArray(writers) ? writers.filter(isWriter) : [], policies: policies ?? {} };
  } catch {
    return { writers: [], policies: {} };
  }
} // prettier-ignore

/** Under the lock only. */
export async function saveWriters(folder: string, { writers, policies }: Writers): Promise<void> {
  const part = path.join(folder, `${FILE}.part`);
  await writeFile(part, JSON.stringify({ writers: writers.slice(0, REMEMBERED), policies }), { mode: 0o600 });
  await rename(part, path.join(folder, FILE));
}

function isWriter(value: unknown): value is Writer {
  const { id, file, seq, hash } = (value ?? {}) as Partial<Writer>;
  return (
    /^[0-9a-f]{16}$/.test(id ?? '') &&
    /^\d{4}-[0-9a-f]{16}\.jsonl$/.test(file ?? '') &&
    Number.isSafeInteger(seq) &&
    /^[0-9a-f]{64}$/.test(hash ?? '')
  );
}
