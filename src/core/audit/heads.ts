/** The newest entry of a writer. Kept elsewhere, it is an anchor: what stood up to it cannot be changed unnoticed. */
export interface Head {
  readonly writer: string;
  readonly seq: number;
  readonly hash: string;
}

const HEAD = /^([0-9a-f]{16}):([1-9]\d{0,14}):([0-9a-f]{64})$/;

/** `WRITER:SEQ:HASH`, one word that a script can keep. */
export function headText({ writer, seq, hash }: Head): string {
  return `${writer}:${seq}:${hash}`;
}

/** @returns undefined if the word is no head */
export function readHead(word: string): Head | undefined {
  const [, writer, seq, hash] = HEAD.exec(word) ?? [];
  return writer !== undefined && seq !== undefined && hash !== undefined
    ? { writer, seq: Number(seq), hash }
    : undefined;
}

/**
 * Reads heads from a file, one a line; empty lines and those that begin with `#` do not count.
 * @returns undefined if a line is no head
 */
export function readHeads(text: string): readonly Head[] | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const heads = lines.filter((line) => line !== '' && !line.startsWith('#')).map(readHead);
  return heads.every((head) => head !== undefined) ? heads : undefined;
}
