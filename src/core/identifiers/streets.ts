import { foldPlace } from './gazetteer';

/*
 * How streets are named and numbered: words of many languages that make a run of words a street, and the shapes of
 * units, boxes and postcodes. Postal conventions are public facts (USPS Publication 28, UPU addressing formats).
 */

const set = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/[\s|]+/)
      .map(foldPlace),
  );

/** Suffixes of USPS Publication 28 that stand behind a number and a name seldom otherwise, and those of India. */
export const STRONG_SUFFIX = set('street str st avenue ave av boulevard blvd road rd drive dr lane ln court ct circle cir terrace ter place pl parkway pkwy highway hwy trail trl square sq turnpike tpke alley aly crescent cres close mews gardens gdns grove heights hts broadway way crossing xing causeway esplanade promenade freeway fwy expressway expy bypass walk plaza loop pike route rte nagar marg bagh chowk'); // prettier-ignore

/** Suffixes of the same list that are also everyday words. */
export const WEAK_SUFFIX = set('annex arcade bay bayou beach bend bluff bottom branch bridge brook brooks burg camp canyon cape cliff cliffs club common commons corner corners course cove creek crest crossroad crossroads curve dale dam divide estate estates extension falls ferry field fields flat flats ford forest forge fork forks fort garden gateway glen green harbor harbour haven hill hills hollow inlet island islands isle junction key keys knoll knolls lake lakes land landing light loaf locks lodge mall manor meadow meadows mill mills mission motorway mount mountain neck orchard oval overpass park parks pass passage path pine pines plain plains point points port ports prairie pt radial ramp ranch rapids rest ridge ridges river row rue run shoal shore shores skyway spring springs spur station stravenue stream summit throughway trace track trafficway tunnel underpass union unions valley viaduct view views village ville vista wall walks well wells yard'); // prettier-ignore

/** Words before a street's name, in any case. */
export const STREET_BEFORE = set('rue ruelle rúa calle calleja callejón carrer carrera cra avenida avda avinguda paseo passeig passatge camino camiño camí carretera ctra glorieta urbanización jirón viale piazza piazzale piazzetta corso vicolo contrada lungomare lungarno salita strada bulevardul boulevard bld blvd calea șoseaua aleea intrarea ul ulica ulice ulitsa aleja aleje osiedle náměstí nábřeží třída avenue chemin allée allées impasse quai chaussée sentier faubourg travessa praça alameda estrada rodovia rua jalan jln lorong thanon đường rruga triq sráid bóthar улица ул проспект просп бульвар площадь переулок вулиця вул οδος οδός odos λεωφορος λεωφόρος πλατεία πλατεια leoforos plateia plaça praia beco ladeira calçada bd'); // prettier-ignore

/** The same, where the word is also English or short: only with a capital. */
export const STREET_BEFORE_CAPITAL = set('via place cours largo route passage square villa cité résidence voie esplanade promenade rond-point c r v rondo trg cesta obala ronda rambla plaza colonia col barrio soi am str al pl os jl ch imp av pza tv pr sk пр пл пер бул jr rr'); // prettier-ignore

/** Ends of one-word street names. */
export const STREET_ENDING = /.{2}(?:stra(?:ss|ß)en?|gasse|gassli|allee|platz|chaussee|damm|ufer|graben|gatan|vegur|gotu|vagen|granden|stigen|torget|svej|strasse|gade|straede|plads|vegen|veien|gaten|straat|laan|plein|kade|gracht|singel|dijk|dreef|steenweg|katu|ntie|kuja|polku|kaari|tanav|maantee|puiestee|gatve|utca|vaegen|braut|kalea|[^aeiou]weg|[rnlsgtd]vag|[^aeiou]vej|[rnlsgtd]vei|steeg|backen|bakken|stien|sgata|rgata|ngata|lgata|baan)$/; // prettier-ignore

/** Words behind a street's name and before its number. */
export const STREET_BEHIND = set('utca u út útja tér tere körút krt köz sétány fasor rakpart dűlő lejtő ulica ulice ulici cesta trg třída náměstí nábřeží sokak sokağı sok sk caddesi cadde cad cd bulvarı mahallesi mah katu tie kuja tee maantee puiestee tänav pst mnt pr iela gatvė gata gate gade vej väg allé plass kalea etorbidea prospekt ulitsa str straße strasse weg allee platz laan straat plein baan улица проспект'); // prettier-ignore

