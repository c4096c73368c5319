import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a span of a labelled corpus can be. */
export const TYPES = ['NAME', 'GEO', 'DATE', 'PHONE', 'FAX', 'EMAIL', 'SSN', 'MRN', 'PLAN_ID', 'ACCOUNT', 'LICENSE', 'VEHICLE', 'DEVICE', 'URL', 'IP', 'BIOMETRIC', 'PHOTO', 'OTHER_ID'] as const; // prettier-ignore

export type SpanType = (typeof TYPES)[number];

/** A range of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: SpanType;
}

export interface LabelledSpan extends Span {
  /** Neither a miss nor a hit: names of providers, ages below 90, repeats of a labelled value. */
  readonly opt?: boolean;
  readonly sub?: string;
}

/** One document with the truth about it. */
export interface LabelledText {
  readonly group: string;
  readonly source: string;
  readonly path: string;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

/**
 * Reads every `*.jsonl` of a folder: one document a line, the group is the file's name.
 * @throws Error that names file and line, if one is not JSON
 */
export function readCorpora(folder: string): LabelledText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const lines = readFileSync(path.join(folder, name), 'utf8').split('\n');
      return lines.flatMap((line, index) => (line === '' ? [] : [parsed(line, name, index + 1)]));
    });
}

function parsed(line: string, file: string, number: number): LabelledText {
  try {
    return { ...(JSON.parse(line) as LabelledText), group: path.basename(file, '.jsonl') };
  } catch (error) {
    throw new Error(`${file}:${number}: not a JSON document (${(error as Error).message})`, { cause: error });
  }
}
