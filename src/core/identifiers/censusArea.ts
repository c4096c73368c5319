import { fixed, type SafeText } from '../safeText';
import { nearMiss, up, words, type Detector } from './detector';
import { isSigned, valueAfter } from './values';

interface Area {
  readonly label: SafeText;
  readonly triggers: readonly string[];
  readonly shape: RegExp;
}

/** GEOIDs are the state's two digits, the county's three, the tract's six, the block group's one, the block's four (Census Bureau, Understanding Geographic Identifiers). */
const AREAS: readonly Area[] = [
  {
    label: fixed('census tract'),
    triggers: ['census tract', 'census_tract', 'censustract', 'tract_id', 'tractid', 'tract_geoid', 'tract_fips', 'census block', 'census_block', 'censusblock', 'block group', 'block_group', 'blockgroup', 'geoid', 'geoid00', 'geo_id'],
    shape: /(\d{11}|\d{12}|\d{15}|\d{4}\.\d{2}|\d{4,6})(?![\w-]|\.\d)/y,
  },
  {
    label: fixed('county code'),
    triggers: ['county_fips', 'countyfips', 'county fips', 'fips_county', 'fips county', 'fips_code', 'fipscode', 'fips code', 'fips', 'county_code', 'countycode', 'county code'],
    shape: /(\d{5}|\d{3})(?![\w-]|\.\d)/y,
  },
  {
    label: fixed('county'),
    triggers: ['county', 'county_name', 'countyname', 'county of residence', 'county_of_residence', 'parish', 'borough'],
    shape: /(\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){0,2})(?![\w(])/uy,
  },
  {
    label: fixed('precinct'),
    triggers: ['precinct', 'precinct_id', 'precinct_name', 'voting_precinct', 'voting precinct', 'precinct number'],
    shape: /((?:\p{Lu}[\p{L}.'’-]{1,24} ){0,2}(?:[A-Z]{1,4}-)?\d{1,5}[A-Z]?|\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){0,2})(?![\w(])/uy,
  },
]; // prettier-ignore

const AREA_OF: ReadonlyMap<string, Area> = new Map(
  AREAS.flatMap((area) => area.triggers.map((text) => [text, area] as const)),
);

/** Census tracts, counties and precincts of a patient, by label: all are smaller than a state. */
export const censusArea: Detector = {
  id: 'census-area',
  rule: 'phi/geography',
  identifier: 'B',
  title: fixed('Geographic code'),
  triggers: words(...AREA_OF.keys()),
  detect(hit, context) {
    const { text, surface } = context;
    const area = AREA_OF.get(hit.trigger.text)!;
    const found = valueAfter(text, hit.end, area.shape);
    if (!found || (/\p{L}/u.test(found.value) && !isSigned(text, hit.end, found.start))) return [];
    const { start, end } = found;
    if (surface === 'source' && /\p{L}/u.test(found.value) && !/["'`>|]/.test(text.slice(hit.end, start))) return [];
    const near = surface === 'prompt' ? context.person(start) || context.health(start) > 0 : context.patient(start) && context.health(start) > 0;
    if (!near) return [nearMiss(start, end, fixed('an area that nothing nearby ties to a patient'))];
    return [
      {
        start,
        end,
        confidence: 'high',
        cues: [up(fixed('labelled as an area smaller than a state'))],
        tags: [],
        label: area.label,
      },
    ];
  },
}; // prettier-ignore
