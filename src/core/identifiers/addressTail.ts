import { cityKind, foldPlace, isRegionsStart, isStateOrCountry } from './gazetteer';
import { STATE } from './places';
import { BOX, MILITARY, NO_STREET, POSTCODE, UNIT } from './streets';

/** How far an address goes on behind its street, and how much more that speaks for one. */
export interface Tail {
  readonly end: number;
  readonly score: number;
}

/** A comma, a blank, or a line's end with the quote or list marks of the next line. */
const BREAK = /,?[ \t]*(?:\r?\n|\\n)[ \t>|?]{0,12}|[ \t]*[,–][ \t]{0,4}|[ \t]-[ \t]|[ \t]{1,4}/y;
const CITY =
  /(?:['’]s-|'t )?\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?:[ -](?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}|de|del|della|di|da|do|la|le|les|los|el|am|an|der|im|in|ob|bei|sur|sous|upon|on|y|i|nad|pod|of|aan|den|het|op|[1-9]\d?(?=[,.\r\n]|$))(?![\p{L}\d])){0,4}/uy;
const LOWER_CITY = /\p{L}[\p{L}\p{M}.'’-]{1,30}(?: \p{L}[\p{L}\p{M}.'’-]{1,30}){0,3}/uy;
const STATE_CODE = new RegExp(`,? (?:${STATE})(?![\\p{L}\\d.])`, 'uy');
const NO_CITY = /^(?:phone|mobile|tel|telephone|fax|email|e-mail|website|regards|best|thanks|thank|sincerely|dear|please|note|notes|date|name|dob|mrn|ssn|dr|mr|mrs|ms|he|she|they|we|i|it|and|the|this|that|his|her|their|my|is|who|which|where|when|patient|age|aged|born|office|home|work|cell|contact|call)$/; // prettier-ignore

const MOST_PIECES = 9;

interface Piece {
  readonly end: number;
  readonly score: number;
  /** A capitalised word that is a city only if more of an address follows, or a sentence ends. */
  readonly open?: boolean;
  /** It ends in a postcode. */
  readonly coded?: boolean;
}

/** Units, boxes, city, state, postcode and country behind a street, over commas and line ends. */
export function tailOf(text: string, from: number, lower: boolean): Tail {
  let end = from;
  let score = 0;
  let open: Piece | undefined;
  let coded = false;
  for (let n = 0; n < MOST_PIECES; n++) {
    const at = open?.end ?? end;
    BREAK.lastIndex = at;
    const gap = BREAK.exec(text)?.[0];
    if (gap === undefined) break;
    const behindCode: boolean = coded && /[\n\\]/.test(gap);
    const begun = end > from || open !== undefined;
    const piece: Piece | undefined = behindCode
      ? lastLineAt(text, at + gap.length)
      : (pieceAt(text, at + gap.length, gap, lower, begun) ??
        (coded ? cityBehindCode(text, at + gap.length) : undefined));
    if (!piece) break;
    coded ||= piece.coded === true;
    if (piece.open) {
      if (open) break;
      open = piece;
      continue;
    }
    end = piece.end;
    score += piece.score;
    open = undefined;
  }
  if (open && closesSentence(text, end, open.end)) end = open.end;
  return { end, score };
}