/** Small words inside a street's name. */
export const PARTICLES = set('de du des d la le les lo los las l del della delle dello dei degli di da do dos das van von vom der den dem het of the el y e i na nad pod am an im in zum zur au aux a ter ten te op aan af av og och und et sur sous san santa st rúa fray don dr gen sv św'); // prettier-ignore

/** Capitalised words that stand before a street's name and do not belong to it, or make a number no house's. */
export const NO_STREET = set(`visit at to in from live lives living address addresses send ship deliver please my his her our your their the on is near and or but if when where what who why how it its this that these those with for by
room ward windows version type stage phase chapter figure fig table section grade level day days week weeks month months year years page step part item case patient subject group arm cohort trial study bed protocol route dose
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun us rfc rfcs fix fixed fixes close closes closed see merge merged issue issues wohnhaft wohne wohnt adresse anschrift adres direccion domicilio endereco indirizzo habite reside vivo abito
covid covid-19 http error code line lines ticket issue bug pr python java node release build model gpt claude iphone ios android chrome article act title rule law form question answer q a no number mrn dob ssn npi id ids acct account policy member phone tel fax cell mobile zip icd cpt
age aged male female man woman since until before after about over under only around approximately roughly nearly exactly mr mrs ms dr prof hello hi dear hey thanks regards take takes taking give gave use used using
blood pressure heart rate bp hr bmi temp a1c hba1c ldl hdl egfr tsh inr psa hiv hpv il cd vitamin factor interleukin omega class category score nyha asa ecog gleason apgar gcs total sum top best chapter volume vol season episode track flight gate highway interstate`); // prettier-ignore

/** Flats, floors, blocks and rooms. */
export const UNIT = /(?:(?:apartment|apartamento|appartement|apto|apt|appt|suite|ste|unit|flat|floor|room|rm|bldg|building|block|blk|tower|penthouse|piso|puerta|dpto|depto|departamento|escalera|interno|scala|bo[îi]te|bte|bus|lgh|lok|lokal|stiege|wohnung|whg|b[âa]timent|b[âa]t|oficina|lakás|byt|kat|daire)(?:\.?:? ?#?\d{1,5}(?: ?[a-z](?![\p{L}\d]))?(?:[-/]\d{1,4})?|\.?:? #?[a-z]\d{0,4})|(?:m|kv|кв|d|vr)\. ?\d{1,4}|# ?\d{1,5}[a-z]?(?:-\d{1,5})?|\d{1,3}(?:st|nd|rd|th|er|e|º|°)? (?:floor|étage|piso|emelet|andar))(?![\p{L}\d])/iuy; // prettier-ignore

/** Post office boxes, and the boxes of forces abroad. */
export const BOX = /(?:p\.? ?o\.? ?box|post office box|postfach|apartado(?: de correos)?|caixa postal|casella postale|bo[îi]te postale|b\.?p\.?|postboks|postbus|skrytka pocztowa|postilokero|box|private bag|psc|cmr|unit)\.? ?#?[a-z]?\d{1,7}(?:,? ?box \d{1,6})?(?![\p{L}\d])/iuy; // prettier-ignore

/** Bases of the United States' forces abroad. */
export const MILITARY = /(?:APO|FPO|DPO),? A[AEP],? \d{5}(?:-\d{4})?(?!\d)/iy;

/** Postcodes: Britain, Canada, Ireland, Argentina, Malta, the Netherlands, and those of figures. */
export const POSTCODE = /(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d[\dW] [A-Z\d]{4}|[A-Z]\d{4}[A-Z]{3}|[A-Z]{3} \d{4}|\d{4} ?[A-Z]{2}(?= \p{Lu})|\d{3} \d{2,3}|\d{2}-\d{3}|(?:[A-Z]{1,3}-)?\d{4,6}(?:-\d{3,4})?)(?![\p{L}\d]|[.,]\d|-\d| \d)/uy; // prettier-ignore
