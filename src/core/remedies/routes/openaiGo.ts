import { fixed } from '../../safeText';
import type { RouteTarget } from '../../policy';
import type { SourceText } from '../../scan/sourceText';
import type { TextEdit } from '../remedy';
import {
  goImports,
  goKey,
  goWords,
  importGo,
  refuseUnused,
  rootImport,
  unusedImports,
  type GoImport,
} from './goProgram';
import { requestModels } from './goRequests';
import { CannotRoute, type Site, type TextRoute } from './route';
import { openaiBaseUrl } from './target';
import { modelEdits } from './textModels';
import { argumentsAt, indentAt, insert, lineAfter, lineStart, newlineOf, readText, replace, sliceOf, type ArgumentList, type TextProgram } from './textProgram'; // prettier-ignore

const MODULE = 'github.com/openai/openai-go';
const SENDING = String.raw`(?:Chat\s*\.\s*Completions|Responses|Embeddings|Completions|Audio\s*\.\s*\w+)\s*\.\s*New(?:Streaming)?|Images\s*\.\s*(?:Generate|Edit)(?:Streaming)?`;
const ABSENT = [
  [String.raw`Beta\s*\.`, fixed('beta services')],
  [String.raw`(?:Batches|Files|Uploads)\s*\.\s*New`, fixed('file uploads or batches')],
  [String.raw`(?:FineTuning|VectorStores|Moderations|Realtime|Containers|Videos|Conversations|Assistants|Threads|Evals)\s*\.`, fixed('services beside chat and embeddings')],
] as const; // prettier-ignore
/** Options that belong to OpenAI alone, or would choose another key or address. */
const DROPPED = /^With(?:Organization|Project|AdminAPIKey|WorkloadIdentity|X509WorkloadIdentity|DataResidency|EnvironmentProduction)$/; // prettier-ignore

/** `openai.NewClient(…)` of openai-go keeps its calls, and gets base URL and key as its last options, which count. */
export const openaiGo: TextRoute = {
  reads: 'text',
  id: 'openaiGo',
  sites: (source) => clientsIn(readText(source)),
  edits(source: SourceText, sites: readonly Site[], target: RouteTarget): readonly TextEdit[] {
    const program = readText(source);
    const root = rootImport(program, MODULE)!;
    const option = importGo(program, `${root.path}/option`);
    const edits = [
      ...option.edits,
      ...sites.flatMap((site) => clientEdits(program, site, option.name, target)),
    ];
    refuseLaterOptions(program, sites, option.name);
    const packages = goImports(program).filter(({ path }) => path === root.path || path.startsWith(`${root.path}/`)).map(({ name }) => name); // prettier-ignore
    const places = requestModels(program, sites, clientsIn(program), { sending: SENDING, absent: ABSENT, packages }); // prettier-ignore
    edits.push(...modelEdits(places, program, target, goWords(packages, '(?:ChatModel|EmbeddingModel|AudioModel|SpeechModel|ImageModel|ResponsesModel)'))); // prettier-ignore
    refuseUnused(program, edits);
    return distinct([...edits, ...unusedImports(program, edits)]);
  },
};

/** Clients for OpenAI itself; those of other services are made with `azure.With…` or `bedrock.…`. */
function clientsIn(program: TextProgram): Site[] {
  const root: GoImport | undefined = rootImport(program, MODULE);
  if (!root) return [];
  const made = new RegExp(String.raw`(?<![\w.])${root.name}\s*\.\s*NewClient\s*\(`, 'g');
  return [...program.code.matchAll(made)].flatMap(({ 0: text, index }) => {
    const list = argumentsAt(program, index + text.length - 1);
    return list ? [{ start: index, end: list.end + 1 }] : [];
  });
}