/** `Colonia Roma, 06700 Ciudad de México`: words behind a postcode that end the sentence. */
function cityBehindCode(text: string, at: number): Piece | undefined {
  const city = stick(CITY, text, at);
  if (!city || !isTown(text.slice(at, city)) || !/^(?:[.,;!?)\r\n"']|$)/.test(text.slice(city, city + 1)))
    return undefined;
  return { end: trimmed(text, city), score: 0 };
}

/** Behind a line with a postcode only a country goes on. */
function lastLineAt(text: string, at: number): Piece | undefined {
  const region = regionAt(text, at);
  return region ? { end: stick(POSTCODE, text, blankAfter(text, region)) || region, score: 1 } : undefined;
}

function pieceAt(text: string, at: number, gap: string, lower: boolean, begun: boolean): Piece | undefined {
  const line = /[\n\\]/.test(gap);
  const comma = gap.includes(',');
  for (const shape of [MILITARY, UNIT, BOX]) {
    const end = stick(shape, text, at);
    if (end) return { end, score: text[at] === '#' ? 0 : 2 };
  }
  const region = regionAt(text, at);
  if (region) {
    const code = stick(POSTCODE, text, blankAfter(text, region));
    return { end: code || region, score: code ? 2 : 1, coded: code > 0 };
  }
  const postcode = stick(POSTCODE, text, at) || shortCode(text, at);
  if (postcode) {
    const year = /^(?:19|20)\d\d$/.test(text.slice(at, postcode));
    const town = stick(lower ? LOWER_CITY : CITY, text, blankAfter(text, postcode));
    if (town && isTown(text.slice(blankAfter(text, postcode), town)))
      return { end: trimmed(text, town), score: 2, coded: true };
    return year || !begun ? undefined : { end: postcode, score: 1, coded: true };
  }
  return townAt(text, at, line, comma, lower);
}

/** The three figures of Iceland, Taiwan or the Faroes before a city that the gazetteer knows. */
function shortCode(text: string, at: number): number {
  if (!/^\d{3} \p{Lu}/u.test(text.slice(at, at + 5))) return 0;
  const city = stick(CITY, text, at + 4);
  return city && knownCity(text.slice(at + 4, city)) ? at + 3 : 0;
}

function townAt(text: string, at: number, line: boolean, comma: boolean, lower: boolean): Piece | undefined {
  const longest = stick(lower ? LOWER_CITY : CITY, text, at);
  if (!longest) return undefined;
  const end = trimmed(text, longest);
  const name = text.slice(at, end);
  if (!isTown(name)) return undefined;
  const state = stick(STATE_CODE, text, end);
  const figures = stick(POSTCODE, text, blankAfter(text, state || end));
  const code = /^\D*(?:19|20)\d\d$/.test(text.slice(state || end, figures)) ? 0 : figures;
  if (state || code) return { end: code || state, score: state && code ? 2 : 1, coded: code > 0 };
  const known = knownCity(name);
  if (known && (line || comma || !lower))
    return { end: !lower && (line || comma) ? end : at + known, score: 1 };
  if (lower && !line) return undefined;
  if (line && !/^[ \t,]*(?:\r?\n|\\n|$)/.test(text.slice(end, end + 4))) return undefined;
  return line || comma ? { end, score: 0, open: true } : undefined;
}

/** How many characters of a run of words name a city of the gazetteer, the longest first; 0 if none. */
function knownCity(run: string): number {
  for (let end = run.length; end > 1; end = run.lastIndexOf(' ', end - 1)) {
    if (cityKind(foldPlace(run.slice(0, end))) !== undefined) return end;
  }
  return 0;
}

function isTown(name: string): boolean {
  const first = foldPlace(name.split(/[ ]/, 1)[0]!);
  return name.length > 1 && !NO_CITY.test(first) && !(NO_STREET.has(first) && !cityKind(foldPlace(name)));
}

/** Whether a comma's word ends a sentence or a clause, so that it is a town rather than a list's next item. */
function closesSentence(text: string, end: number, town: number): boolean {
  const between = text.slice(end, town);
  if (!between.startsWith(',') || /[\n\\]/.test(between)) return false;
  return /^(?:[.?!;:)\]"'”]|,|\s*(?:\r?\n|\\n|$))/u.test(text.slice(town, town + 3));
}

/** The end of a state's or country's name of up to five words that begins here; 0 if none does. */
export function regionAt(text: string, at: number): number {
  const first = /^\p{L}[\p{L}.'’-]*/u.exec(text.slice(at, at + 30))?.[0];
  if (first === undefined || !isRegionsStart(foldPlace(first).split(' ', 1)[0]!)) return 0;
  const run = /^\p{L}[\p{L}.'’-]*(?: (?:\p{L}[\p{L}.'’-]*|&)){0,4}/u.exec(text.slice(at, at + 60))![0];
  for (let end = run.length; end > 1; end = run.lastIndexOf(' ', end - 1)) {
    if (!isStateOrCountry(foldPlace(run.slice(0, end)).replace('&', 'and'))) continue;
    return /(?<!\.\p{L})\.$/u.test(run.slice(0, end)) ? at + end - 1 : at + end;
  }
  return 0;
}

function stick(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  const found = shape.exec(text);
  return found && found[0] !== '' ? at + found[0].length : 0;
}

function blankAfter(text: string, at: number): number {
  const gap = /^(?:,? {1,3})/.exec(text.slice(at, at + 4));
  return gap ? at + gap[0].length : at;
}

function trimmed(text: string, end: number): number {
  return /[.'’-]/.test(text[end - 1] ?? '') ? end - 1 : end;
}
