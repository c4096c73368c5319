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

const KNOWN: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whether each part of a word (split on camelCase and snake_case) is in the vocabulary. */
export function isKnownWord(word: string): boolean {
  return splitWords(word).every((part) => KNOWN.has(part));
}

/** `patientMRN_value2` → `patient`, `mrn`, `value`, `2`; lower case. */
export function splitWords(word: string): string[] {
  return word
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
