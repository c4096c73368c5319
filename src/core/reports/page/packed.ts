import type { PageFinding } from './pageFinding';

/** Findings as the page holds them: what several have in common stands there once. */
export interface Packed {
  readonly values: readonly unknown[];
  /** For each finding and each of `KEYS`, the place of its value in `values`. */
  readonly rows: readonly (readonly number[])[];
}

const KEYS = [
  'severity', 'rule', 'path', 'line', 'column', 'cell', 'confidence', 'message', 'context', 'basis', 'service', 'host', 'owners', 'tags',
  'remedies', 'diff', 'cues', 'steps', 'decidedBy', 'commit',
] as const satisfies readonly (keyof PageFinding)[]; // prettier-ignore

export function pack(findings: readonly PageFinding[]): Packed {
  const values: unknown[] = [];
  const places = new Map<string, number>();
  const placeOf = (value: unknown): number => {
    const name = JSON.stringify(value);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, values.length);
    return values.push(value) - 1;
  };
  return { values, rows: findings.map((finding) => KEYS.map((key) => placeOf(finding[key]))) };
}

export function unpack({ values, rows }: Packed): PageFinding[] {
  return rows.map((row) => Object.fromEntries(KEYS.map((key, index) => [key, values[row[index]!]])) as unknown as PageFinding);
} // prettier-ignore

/** JSON that may stand in a script element: nothing in it ends the element, begins a comment or turns the reading direction. */
export function embeddable(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSEEN,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const UNSEEN = /[<>&\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
