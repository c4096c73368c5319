import { readEntry, type AuditEntry } from './entry';

/**
 * SHA-256 in lower-case hex of a string of bytes (characters 0–255). A door hands it in: core has no cryptography
 * of its own that is synchronous.
 */
export type Sha256 = (bytes: string) => string;

/** What the first entry of a writer names as the one before it. */
export const CHAIN_START = '0'.repeat(64);

/** An entry in its place in the chain. */
export interface Link {
  readonly entry: AuditEntry;
  /** The hash of the entry before. */
  readonly prev: string;
  readonly hash: string;
}

/** A line that is no entry, or whose hash does not fit its text. */
export interface BrokenLine {
  /** The hash that the line names, if it names one. */
  readonly claimed?: string;
}

/**
 * One line of a trail, without its line feed. The hash covers the bytes of the line before it, and these name the hash
 * of the line before: whoever changes a line has to change every later one. Pure ASCII, so that no decoding can differ.
 */
export function chainLine(entry: AuditEntry, prev: string, sha256: Sha256): { line: string; hash: string } {
  const { version, seq, at, writer, who, what, rule, receiver, place, why, fingerprint, policy, torn } =
    entry;
  const ordered = { v: version, seq, at, writer, who, what, rule, receiver, place, why, fingerprint, policy, torn, prev }; // prettier-ignore
  const sealed = JSON.stringify(ordered).replace(/[^\x20-\x7e]/g, escaped);
  const hash = sha256(sealed);
  return { line: `${sealed.slice(0, -1)},"hash":"${hash}"}`, hash };
}

const SEALED = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/;

/** Reads a line and checks it by itself; whether it fits the one before is for `verifyTrail`. */
export function readLine(line: string, sha256: Sha256): Link | BrokenLine {
  const [, body, hash] = SEALED.exec(line) ?? [];
  if (body === undefined || hash === undefined) return {};
  if (sha256(`${body}}`) !== hash) return { claimed: hash };
  const value = parsed(`${body}}`);
  const entry = readEntry(value);
  const prev = (value as { prev?: unknown } | undefined)?.prev;
  return entry && typeof prev === 'string' ? { entry, prev, hash } : { claimed: hash };
}

export function isLink(line: Link | BrokenLine): line is Link {
  return 'entry' in line;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
