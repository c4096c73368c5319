/** What the names of regions say of where they lie, at AWS, Azure, Google Cloud and Oracle. The first that fits counts. */
const COUNTRIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:us|usa|united states)$|^us-|^us(?:gov|dod)|^(?:east|west|(?:north|south|west)?central)us\d?$/, 'us'],
  [/^(?:gb|uk)$|^uk-|^uk(?:south|west)|^eu-west-2$|^europe-west2$/, 'gb'],
  [
    /^eu$|^eu-|^europe|europe$|^(?:france|germany|sweden|norway|switzerland|poland|italy|spain|austria|belgium|denmark|finland)[a-z]*$/,
    'eu',
  ],
  [/^ca$|^ca-|^canada|^northamerica-northeast/, 'ca'],
  [/^au$|^australia|^ap-southeast-[24]$/, 'au'],
  [/^jp$|^japan|^ap-northeast-[13]$|^asia-northeast[12]$/, 'jp'],
  [/^in$|india$|^ap-south-|^asia-south[12]$/, 'in'],
  [/^br$|^brazil|^sa-|^southamerica-/, 'br'],
  [/^(?:ap|asia|me|af|il|mx|cn)-|^apac$|asia$|^korea|^uae|^qatar|^israel|^southafrica|^africa/, 'elsewhere'],
  [/^global$/, 'everywhere'],
];

/** The country or union in which a region lies; undefined if its name does not say. */
export function countryOf(region: string): string | undefined {
  const name = region.trim().toLowerCase();
  return COUNTRIES.find(([pattern]) => pattern.test(name))?.[1];
}

/** Whether a region is among those of a residency, by its name or its country. A region of which nothing is known passes. */
export function isWithinResidency(region: string, residency: readonly string[]): boolean {
  const name = region.trim().toLowerCase();
  const country = countryOf(region);
  return residency.some((entry) => entry.trim().toLowerCase() === name || (isCountry(entry) && countryOf(entry) === country)) || country === undefined;
} // prettier-ignore

/** Whether an entry names a whole country or union rather than one region. */
function isCountry(entry: string): boolean {
  return /^(?:[a-z]{2}|usa|united states|global)$/i.test(entry.trim());
}
