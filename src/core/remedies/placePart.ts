import type { SourceText } from '../scan/sourceText';

/** Which part of an address a labelled field holds, as far as its place tells. */
export type PlacePart = 'street' | 'town' | 'whole';

const STREET_FIELD = /^(?:PID-11|NK1-4|NK1-32|GT1-5|GT1-17|IN1-19)\.(?:[1289])$|^PID-12$|^N3\d\d\b|^N406\b/;
const TOWN_FIELD = /^(?:PID-11|NK1-4|NK1-32|GT1-5|GT1-17|IN1-19)\.[35]$|^PID-23$|^N40[13]\b/;
const STREET_WORD = /street|line|house|building|unit|apt|apartment|box|locator|district|county|precinct|parish|tract|fips|lat|lon|lng|geo|addr(?:ess)?_?\d/i; // prettier-ignore
const TOWN_WORD = /city|town|municip|zip|pcode|post_?(?:al)?_?code|birth_?place|state/i;
/** The key or element right before a value: `"city": "`, `"line": ["`, `<city>`, `<city value="`. */
const KEY = /["'<]([A-Za-z_]\w*)\\?["']?\s*(?::|>|\s+value\s*=)\s*(?:\[\s*)?(?:"[^"]{0,80}"\s*,\s*){0,3}\\?["']?$/; // prettier-ignore

/** Street and number, county and coordinates are postal address information; town, State and ZIP code may stay. */
export function placePartOf({ text }: SourceText, start: number, label: string): PlacePart {
  if (STREET_FIELD.test(label)) return 'street';
  if (TOWN_FIELD.test(label)) return 'town';
  const column = /^column (.+)$/.exec(label)?.[1];
  const name = column ?? KEY.exec(text.slice(Math.max(0, start - 240), start))?.[1] ?? '';
  if (TOWN_WORD.test(name)) return 'town';
  return STREET_WORD.test(name) ? 'street' : 'whole';
}
