/**
 * A stable name for a finding: rule, window of masked tokens, occurrence. Built from masked text only, so that
 * nothing can be guessed from it; the path is a field of its own.
 */
export function fingerprint(rule: string, window: string, occurrence: number): string {
  const text = `${rule}\n${window}\n${occurrence}`;
  return hash32(text, 0x811c9dc5) + hash32(text, 0x5bd1e995);
}

/** FNV-1a with a final mix; not a secret, only a name. */
function hash32(text: string, seed: number): string {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
