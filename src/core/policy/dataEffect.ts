import type { RuleId } from '../rules';
import type { DataVerdict } from './effective';

/** Words for what of an address a limited data set keeps: town or city, State and ZIP code, 45 CFR 164.514(e)(2)(ii). */
const KEPT_PLACE = /\b(?:city|town|state|zip|postal ?code|post ?code)\b/i;
const STREET = /street|address|\bline\b|county|apartment|\bunit\b|\bbox\b|census|geocode|latitude|longitude/i;

/** 45 CFR 164.514(e)(2)(i)–(xvi) lists neither dates nor ages nor other unique identifiers. */
const KEPT: ReadonlySet<RuleId> = new Set(['phi/date', 'phi/age-over-89', 'phi/other-id']);

/**
 * What the status of the data in a file makes of an identifier there: an error, information, or nothing.
 * @param words that name what was found: of a place only they tell a street from a town
 */
export function dataEffect(
  data: DataVerdict,
  rule: RuleId,
  words: string,
): 'error' | 'information' | undefined {
  const quiet = data.quiet ? 'information' : undefined;
  switch (data.status) {
    case 'safe-harbor':
      return 'error';
    case 'limited-data-set':
      if (KEPT.has(rule)) return quiet;
      if (rule !== 'phi/geography' || STREET.test(words)) return 'error';
      return KEPT_PLACE.test(words) ? quiet : undefined;
    case 'expert-determination':
    case 'synthetic':
      return quiet;
  }
}
