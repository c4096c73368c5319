import { createProject, fixed, isNotExamined, type CancelSignal, type InputText, type NotExamined, type ProjectPath, type ProjectReader } from '../../core'; // prettier-ignore
import { kindOfName } from '../../core/scan/binaryKinds';
import { openBlobs, type Blob } from '../blobs';
import { blobText } from '../blobText';
import type { FileText } from '../files';
import { prefetch } from '../prefetch';
import { examineFile, type ScanOptions } from '../scan';
import { AS_CLONED } from './gitFields';
import type { Head } from './head';
import type { Store } from './store';
import type { Sum } from './sum';
import type { Version, Whereabouts } from './versions';

/** What texts of the history are examined with. */
export type Examining = Pick<ScanOptions, 'policies' | 'day' | 'trusted' | 'surface' | 'explain' | 'grammars'>; // prettier-ignore

/** Enough reads under way to keep one core busy with analysis. */
const READ_AHEAD = 16;

/** Each version is judged alone: what it would import stood in the same commit, and is not looked for. */
const ALONE: ProjectReader = { read: async (path) => ({ path, reason: 'missing' }), list: async () => [] };

/** One text by itself. What is said of a policy is left out: that of now applies. */
export async function examineAlone(input: InputText, options: Examining, signal?: CancelSignal) {
  const judged = await examineFile(createProject(ALONE, options.grammars), input, options, signal);
  return { ...judged, findings: judged.findings.filter(({ rule }) => !rule.startsWith('policy/')) };
}

/** Reads and examines versions of files, each in all the places where it lay. @param done told after each of them, with its size */
export async function scanVersions(
  { root, shared }: Store,
  versions: readonly Version[],
  head: Head,
  options: Examining & { readonly maxBytes: number },
  sum: Sum,
  done: (size: number) => void,
  signal?: CancelSignal,
): Promise<void> {
  const { maxBytes } = options;
  const blobs = openBlobs(root, undefined, AS_CLONED);

  async function load(version: Version): Promise<readonly [Version, Blob | undefined]> {
    const isNeeded = !signal?.aborted && version.places.some(({ path, link }) => link || !pictureOf(path));
    return [version, isNeeded ? await blobs.read(version.blob, maxBytes) : undefined];
  }

  function textAt({ path, link }: Whereabouts, blob: Blob | undefined): Promise<FileText | NotExamined> | NotExamined {
    if (signal?.aborted) return { path, reason: 'cancelled' };
    const picture = link ? undefined : pictureOf(path);
    if (picture) return { path, reason: picture };
    if (!blob) return { path, reason: 'missing', detail: fixed('its content is not in this clone') };
    return blobText(path, blob, { shared, maxBytes });
  }

  try {
    for await (const [version, blob] of prefetch(versions, READ_AHEAD, load)) {
      let size = 0;
      for (const [index, place] of version.places.entries()) {
        const text = await textAt(place, blob);
        if (isNotExamined(text)) {
          if (index === 0) sum.besides({ suppressed: [], notExamined: [text] });
          continue;
        }
        const input = place.link ? { ...text, languageId: 'plaintext' } : text;
        const judged = await examineAlone(input, options, signal);
        const findings = judged.findings.filter(({ message }) => message.id !== 'identifier.path');
        const inHead = head.blobs.get(place.path) === version.blob;
        sum.found(version.file, { commit: place.commit, text: text.text, inHead, findings });
        if (index > 0) continue;
        sum.besides(judged);
        size = text.bytes.length;
        if (judged.notExamined.length === 0) sum.examined(size);
      }
      done(size);
    }
  } finally {
    blobs.close();
  }
} // prettier-ignore

/** The names of the files. @param paths each with the commit that first had it */
export async function scanNames(
  paths: Iterable<Whereabouts>,
  head: Head,
  options: Examining,
  sum: Sum,
): Promise<void> {
  for (const { path, commit } of paths) {
    const judged = await examineAlone({ path, text: '' }, options);
    sum.found(path, { commit, text: '', inHead: head.blobs.has(path), findings: judged.findings });
    sum.besides({ ...judged, notExamined: [] });
  }
}

/** What git need not unpack, since no text bears such a name. */
function pictureOf(path: ProjectPath): 'image' | 'media' | undefined {
  const kind = kindOfName(path);
  return kind === 'image' || kind === 'media' ? kind : undefined;
}
