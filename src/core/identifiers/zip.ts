import { fixed } from '../safeText';
import { onPrompts, shapes, up, words, type Detector } from './detector';
import { STATE } from './places';
import { valueAfter } from './values';

const AFTER_STATE = new RegExp(`(?:^|[\\s,"'>|])(?:${STATE})\\.?,? {1,2}$`);
const CITY_BEFORE =
  /(?<![\p{L}])\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}(?=, ?[A-Z]{2}\.?,? {1,2}$)/u;

/** ZIP code: five digits or ZIP+4, behind a label or a state's abbreviation. Three digits alone are no identifier here. */
export const zip: Detector = {
  id: 'zip',
  rule: 'phi/geography',
  identifier: 'B',
  title: fixed('ZIP code'),
  triggers: [
    ...words('zip', 'zipcode', 'zip_code', 'zip code', 'postal_code', 'postalcode', 'postal code', 'postcode'),
    ...onPrompts(shapes('00000', '00000-0000')),
  ],
  detect(hit, context) {
    const { text, surface } = context;
    if (hit.trigger.kind === 'word') {
      const shape = surface === 'prompt' ? /#?(\d{3}[ -]?\d{2,3}(?:-\d{3,4})?|\d{4,5})(?![\w-]|\.\d)/y : /(\d{5}(?:-\d{4})?)(?![\w-]|\.\d)/y;
      const found = valueAfter(text, hit.end, shape);
      if (!found || (surface === 'source' && context.health(found.start) < 2)) return [];
      return [claim(found.start, found.end)];
    }
    const before = text.slice(Math.max(0, hit.start - 70), hit.start);
    if (!AFTER_STATE.test(before)) return [];
    const city = CITY_BEFORE.exec(before);
    const start = city ? hit.start - before.length + city.index : hit.start;
    return [claim(start, hit.end)];
  },
}; // prettier-ignore

function claim(start: number, end: number) {
  return {
    start,
    end,
    confidence: 'high' as const,
    cues: [up(fixed('labelled as a ZIP code or behind a state'))],
    label: fixed('ZIP code'),
  };
}
