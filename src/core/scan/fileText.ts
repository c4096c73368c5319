import type { NotExamined, ProjectPath } from '../ports';
import { fixed } from '../safeText';
import { isNoise, kindOfBytes, kindOfName } from './binaryKinds';
import { LFS, pointsTo } from './lfs';
import { decode, isUtf32, type Decoded } from './decode';

/**
 * The text that a file's bytes hold, or what they are instead. Its name alone decides nothing: what is called `.xls` is
 * often a table in text.
 */
export function fileText(path: ProjectPath, bytes: Uint8Array): Decoded | NotExamined {
  if (pointsTo(bytes) !== undefined) return { path, reason: 'not-checked-out', detail: LFS };
  const kind = kindOfBytes(path, bytes);
  if (kind) return { path, reason: kind };
  if (isUtf32(bytes)) return { path, reason: 'encoding', detail: fixed('UTF-32') };
  const decoded = decode(bytes);
  const named = kindOfName(path);
  if (!decoded) return { path, reason: named ?? 'binary' };
  if (decoded.encoding === 'windows-1252' && (named || isNoise(decoded.text)))
    return { path, reason: named ?? 'binary' };
  return decoded;
}
