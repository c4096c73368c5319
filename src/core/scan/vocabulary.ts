/**
 * The words that masked text may keep: keywords, words of SDKs and config, labels of identifiers. None of them is a
 * given name, a surname or a place, so a masked line cannot spell a value.
 */
const WORDS = `
abstract address admission admitted age agent agents ai allow amount analytics anthropic any api app append apply args arr array as asserts async
attachment audit auth await azure base bedrock begin billing birth bool boolean break bundle byte bytes catch cell char chart chat class
claim client clinic code column columns comment completion completions component config configuration connect console const constructor consult
content context continue contract control conversation core count coverage create created csv data database date dea debug decision declare def
default delete department deployment describe description diagnosis dict discharge display dob doc doctor document dose double dump edit elif else email
embed embedding embeddings emit encounter end endpoint endswith entry enum env environ environment error evaluate event except exception export extends
extern extract false fax fetch fhir file final finally first float flow for format from fullname func function future gateway gemini
generate get given go google group guarantor guid handle handler header headers health hl7 host hospital html http https id identifier if implements
import in index info init input insert instance instanceof insurance int integer interface into is item items join json label last lastname
len length let level library license line lines list llm load local log logger logging logs main map medicaid medical medicare member message
messages method mode model module mrn name names namespace native new next nil node none not note notes npi null number object of on open openai
option options or order org organization os output override package params parse pass password path patient patients payload person phone photo
phi physician plan plugin policy port prescription print printf println private process project prompt property protected provider public pull push put
query raise range react readonly record records redact region relationship remove render replace report request require required res resource
response responses result return route router row rows rule run runtime save schema scope script search secret segment select self send service session set
settings source spec ssn stack start state static status stdout store stream string struct subject subscriber substring summarize summary super
switch sync system table tag target task tel telecom telephone temperature template test text then this throw throws time timestamp title token tool tools
tracing track transcript true try type typeof types undefined update uri url use user users util utils value values var variable vendor version vertex
view visit void warn warning when where while with write xml yaml yield zip zone
reason because synthetic example sample fixture made up invented generated published approved reviewed fake dummy placeholder phi cordon disable enable
the and by no we our its it was are be
`; // prettier-ignore

/** Words of everyday reasons, beside those of programs; no names either. */
const PROSE = `
about above access according accepted across added after again all already also although always among an another answer anything appears are around asked at audience
available away back because been before being below beside better between blocked both brand build built but cannot care careful case cases changed check checked
ci clear come comes committed company compare compared complete contains copied correct could covered customer customers days deleted demo dev different directly
do docs documentation documented does done down during each early easy either empty end enough entirely even every everything exactly expected expires explained fails
fictional few files find fine first fixed following forms found four full generator get gets go goes good had half handled has have having help here holds how identifies if
important included including inside instead intended internal invented involved issue itself just keep kept known large later least left less letter letters like likely links list listed
little lives local logs longer look looks low made makes manual many match matched matter mean means meant more most moved much must near needed needs never new next nobody
nothing now numbers obtained off office officer often old once one ones only open other others our out outside over own owner pages part parts people permitted person persons place places
plain policy possible practice present pretend previous printed privacy product production proof public published purpose put random rather reaches reads real really received
recorded reference release remains removed repeated replaced reported required reserved review right safe same say says scheduled second see seeded seen send sent separate several shape
shared should shown shows signed similar simple since single site six small some someone something soon specific spot staff staging standard stands still stored strings
such sure switchboard synthea system taken team ten tests than that their them there therefore these they thing things those though three through thus ticket time times today together
too top training tracked trial two under unless until up upon us used useful uses using valid various very visible want was way we website week well were what whatever where whether which
while who whole why within without word words work works would written wrong year years yet you your zero
`; // prettier-ignore

const KNOWN: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

const IN_PROSE: ReadonlySet<string> = new Set(['s', 't', ...PROSE.trim().split(/\s+/)]);

/** Whether a word of a sentence that somebody typed may be shown. A capital could make a name of it: `Small`, `Page`. */
export function isPlainWord(word: string): boolean {
  return IN_PROSE.has(word);
}

/** Whether each part of a word (split on camelCase and snake_case) is in the vocabulary. */
export function isKnownWord(word: string): boolean {
  const simple = /^[A-Za-z]?[a-z]+$/.test(word) ? [word.toLowerCase()] : splitWords(word);
  return simple.every((part) => KNOWN.has(part));
}

/** `patientMRN_value2` → `patient`, `mrn`, `value`, `2`; lower case. */
export function splitWords(word: string): readonly string[] {
  const known = split.get(word);
  if (known) return known;
  if (split.size >= MOST_SPLIT) split.clear();
  const words = wordsIn(word);
  split.set(word, words);
  return words;
}

/** The same names come again and again; a text of nothing but new ones must not fill the memory. */
const split = new Map<string, readonly string[]>();
const MOST_SPLIT = 10_000;

function wordsIn(word: string): string[] {
  return word
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
