/** The hash that a Git LFS pointer names. */
export function pointsTo(bytes: Buffer): string | undefined {
  if (bytes.length > 1024 || !bytes.toString('latin1', 0, 7).startsWith('version')) return undefined;
  const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n/;
  return pointer.exec(bytes.toString('latin1'))?.[1];
}
