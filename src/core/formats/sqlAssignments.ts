import { bareColumn } from './sqlSchema';
import { skipGap, valueAt, type SqlValue } from './sqlTuple';

export interface Assignments {
  readonly names: readonly string[];
  readonly values: readonly SqlValue[];
  readonly next: number;
  /** How far it had to look. */
  readonly seen: number;
}

const NAME = /([\w.$"`[\]]{1,120}|\\"[\w.]{1,60}\\")\s*(?:=|<>|!=|(?:not\s+)?i?like\b|in\s*\()\s*/iy;
const JOINT = /(?:,|\)?\s*(?:where|and|or)\b)/iy;
const STOP = /(?:where|and|or|on|returning|from|order|limit|group)\b/iy;

const MOST = 200;
const LONGEST_VALUE = 4_000;

/** `a = 'x', b = 'y' WHERE c = 'z' AND …`: what names each value of an UPDATE, of an INSERT … SET and of a condition. */
export function assignmentsAt(text: string, from: number): Assignments {
  const names: string[] = [];
  const values: SqlValue[] = [];
  let at = from;
  let seen = from;
  while (names.length < MOST) {
    NAME.lastIndex = skipGap(text, at);
    const name = NAME.exec(text);
    if (!name) break;
    const start = skipGap(text, NAME.lastIndex);
    const found = valueAt(text, start, Math.min(text.length, start + LONGEST_VALUE), STOP);
    seen = found?.next ?? start + LONGEST_VALUE;
    if (!found) break;
    names.push(bareColumn(name[1]!));
    values.push(found.value);
    at = skipGap(text, found.next);
    JOINT.lastIndex = at;
    const joint = JOINT.exec(text);
    if (!joint) break;
    at += joint[0].length;
  }
  return { names, values, next: at, seen: Math.max(seen, at) };
}
