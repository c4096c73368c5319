import { foldPlace } from './gazetteer';
import { NO_STREET, PARTICLES, STREET_BEFORE, STREET_BEFORE_CAPITAL, STREET_BEHIND, STREET_ENDING, STRONG_SUFFIX, WEAK_SUFFIX } from './streets'; // prettier-ignore

/** A word, a number or a sign of one line. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded, without a closing dot; a sign as it is. */
  readonly word: string;
  readonly kind: 'word' | 'house' | 'ordinal' | 'figure' | 'sign';
  readonly capital: boolean;
  /** A whole word with a full stop behind it: nothing goes on. */
  readonly closed: boolean;
}

/** How surely words are a street: 1 a name with a number, 2 two signs of one, 3 a street's own word and a number. */
export interface Street {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** The tokens it ends before. */
  readonly to: number;
}

const TOKEN = /[\p{L}\p{M}\d](?:[\p{L}\p{M}\d'’´º°.-]{0,40}[\p{L}\p{M}\d.º])?|[^\s\p{L}\p{M}\d]/gu;
const HOUSE = /^\d{1,6}(?:[a-z]|[-–][1-9]\d{0,4}[a-z]?)?\.?$/i;
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th|er|ème|º|ª)$/i;
const MEASURE =
  /^[\s-]?(?:m[gl]|mc?g|[kg]g|g|lbs?|oz|cm|mm|km|years?|yrs?|y\/?o|months?|weeks?|days?|hours?|hrs?|min(?:ute)?s?|times?|x|percent|units?|tablets?|tabs?|pills?|mmhg|bpm|mmol|people|patients|am|pm|a\.m|p\.m)(?![\p{L}\d])/iu;

const UNIT_WORDS =
  /^(?:apartment|apartamento|apto?|suite|ste|unit|flat|floor|rm|bldg|building|block|blk|tower|lot|box|po)$/;

/** How many words a street's name may have. */
const MOST_WORDS = 7;

export function tokensOf(line: string, offset: number): Token[] {
  return [...line.matchAll(TOKEN)].map(({ 0: text, index }): Token => {
    const start = offset + index;
    const end = start + text.length;
    if (/^\p{L}/u.test(text)) {
      const word = foldPlace(text);
      const closed = text.endsWith('.') && text.length > 5 && !STREET_BEFORE.has(word);
      return { start, end: closed ? end - 1 : end, word, kind: 'word', capital: /^\p{Lu}/u.test(text), closed };
    }
    if (!/^\d/.test(text)) return { start, end, word: text, kind: 'sign', capital: false, closed: false };
    const near = line.slice(index + text.length, index + text.length + 12);
    const before = line[index - 1] ?? '';
    const kind = ORDINAL.test(text)
      ? 'ordinal'
      : HOUSE.test(text) && !/^(?:[.,:%€$£]\d|[%°€]|['’])/.test(near) && !MEASURE.test(near) && !/[$€£.:=+@_]/.test(before)
        ? 'house'
        : 'figure';
    return { start, end, word: text.toLowerCase(), kind, capital: false, closed: false };
  });
} // prettier-ignore

/**
 * The street that begins at a token: its number before or behind its name.
 * @param lower whether words without capitals may be names, as in texts that have none
 */
export function streetAt(tokens: readonly Token[], from: number, lower: boolean): Street | undefined {
  let at = from;
  const house = tokens[at]!.kind === 'house' && !tokens[at]!.word.endsWith('.');
  if (house) at = afterHouse(tokens, at);
  const first = tokens[at];
  if (!first || !isNameWord(first, lower) || NO_STREET.has(first.word) || UNIT_WORDS.test(first.word))
    return undefined;
  const before = STREET_BEFORE.has(first.word) || (first.capital && STREET_BEFORE_CAPITAL.has(first.word));
  let best: { to: number; score: number } | undefined;
  for (let last = at; last < Math.min(tokens.length, at + MOST_WORDS); last++) {
    const token = tokens[last]!;
    if (last > at && (!isNameWord(token, lower) || (token.capital && NO_STREET.has(token.word)))) {
      if (!((before || house) && isLinked(tokens, at, last))) break;
      continue;
    }
    const found = streetUpTo(tokens, at, last, { house, before, lower });
    if (found && (!best || found.score > best.score || (found.score === best.score && found.to > best.to)))
      best = found;
    if (token.closed) break;
  }
  if (!best) return undefined;
  const end = tokens[best.to - 1]!.end;
  return { start: tokens[from]!.start, end, ...best };
}

/** `C/ Mayor`, and one word without a capital in a street's name: `Trg bana Jelačića`. */
function isLinked(tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[last]!;
  if (token.word === '/') return last === at + 1;
  const next = tokens[last + 1];
  if (token.kind !== 'word' || token.capital || last > at + 2 || !next) return false;
  return (
    STREET_BEHIND.has(next.word) ||
    (next.capital && (STREET_BEFORE.has(tokens[at]!.word) || STREET_BEFORE_CAPITAL.has(tokens[at]!.word)))
  );
}

function streetUpTo(
  tokens: readonly Token[],
  at: number,
  last: number,
  { house, before, lower }: { house: boolean; before: boolean; lower: boolean },
): { to: number; score: number } | undefined {
  const token = tokens[last]!;
  const words = last - at + 1;
  const number = token.closed ? 0 : numberAfter(tokens, last + 1);
  const named = token.kind !== 'word' || token.capital || !PARTICLES.has(token.word);
  if (before && words > 1 && named) {
    if (number) return { to: number, score: 3 };
    if (house && (words < 4 || !lower)) return { to: last + 1, score: 3 };
  }
  if (before && words === 1 && number && tokens[number]?.word === '#') {
    const plate = numberAfter(tokens, number);
    if (plate) return { to: plate, score: 3 };
  }
  const ends = STREET_ENDING.test(token.word) || (words > 1 && STREET_BEHIND.has(token.word));
  if (ends && (token.capital || lower || words > 1)) {
    if (number) return { to: number, score: 3 };
    if (house && STREET_ENDING.test(token.word)) return { to: last + 1, score: 3 };
  }
  if (house && words > 1 && (token.capital || lower)) {
    if (STRONG_SUFFIX.has(token.word)) return { to: afterSuffix(tokens, last + 1), score: lower ? 2 : 3 };
    if (WEAK_SUFFIX.has(token.word)) return { to: last + 1, score: lower ? 1 : 2 };
  }
  if (lower || !named) return undefined;
  if (number) return { to: number, score: house ? 2 : 1 };
  return house && token.capital ? { to: last + 1, score: 1 } : undefined;
}

/** A word that may stand in a street's name. */
export function isNameWord(token: Token, lower: boolean): boolean {
  if (token.kind === 'ordinal') return true;
  if (token.kind !== 'word') return false;
  return token.capital || PARTICLES.has(token.word) || STREET_BEFORE.has(token.word) || STREET_BEHIND.has(token.word) || STREET_ENDING.test(token.word) || (lower && !NO_STREET.has(token.word)); // prettier-ignore
}

/** Behind a house's number, a fraction or a second number (`12/3`, `04 12`) and a comma. */
function afterHouse(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  if (tokens[next]?.word === '/' && tokens[next + 1]?.kind === 'house') next += 2;
  if (tokens[next]?.kind === 'house') next++;
  if (tokens[next]?.word === ',') next++;
  return next;
}

/** The token behind a house's number that stands here, `, no. 12`, `# 10-20` and `12/3` included; 0 if none does. */
function numberAfter(tokens: readonly Token[], at: number): number {
  let next = at;
  if (tokens[next]?.word === ',') next++;
  if (/^(?:n|no|nr|num|nº|č|#|°)$/.test(tokens[next]?.word ?? '')) next++;
  if (/^[.:°º]$/.test(tokens[next]?.word ?? '')) next++;
  if (tokens[next]?.kind !== 'house') return 0;
  next++;
  if (tokens[next]?.word === '/' && tokens[next + 1]?.kind === 'house') next += 2;
  return next;
}

/** `NW` behind a suffix, and the number of `Highway 12`. */
function afterSuffix(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (/^(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)$/.test(token.word) && token.capital) return at + 1;
  return /^(?:highway|hwy|route|rte|avenue|ave|road)$/.test(tokens[at - 1]!.word) && token.kind === 'house'
    ? at + 1
    : at;
}
