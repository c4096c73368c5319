import type { DestinationRef } from '../../facts';
import type { Options } from '../clients';
import { UNKNOWN } from '../refs';
import { assignedTo, closing, expressionEnd, LONGEST_EXPRESSION, splitTop, type Masked } from './syntax';
import { textLiteral, textRef } from './values';

/** A client's expression: the constructor with its arguments, its initialiser and the builder calls behind it. */
export interface ClientExpression {
  readonly start: number;
  readonly end: number;
  /** The constructor's own arguments, as ranges. */
  readonly args: readonly (readonly [start: number, end: number])[];
}

const MAX_CHAIN = 40;

/** @param behind offset behind the constructor's name, at its bracket if it has one */
export function expressionAt(code: string, start: number, behind: number): ClientExpression {
  const open = behind + spaces(code, behind);
  let end = code[open] === '(' ? (closing(code, open) ?? behind) : behind;
  const args = end > open ? splitTop(code, open + 1, end - 1) : [];
  for (let n = 0; n < MAX_CHAIN; n++) {
    const at = end + spaces(code, end);
    const link = /^(?:\?\.|\.|->)\s*\w+(?:::<[^>]{0,60}>)?[?!]?/.exec(code.slice(at, at + 160));
    const next = link ? at + link[0].length : at;
    const block = next + spaces(code, next);
    const opened = code[block] === '(' || (code[block] === '{' && !/\n\s*\n/.test(code.slice(next, block)));
    const closed = opened ? closing(code, block) : undefined;
    if (!link && !(closed !== undefined && code[block] === '{')) break;
    end = closed ?? next;
  }
  return { start, end: Math.min(end, start + LONGEST_EXPRESSION), args };
}

function spaces(code: string, at: number): number {
  return /^\s{0,200}/.exec(code.slice(at, at + 200))![0].length;
}

/** The name that an expression is kept as: `client := …`, `this.client = …`, `return …` has none. */
export function keptAs(code: string, start: number): string | undefined {
  const before = code.slice(Math.max(0, start - 120), start);
  return /([A-Za-z_]\w*)\s*(?:,\s*\w+\s*)?(?::\s*[\w<>.?]+\s*)?(?::=|(?<![=!<>])=)\s*(?:new\s+|await\s+)?(?:[\w.]+(?:\.|::))?$/.exec(before)?.[1]; // prettier-ignore
}

const NAME = /^[&*]?\$?(?:\w+\.)?(\w+)(?:\.\.\.)?$/;
const OPTION_NAME = /opt|conf|cfg|setting|builder/i;
const MAX_NAMES = 8;
/** Members that are set on one name. */
const MAX_SET = 40;

/** Where the options of a client stand: its expression, what the names among its arguments are given, and what is set on them. */
function regionsOf(
  { start, end, args }: ClientExpression,
  kept: string | undefined,
  { code, bare }: Masked,
): { regions: [number, number][]; opaque: boolean } {
  const regions: [number, number][] = [[start, end]];
  let opaque = false;
  const names = args.flatMap(([a, b]) => NAME.exec(bare.slice(a, b).trim())?.[1] ?? []);
  for (const name of [...new Set([...names, ...(kept ? [kept] : [])])].slice(0, MAX_NAMES)) {
    const given = name === kept ? [] : assignedTo(name, code);
    const set = [...code.matchAll(new RegExp(String.raw`(?<!\w)${name}\s*(?:\.|->)\s*(?=\w+\s*[=(])`, 'g'))];
    const found = [
      ...given,
      ...set.slice(0, MAX_SET).map(({ index }): [number, number] => [index, expressionEnd(code, index)]),
    ];
    if (found.length === 0 && OPTION_NAME.test(name)) opaque = true;
    regions.push(...found);
  }
  return { regions, opaque };
}

/** The options of a client by the names its language gives them; `0` is the constructor's first argument. */
export function textOptions(
  expression: ClientExpression,
  kept: string | undefined,
  text: Masked,
): Options & { readonly shown: string; readonly opaque: boolean } {
  const { regions, opaque } = regionsOf(expression, kept, text);
  const positional = expression.args.filter(
    ([a, b]) => !/^\s*\w+\s*(?::(?!:)|=(?!=))/.test(text.code.slice(a, b)),
  );
  const valueOf = (name: string): string | undefined => {
    if (/^\d$/.test(name)) {
      const range = positional[Number(name)];
      return range && text.bare.slice(...range);
    }
    const [called, nth] = name.split('#');
    if (nth !== undefined) return argumentOf(called!, Number(nth), regions, text);
    const key = new RegExp(String.raw`(?<![\w$])${name}["']?\s*(?:\(|=>|=(?![=>])|:(?![:=]))\s*`, 'g');
    for (const [start, end] of regions) {
      key.lastIndex = 0;
      const found = key.exec(text.bare.slice(start, end));
      if (!found) continue;
      const at = start + found.index + found[0].length;
      return text.bare.slice(at, expressionEnd(text.code, at));
    }
    return undefined;
  };
  const ref = (name: string): DestinationRef | undefined => {
    const value = valueOf(name);
    const found = value === undefined ? null : textRef(value, text);
    return found === null ? undefined : (found ?? UNKNOWN);
  };
  return {
    ref,
    text: (name) => {
      const value = valueOf(name);
      return value === undefined ? undefined : (textLiteral(value) ?? regionName(value));
    },
    isTrue: (name) => valueOf(name)?.trim() === 'true',
    shown: regions.map(([start, end]) => text.code.slice(start, end)).join('\n'),
    opaque,
  };
}

/** The nth argument of a call by its name. */
function argumentOf(
  called: string,
  nth: number,
  regions: readonly (readonly [number, number])[],
  { code, bare }: Masked,
): string | undefined {
  for (const [start, end] of regions) {
    const found = new RegExp(String.raw`\b${called}\s*\(`).exec(code.slice(start, end));
    if (!found) continue;
    const open = start + found.index + found[0].length - 1;
    const range = splitTop(code, open + 1, (closing(code, open) ?? open + 2) - 1)[nth];
    return range && bare.slice(...range);
  }
  return undefined;
}

/** `Region.US_EAST_1`, `RegionEndpoint.USEast1`: the region that a constant of the SDK stands for. */
function regionName(value: string): string | undefined {
  const name = /^(?:Region|RegionEndpoint|Regions)\.(\w+)$/.exec(value.trim())?.[1];
  if (name === undefined) return undefined;
  return name.includes('_') ? name.toLowerCase().replaceAll('_', '-') : name.replace(/^([A-Z]{2})([A-Z][a-z]+)(\d)$/, '$1-$2-$3').toLowerCase(); // prettier-ignore
}
