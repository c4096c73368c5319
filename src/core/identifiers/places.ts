/** Two-letter codes of the states and territories of the United States, and of Canada's provinces. */
export const STATE = 'A[LKZRPSEAB]|BC|C[AOT]|D[EC]|FL|G[AU]|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTPBH]|N[EVHJMYCDBSLTU]|O[HKRN]|P[ARWE]|QC|RI|S[CDK]|T[NX]|UT|V[TAI]|W[AVIY]|YT'; // prettier-ignore

/** Cities of the United States and the world that prompts name most, in lower case; those that are names or words stand in WORDLIKE_CITIES. */
export const CITIES: readonly string[] = `
new york|new york city|los angeles|chicago|houston|philadelphia|san antonio|san diego|dallas|san jose|austin|jacksonville|fort worth|columbus|indianapolis|san francisco|seattle|denver|nashville|oklahoma city|el paso|boston|las vegas
detroit|memphis|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|kansas city|atlanta|omaha|colorado springs|raleigh|miami|long beach|virginia beach|oakland|minneapolis|tulsa|tampa|arlington|new orleans|wichita|cleveland
bakersfield|honolulu|anaheim|santa ana|riverside|corpus christi|lexington|stockton|saint paul|st. paul|st. louis|saint louis|cincinnati|pittsburgh|greensboro|anchorage|plano|lincoln|orlando|irvine|newark|toledo|durham|chula vista|fort wayne
st. petersburg|laredo|jersey city|chandler|madison|lubbock|scottsdale|reno|buffalo|gilbert|glendale|north las vegas|winston-salem|chesapeake|norfolk|fremont|garland|irving|hialeah|richmond|boise|spokane|baton rouge|des moines|tacoma
san bernardino|modesto|fontana|santa clarita|birmingham|oxnard|fayetteville|rochester|moreno valley|glendale|yonkers|huntington beach|salt lake city|grand rapids|amarillo|montgomery|little rock|akron|huntsville|augusta|port st. lucie|mobile
columbus|tallahassee|overland park|tempe|knoxville|worcester|brownsville|providence|newport news|fort lauderdale|chattanooga|sioux falls|eugene|salem|springfield|cedar rapids|fort collins|jackson|hartford|bridgeport|new haven|stamford|syracuse
albany|savannah|charleston|charlotte|phoenix|portland|santa fe|santa barbara|santa monica|palo alto|berkeley|pasadena|cambridge|ann arbor|evanston|boulder|aurora|billings|fargo|burlington|bangor|manchester|topeka|dayton|youngstown|lansing|flint|peoria
rockford|joliet|naperville|evansville|south bend|gary|duluth|green bay|kenosha|racine|dubuque|davenport|waterloo|lawrence|olympia|bellevue|everett|vancouver|bend|medford|provo|ogden|st. george|flagstaff|yuma|las cruces|roswell|midland|odessa|waco|killeen
galveston|beaumont|shreveport|lafayette|biloxi|pensacola|gainesville|sarasota|naples|daytona beach|macon|athens|asheville|wilmington|roanoke|lynchburg|annapolis|trenton|camden|scranton|allentown|harrisburg|erie|reading|ithaca|utica|binghamton
brooklyn|queens|bronx|manhattan|staten island|hollywood|beverly hills|silicon valley
london|paris|berlin|madrid|rome|milan|vienna|prague|budapest|warsaw|amsterdam|rotterdam|brussels|antwerp|zurich|geneva|basel|lisbon|porto|dublin|cork|edinburgh|glasgow|liverpool|leeds|bristol|oxford|copenhagen|stockholm|oslo|helsinki|athens|istanbul
moscow|kyiv|bucharest|sofia|belgrade|zagreb|munich|hamburg|frankfurt|cologne|stuttgart|dresden|barcelona|valencia|seville|lyon|marseille|toulouse|nice|turin|florence|venice|tokyo|osaka|kyoto|seoul|busan|beijing|shanghai|shenzhen|hong kong|taipei
singapore|bangkok|manila|jakarta|kuala lumpur|hanoi|mumbai|delhi|new delhi|bangalore|chennai|kolkata|hyderabad|karachi|lahore|dhaka|dubai|abu dhabi|riyadh|doha|tel aviv|jerusalem|cairo|lagos|nairobi|johannesburg|cape town|accra|casablanca
toronto|montreal|calgary|ottawa|edmonton|winnipeg|quebec city|halifax|mexico city|guadalajara|monterrey|tijuana|havana|bogota|lima|santiago|buenos aires|sao paulo|rio de janeiro|caracas|quito|sydney|melbourne|brisbane|perth|auckland|wellington`
  .trim()
  .split(/[|\n]/); // prettier-ignore

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
