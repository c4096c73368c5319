import { base64 } from './base64';
import { ccda } from './ccda';
import { csv } from './csv';
import { fhir } from './fhir';
import { hl7Members } from './hl7Members';
import { hl7v2 } from './hl7v2';
import { ipynb } from './ipynb';
import type { FormatReader } from './reader';
import { sql } from './sql';
import { x12 } from './x12';

/** Every format reader; each reads only texts that hold one of its triggers. */
export const READERS: readonly FormatReader[] = [hl7v2, hl7Members, fhir, ccda, csv, sql, ipynb, x12, base64];

export { cellAt } from './ipynb';
export type { EncodedText, Field, FormatReader, Reading } from './reader';
export { repeatsOf } from './repeats';
