/** Two-letter codes of the states and territories of the United States, and of Canada's provinces. */
export const STATE = 'A[LKZRPSEAB]|BC|C[AOT]|D[EC]|FL|G[AU]|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTPBH]|N[EVHJMYCDBSLTU]|O[HKRN]|P[ARWE]|QC|RI|S[CDK]|T[NX]|UT|V[TAI]|W[AVIY]|YT'; // prettier-ignore

/** Street suffixes of USPS Publication 28, the frequent ones, with the abbreviations in use. */
export const STREET_SUFFIX = 'Street|St|Avenue|Ave|Av|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Circle|Cir|Way|Terrace|Ter|Place|Pl|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq|Loop|Pike|Plaza|Alley|Aly|Crescent|Cres|Close|Row|Run|Path|Point|Pt|Ridge|Route|Mews|Gardens|Grove|Heights|Hts|Bay|Broadway'; // prettier-ignore

/** States of the United States, provinces of Canada and other first-level regions, and other names of countries, folded. */
export const REGIONS: readonly string[] = `
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana
nebraska|nevada|new hampshire|new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming
puerto rico|guam|alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|quebec|saskatchewan|yukon|nunavut|new south wales|queensland|tasmania|bavaria|saxony|catalonia|andalusia|tuscany|lombardy|sicily|sardinia
england|scotland|wales|northern ireland|great britain|britain|usa|uk|uae|america|holland|the netherlands|czech republic|swaziland|macedonia|cape verde|ivory coast|burma|east timor|russian federation|south korea|north korea|korea
peoples republic of china|republic of ireland|democratic republic of the congo|republic of the congo|congo|palestine|vatican|micronesia|antigua|st vincent|trinidad|turkey|hong kong|macau|bosnia|new england|midwest|europe|asia|africa|antarctica|north america|south america|latin america|scandinavia|middle east`
  .trim()
  .split(/[|\n]/); // prettier-ignore
