/** A list of three-digit ZIP areas that hold 20,000 people or fewer, with its source. */
interface Zip3List {
  readonly census: number;
  readonly source: string;
  readonly areas: readonly string[];
}

/**
 * 45 CFR 164.514(b)(2)(i)(B): the first three digits may stay where the area they form holds more than 20,000 people
 * "according to the current publicly available data from the Bureau of the Census"; elsewhere they become 000.
 */
export const ZIP3_LISTS: readonly Zip3List[] = [
  {
    census: 2000,
    source:
      'HHS, Guidance Regarding Methods for De-identification of Protected Health Information (2012), question on ZIP codes',
    areas: ['036', '059', '063', '102', '203', '556', '692', '790', '821', '823', '830', '831', '878', '879', '884', '890', '893'], // prettier-ignore
  },
  {
    census: 2010,
    source: '2010 Census, populations of ZIP Code Tabulation Areas summed by their first three digits',
    areas: ['036', '059', '102', '202', '203', '204', '205', '369', '556', '692', '753', '772', '821', '823', '878', '879', '884', '893'], // prettier-ignore
  },
];

/** Areas that either census counts as small: HHS asks not to rely on the older list where newer data is public. */
export const RESTRICTED_ZIP3: ReadonlySet<string> = new Set(ZIP3_LISTS.flatMap(({ areas }) => areas));

/** Whether the area of a ZIP code, or of its first three digits, is too small for them to stay. */
export function isRestrictedZip3(zip: string): boolean {
  return RESTRICTED_ZIP3.has(zip.slice(0, 3));
}
