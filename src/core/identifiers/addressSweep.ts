import { regionAt, tailOf } from './addressTail';
import { isRegionsStart } from './gazetteer';
import { BOX, MILITARY, POSTCODE, UNIT } from './streets';
import { isNameWord, streetAt, tokensOf, type Street, type Token } from './streetTokens';

/** An address in text on its way out. */
export interface FoundAddress {
  readonly start: number;
  readonly end: number;
  /** How much speaks for it: 3 is enough, more is surer. */
  readonly score: number;
}

/** What an address needs to be believed. */
export const ENOUGH = 3;

/** What announces an address right before it. */
const ANNOUNCED =
  /(?:\baddress(?: is| to| with| as|:)?|\b(?:live|lives|lived|living|reside|resides|residing|stay|stays|staying|moved?|moving|relocated) (?:\w+ )?(?:at|on|to)|\b(?:sen[dt]|ship(?:ped)?|deliver(?:ed|y)?|mail(?:ed)?|return(?:ed)?|forward(?:ed)?|taxi|cab|uber|ride|drop\w*|pick\w*|move[ds]?|order|package|parcel|letter|card|directions?|came|come|go|drive|bus|statement)\b[^.?!\n]{0,50} (?:to|at|from|with|is)|\b(?:office|station|shop|clinic|house|home|flat|apartment|place|store|branch|party|stop|hotel|restaurant) (?:is |are |was )?(?:now |located )?(?:at|on|in)|\bmeet(?:ing)?(?: \w+){0,4} (?:at|in)|\bcorner of(?: [^.?!\n]{2,40} and)?|\blocated (?:at|in|on)|\bit(?:['’]s| is)(?: in| at| on)?|\b(?:street|addr|location|residence|where)[:=])\s{0,4}["'“(]?(?:the |new )?$/i; // prettier-ignore
/** How every announcement ends: cheap to see. */
const MAY_ANNOUNCE =
  /(?:\b(?:to|at|from|with|is|on|in|as|of|the|new|address|it['’]s|it)|[:=])\s{0,4}["'“(]?$/i;
const PREPOSITION =
  /(?:\b(?:at|to|in|on|from|near|is|of|with|between|and|around|outside|behind)|[:–-]) ["'“(]?$/i;
const LINE_START = /(?:^|[\r\n]|\\n)[ \t>|?"']{0,12}$/;
const NOTICE = /(?:copyright|\(c\)|©)[^\n]{0,24}$/i;
const ITEM_START = /[,;] $/;
const UNIT_BEFORE = new RegExp(`(?:${UNIT.source}),? $`, 'iu');
const SHIP_BEFORE = /US[A-Z]{1,4} [\p{L} .'-]{2,30}(?:,? |,?(?:\r?\n|\\n)[ \t>|?*#-]{0,12})$/u;

/** Lines are read in pieces of at most this many characters. */
const LONGEST_LINE = 600;

/** Every address of a text, by the numbers that stand in it. Linear: each line is read once, and each number looks a few words around. */
export function addressesIn(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  let done = 0;
  for (let from = 0; from < text.length;) {
    const next = text.indexOf('\n', from);
    const to = Math.min(next < 0 ? text.length : next + 1, from + LONGEST_LINE);
    const line = text.slice(from, to);
    if (done < to && /\d/.test(line)) {
      for (const address of addressesOfLine(text, line, from)) {
        if (address.start < done) continue;
        found.push(address);
        done = address.end;
      }
    }
    from = to;
  }
  return found;
}

function addressesOfLine(text: string, line: string, from: number): FoundAddress[] {
  const tokens = tokensOf(line, from);
  const lower = !/\p{Lu}\p{Ll}/u.test(line);
  const found: FoundAddress[] = [];
  let done = from;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.start < done || (token.kind !== 'house' && token.kind !== 'figure')) continue;
    const address = addressAround(text, tokens, i, lower, done);
    if (!address) continue;
    found.push(address);
    done = address.end;
  }
  return found;
}

/** The best address that the number at `at` belongs to. */
function addressAround(
  text: string,
  tokens: readonly Token[],
  at: number,
  lower: boolean,
  done: number,
): FoundAddress | undefined {
  const street = bestStreet(tokens, at, lower, done);
  const candidates: FoundAddress[] = [];
  if (street) candidates.push(weighed(text, street.start, street.end, street.score, lower));
  for (let back = 1; back <= 3 && at - back >= 0; back++) {
    const { start, kind, word } = tokens[at - back]!;
    if (start < done || kind !== 'word') break;
    const head = headAt(text, start, word, tokens[at]!);
    if (head) candidates.push(weighed(text, start, head.end, head.score, lower));
  }
  return candidates
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start))[0];
}

/** The street that holds a number, begun at the number or up to seven words before it. */
function bestStreet(tokens: readonly Token[], at: number, lower: boolean, done: number): Street | undefined {
  let best: Street | undefined;
  for (let from = at; from >= Math.max(0, at - 8) && tokens[from]!.start >= done; from--) {
    const { kind, word } = tokens[from]!;
    if (from < at && kind === 'sign' && !/^[,#°º.:/]$/.test(word)) break;
    if (from < at && kind !== 'word') continue;
    if (kind === 'word' && !isNameWord(tokens[from]!, lower)) {
      const linked = tokens[from + 1]!.capital && tokens[from - 1]?.capital === true;
      if (!linked && !(at - from < 3 && /^(?:n|no|nr|num|nº)$/.test(word))) break;
      continue;
    }
    const street = streetAt(tokens, from, lower);
    if (!street || street.to <= at) continue;
    if (!best || street.score > best.score || (street.score === best.score && street.start < best.start))
      best = street;
  }
  return best;
}

/** What an address may begin with beside a street. */
function headAt(
  text: string,
  at: number,
  word: string,
  number: Token,
): { end: number; score: number } | undefined {
  if (!HEAD_WORDS.has(word)) {
    if (number.end - number.start < 4 || !isRegionsStart(word)) return undefined;
    const region = regionAt(text, at);
    const code = region && text[region] === ' ' ? stick(POSTCODE, text, region + 1) : 0;
    return code ? { end: code, score: 2 } : undefined;
  }
  const box = stick(BOX, text, at);
  if (box) return { end: box, score: /^(?:box|unit|bp)\b/i.test(text.slice(at, at + 5)) ? 1 : 3 };
  const unit = stick(UNIT, text, at);
  if (unit) return /^,? \d/.test(text.slice(unit, unit + 4)) ? undefined : { end: unit, score: 1 };
  const base = stick(MILITARY, text, at);
  return base ? { end: base, score: 4 } : undefined;
}

/** First words of units, boxes and bases. */
const HEAD_WORDS = new Set('apartment apartamento appartement apt apto appt suite ste unit flat floor room rm bldg building block blk tower penthouse piso puerta dpto depto departamento escalera interno lgh lokal stiege wohnung byt daire p po post postfach apartado caixa casella boite bp b postboks postbus skrytka postilokero box private psc cmr apo fpo dpo'.split(' ')); // prettier-ignore

/** Adds what stands behind and before. */
function weighed(text: string, from: number, to: number, own: number, lower: boolean): FoundAddress {
  const tail = tailOf(text, to, lower);
  let start = from;
  let score = own + tail.score;
  const before = text.slice(Math.max(0, start - 60), start);
  const unit = UNIT_BEFORE.exec(before.slice(-30)) ?? SHIP_BEFORE.exec(before);
  if (unit) {
    start -= unit[0].length;
    score += 2;
  }
  const lead = text.slice(Math.max(0, start - 90), start);
  if (NOTICE.test(lead)) return { start, end: tail.end, score: 0 };
  if (MAY_ANNOUNCE.test(lead) && ANNOUNCED.test(lead)) score += 2;
  else if (PREPOSITION.test(lead) || LINE_START.test(lead)) score += 1;
  else if (ITEM_START.test(lead) && own > 1) score += 1;
  return { start, end: tail.end, score };
}

function stick(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  const found = shape.exec(text);
  return found && found[0] !== '' ? at + found[0].length : 0;
}