function clientEdits(program: TextProgram, site: Site, option: string, target: RouteTarget): TextEdit[] {
  const { bare, code } = program;
  const list = argumentsAt(program, code.indexOf('(', site.start))!;
  const called = new RegExp(String.raw`^${option}\s*\.\s*(With\w+)\s*\(`);
  const items = list.items.map((item) => {
    const name = called.exec(sliceOf(code, item))?.[1];
    return { ...item, name, argument: name === undefined ? undefined : argumentsAt(program, code.indexOf('(', item.start))?.items[0] }; // prettier-ignore
  });
  if (items.some((item) => /\b(?:azure|bedrock)\s*\.|WithUnsafe/.test(sliceOf(code, item)))) throw new CannotRoute(ANOTHER);
  if (items.some((item) => /\bWithHeader(?:Add)?\(\s*"(?:authorization|api-key)"/i.test(sliceOf(bare, item)))) throw new CannotRoute(HEADERS);
  const key = goKey(program, items.find(({ name }) => name === 'WithAPIKey')?.argument, target);
  const wanted = [
    ['WithBaseURL', `"${openaiBaseUrl(target)}"`],
    ['WithAPIKey', key.expression],
  ] as const;
  const spread = list.items.length === 1 && /\.\.\.$/.test(sliceOf(code, list.items[0]!));
  if (spread) {
    const { start, end } = list.items[0]!;
    const added = wanted.map(([name, value]) => `${option}.${name}(${value})`).join(', ');
    return [...key.edits, insert(start, 'append('), insert(end - 3, `, ${added})`)];
  }
  // An option by another name may set anything, so what counts stands behind it.
  const settled = items.every(({ name }) => name !== undefined);
  const standing = (name: string) => (settled ? items.findLast((item) => item.name === name) : undefined);
  const replaced = wanted.flatMap(([name, value]) => {
    const argument = standing(name)?.argument;
    return argument && sliceOf(bare, argument) !== value ? [replace(argument, value)] : [];
  });
  const missing = wanted.filter(([name]) => !standing(name)).map(([name, value]) => `${option}.${name}(${value})`);
  const goes = items.filter(({ name }) => name !== undefined && (DROPPED.test(name) || (!settled && /^With(?:BaseURL|APIKey)$/.test(name)))); // prettier-ignore
  return [...key.edits, ...replaced, ...changed(program, list, missing, goes)];
} // prettier-ignore

const ANOTHER = fixed('This client is built for another service. Move it by hand.');
const HEADERS = fixed('This client sets its authorization as a header. Move it by hand.');

/** Whole arguments that go, each with its comma and, if it has one to itself, its line; and new ones at the end. */
function changed(program: TextProgram, list: ArgumentList, added: readonly string[], goes: readonly Site[]): TextEdit[] {
  const { text, code } = program;
  const { items } = list;
  const stay = items.filter(({ start }) => !goes.some((item) => item.start === start));
  const last = items.at(-1);
  const ownLines = last !== undefined && text.slice(lineStart(text, last.start), last.start).trim() === '';
  const removals = goes.map((item): TextEdit => {
    const next = items.find(({ start }) => start > item.start);
    const comma = /^\s*,/.exec(code.slice(item.end))?.[0].length ?? 0;
    if (ownLines) return { start: lineStart(text, item.start), end: lineAfter(text, item.end + comma), newText: '' };
    if (next) return { start: item.start, end: next.start, newText: '' };
    const before = stay.at(-1);
    return { start: before?.end ?? item.start, end: item.end, newText: '' };
  });
  if (added.length === 0) return removals;
  const newline = newlineOf(text);
  if (ownLines) {
    const indent = indentAt(text, last.start);
    const end = /^\s*,/.test(code.slice(last.end)) ? lineAfter(text, last.end) : last.end;
    return [...removals, insert(end, added.map((item) => `${indent}${item},${newline}`).join(''))];
  }
  if (stay.length > 0) return [...removals, insert(last!.end, `, ${added.join(', ')}`)];
  const indent = indentAt(text, list.start);
  const lines = added.map((item) => `${newline}${indent}\t${item},`).join('') + newline + indent;
  return [replace(list, lines)];
} // prettier-ignore

/** @throws CannotRoute if a call, or a copy of the options, gives a client another address or key */
function refuseLaterOptions({ code }: TextProgram, sites: readonly Site[], option: string): void {
  const elsewhere = [...code.matchAll(new RegExp(String.raw`(?<![\w.])${option}\s*\.\s*With(?:BaseURL|APIKey|DataResidency)\s*\(`, 'g'))].filter(({ index }) => !sites.some(({ start, end }) => start <= index && index < end)); // prettier-ignore
  if (elsewhere.some(({ index }) => /\bNew(?:Streaming)?\s*\([^;{}]*(?:\{[^]*?\})?[^;{}]*$/.test(code.slice(Math.max(0, index - 400), index)))) {
    throw new CannotRoute(fixed('A call may give this client another address. Move that part by hand.'));
  }
} // prettier-ignore

function distinct(edits: readonly TextEdit[]): TextEdit[] {
  return edits.filter((edit, at) => !edits.slice(0, at).some(({ start, end, newText }) => start === edit.start && end === edit.end && newText === edit.newText)); // prettier-ignore
}
