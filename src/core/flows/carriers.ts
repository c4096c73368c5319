import { splitWords } from '../scan/vocabulary';

const METHODS = new Set(`
  toString trim trimStart trimEnd toUpperCase toLowerCase toLocaleUpperCase toLocaleLowerCase slice substring substr padStart padEnd concat join replace
  replaceAll normalize split at pop shift filter find sort reverse flat toJSON toISOString toLocaleString toLocaleDateString toDateString toFormat
  strip lstrip rstrip upper lower title capitalize format encode decode isoformat strftime zfill dict json model_dump model_dump_json to_dict to_json
  copy items values`.trim().split(/\s+/)); // prettier-ignore

const WITH_ARGUMENTS = new Set(['concat', 'join', 'format']);

const FUNCTIONS = new Set(`
  JSON.stringify String Object.assign Object.values Object.entries Object.fromEntries Array.from Array.of structuredClone encodeURIComponent util.inspect
  util.format inspect str repr json.dumps dumps dict list tuple set sorted reversed vars asdict dataclasses.asdict pprint.pformat pformat
  textwrap.dedent`.trim().split(/\s+/)); // prettier-ignore

/** Verbs that turn a value into a text about it. `mask…` and `redact…` are among them: a name proves nothing. */
const VERBS = new Set(
  'format build render stringify serialize dump inspect compose encode normalize mask clean sanitize scrub anonymize deidentify deid redact hash'.split(
    ' ',
  ),
);

const TESTS = new Set('is has count len length bool boolean number int sum any all exists validate check'.split(' ')); // prettier-ignore

/** Whether a method's result still holds what its receiver holds. */
export function keepsReceiver(method: string): boolean {
  return METHODS.has(method);
}

/** Whether a method's result holds its arguments too: `', '.join(names)`. */
export function keepsArguments(method: string): boolean {
  return WITH_ARGUMENTS.has(method);
}

/** Whether a function's result holds its arguments. `likely`: by its verb only. */
export function carriesArguments(path: readonly string[]): 'surely' | 'likely' | 'no' {
  if (FUNCTIONS.has(path.join('.'))) return 'surely';
  const name = path.at(-1) ?? '';
  if (/(?:Error|Exception)$/.test(name)) return 'surely';
  return VERBS.has(splitWords(name)[0] ?? '') ? 'likely' : 'no';
}

/** Whether a function answers a question about its argument: a count, a test. */
export function isTest(path: readonly string[]): boolean {
  return TESTS.has(splitWords(path.at(-1) ?? '')[0] ?? '');
}
