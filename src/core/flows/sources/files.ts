import { phiByName, type NamedPhi } from './names';
import { wordsOf } from './words';

const DATA =
  /\.(csv|tsv|xlsx?|parquet|feather|json|jsonl|ndjson|xml|txt|dat|hl7|dcm|dicom|sas7bdat|dta|pkl|sqlite|db|avro|orc|835|837|edi)$/i;
const SOUND = /\.(wav|mp3|m4a|flac|ogg|webm|mp4|aac|opus)$/i;

/** What a file's name says of what is in it: `data/patients.csv`, `visit_transcript.txt`, `scan.dcm`. Its letters are not kept. */
export function phiOfFileName(text: string): NamedPhi | undefined {
  const base = /([^/\\\s]+)$/.exec(text.trim())?.[1] ?? '';
  if (text.length > 300 || !(DATA.test(base) || SOUND.test(base))) return undefined;
  if (/\.(?:dcm|dicom|hl7)$/i.test(base)) return { confidence: 'medium', record: true, why: 'record' };
  const stem = wordsOf(base.replace(/(?:\.\w{1,8})+$/, '')).filter((word) => !/\d/.test(word) && !/^(?:all|full|export|extract|dump|final|v|clean|raw|latest|new)$/.test(word));
  const phi = phiByName(stem.join('_'), true);
  if (phi?.why === 'scheduling') return undefined;
  if (SOUND.test(base)) return phi ?? (/\b(?:encounter|visit|consult(?:ation)?|dictation|patient)\b/.test(stem.join(' ')) ? { confidence: 'medium', record: false, why: 'soft' } : undefined);
  return phi && { ...phi, record: true, why: 'record' };
} // prettier-ignore
