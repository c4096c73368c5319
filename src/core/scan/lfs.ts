import { fixed } from '../safeText';

/** What is said where git holds a pointer in the place of a file. */
export const LFS = fixed('kept by Git LFS, and not in this clone');

const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/;
const LONGEST = 1_024;

/** The hash that a Git LFS pointer names; undefined for any other file. */
export function pointsTo(bytes: Uint8Array): string | undefined {
  if (bytes.length > LONGEST || bytes[0] !== 0x76) return undefined;
  return POINTER.exec(new TextDecoder().decode(bytes))?.[1];
}
