import type { Enclosure } from './literals';

/** A literal that a program puts into a member, or compares it with. */
export interface MemberValue {
  /** Offset of its first character, inside the quotes. */
  readonly start: number;
  readonly enclosure: Enclosure;
  /** What stood between the member's name and the value: `.getSurname().setValue`. */
  readonly chain: string;
  /** What joins the two: `=`, `,`, `(`. */
  readonly joint: string;
  /** Whether the value is handed to a function first: `LocalDate.parse("…")`. */
  readonly wrapped: boolean;
  /** Whether the program compares the two instead of storing one in the other. */
  readonly compared: boolean;
}

/** Calls, indexes, further members and the rest of a quoted path, then what joins a value to them. */
const BEHIND = /((?:\([\w ,]{0,20}\)|\[[\w'"]{0,12}\]|[?!]?\.[A-Za-z_$][\w$]{0,40}|["'`]\]?|\)){0,14})[ \t]{0,8}(?:\r?\n[ \t]{0,60}(?:\.[A-Za-z]{2,20}))?(,|:|=>|to(?=[ \t]+["'])|eq\(?|={1,3}|!={1,2}|;[ \t]\w{1,20}[ \t][!=]={1,2}|\()[ \t]{0,8}(?:\r?\n[ \t]{0,60})?((?:new [ \t]?)?[\w.]{0,40}(?:parse|date|time|isoformat|strptime|valueOf|from|of|Type)\w{0,12}\([ \t]{0,4})?[fbru@$]{0,2}("""|'''|["'`])/iy; // prettier-ignore

/** `assertEquals("…", message.get("` and `"…".equals(`: the value stands before what it is compared with. */
const BEFORE = /\b(?:\w*assert\w*|(?:are)?equals?|same|eq|expect|check\w*|is)[ \t]*\([ \t\r\n]{0,40}[fbru@]{0,2}("|')(?:(?!\1)[^\\\r\n]|\\.){1,120}\1[ \t]*,\s{0,40}[\w$.()[\]> -]{0,80}["'/.]{0,3}$|("|')(?:(?!\2)[^\\\r\n]|\\.){1,120}\2[ \t]*(?:\.equals(?:IgnoreCase)?\(|[!=]={1,2} ?)[\w$.()[\]]{0,60}["'/.]{0,3}$/i; // prettier-ignore

const REACH = 260;

/**
 * The literal that belongs to a member, path or key whose name lies at `start`–`end`: `….setValue("x")`, `…= "x"`,
 * `"path", "x"`, `get("path")).isEqualTo("x")`, `assertEquals("x", …get("path"))`.
 */
export function memberValue(text: string, start: number, end: number): MemberValue | undefined {
  BEHIND.lastIndex = end;
  const behind = BEHIND.exec(text);
  if (behind) {
    const [whole, chain, joint, wrapper, quote] = behind;
    const compared = /^[!=]=|==|^;|^eq/.test(joint!) || /(?:equal|tobe|same|match|\bis|eq|get|value)\w*$/i.test(chain!) && joint === '(';
    return { start: end + whole.length, enclosure: quote as Enclosure, chain: chain!, joint: joint!, wrapped: wrapper !== undefined, compared };
  }
  const from = Math.max(0, start - REACH);
  const before = BEFORE.exec(text.slice(from, start));
  if (!before) return undefined;
  const quote = (before[1] ?? before[2])!;
  const at = from + before.index + before[0].indexOf(quote) + 1;
  const chain = /^(?:\([\w ,]{0,20}\)|\[\w{0,12}\]|\.[A-Za-z_$][\w$]{0,40}){0,12}/.exec(text.slice(end, end + 200))![0];
  return { start: at, enclosure: quote as Enclosure, chain, joint: '', wrapped: false, compared: true };
} // prettier-ignore
