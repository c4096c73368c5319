import { asciidocTable } from './asciidocTable';
import { base64 } from './base64';
import { ccda } from './ccda';
import { csv } from './csv';
import { csvLiteral } from './csvLiteral';
import { dicomDump } from './dicomDump';
import { dicomJson } from './dicomJson';
import { fhir } from './fhir';
import { frameTable } from './frameTable';
import { hl7Members } from './hl7Members';
import { hl7v2 } from './hl7v2';
import { htmlTable } from './htmlTable';
import { ipynb } from './ipynb';
import { ncpdp } from './ncpdp';
import { keys } from './keys';
import { personMembers } from './personMembers';
import type { FormatReader } from './reader';
import { ruledTable } from './ruledTable';
import { sql } from './sql';
import { x12 } from './x12';

/** Every format reader; each reads only texts that hold one of its triggers. */
export const READERS: readonly FormatReader[] = [
  hl7v2,
  hl7Members,
  personMembers,
  fhir,
  ccda,
  csv,
  csvLiteral,
  ruledTable,
  frameTable,
  htmlTable,
  asciidocTable,
  sql,
  ncpdp,
  dicomJson,
  dicomDump,
  ipynb,
  x12,
  base64,
  keys,
];

export { cellAt, innerTexts, outputLanguage, type InnerText } from './ipynb';
export type { EncodedText, Field, FormatReader, Reading } from './reader';
export { repeatsOf } from './repeats';
