import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import type { TextEdit } from '../remedy';
import { goKey, goWords, refuseUnused, rootImport, unusedImports, type GoKey } from './goProgram';
import { requestModels } from './goRequests';
import { CannotRoute, type Site, type TextRoute } from './route';
import { openaiBaseUrl } from './target';
import { modelEdits } from './textModels';
import { argumentsAt, indentAt, insert, lineAfter, lineStart, newlineOf, occurrences, readText, replace, sliceOf, trimmed, type TextProgram } from './textProgram'; // prettier-ignore

const MODULE = 'github.com/sashabaranov/go-openai';
const SENDING = String.raw`Create(?:ChatCompletion|Completion|Embeddings|Response|Transcription|Translation|Speech|Image|EditImage)(?:Stream)?`;
const ABSENT = [
  [String.raw`(?:Create|Upload)\w*(?:File|Batch)\w*\s*\(`, fixed('file uploads or batches')],
  [String.raw`Create(?:Thread|Run|Assistant|VectorStore|FineTun)\w*\s*\(`, fixed('assistants, vector stores or fine-tuning')],
  [String.raw`Moderations\s*\(`, fixed('moderations')],
] as const; // prettier-ignore

/** `openai.NewClient(key)` and `openai.NewClientWithConfig(config)` of go-openai get a configuration with the base URL. */
export const goOpenai: TextRoute = {
  reads: 'text',
  id: 'goOpenai',
  sites: (source) => clientsIn(readText(source)),
  edits(source, sites, target) {
    const program = readText(source);
    const { name } = rootImport(program, MODULE)!;
    if (new RegExp(String.raw`\b${name}\s*\.\s*(?:DefaultAzureConfig|DefaultAnthropicConfig|APITypeA\w+|ClientConfig\s*\{)`).test(program.code)) throw new CannotRoute(ANOTHER);
    const edits = sites.flatMap((site) => clientEdits(program, site, name, target));
    const places = requestModels(program, sites, clientsIn(program), { sending: SENDING, absent: ABSENT, packages: [name] });
    edits.push(...modelEdits(places, program, target, goWords([name], '', NAMED)));
    refuseUnused(program, edits);
    const all = [...edits, ...unusedImports(program, edits)];
    return all.filter((edit, at) => !all.slice(0, at).some(({ start, end }) => start === edit.start && end === edit.end));
  },
}; // prettier-ignore

const NAMED = {
  AdaEmbeddingV2: 'text-embedding-ada-002',
  SmallEmbedding3: 'text-embedding-3-small',
  LargeEmbedding3: 'text-embedding-3-large',
  GPT4oLatest: 'chatgpt-4o-latest',
};

const ANOTHER = fixed('This file sets a client up for another service. Move it by hand.');
const ELSEWHERE = fixed('The configuration of this client comes from elsewhere. Set its base URL by hand.');

function clientsIn(program: TextProgram): Site[] {
  const root = rootImport(program, MODULE);
  if (!root) return [];
  const made = new RegExp(String.raw`(?<![\w.])${root.name}\s*\.\s*NewClient(?:WithConfig)?\s*\(`, 'g');
  return [...program.code.matchAll(made)].flatMap(({ 0: text, index }) => {
    const list = argumentsAt(program, index + text.length - 1);
    return list?.items.length === 1 ? [{ start: index, end: list.end + 1 }] : [];
  });
}

function clientEdits(program: TextProgram, site: Site, name: string, target: RouteTarget): TextEdit[] {
  const { code } = program;
  const argument = argumentsAt(program, code.indexOf('(', site.start))!.items[0]!;
  const url = `"${openaiBaseUrl(target).replace(/\/$/, '')}"`;
  if (/WithConfig\s*\($/.test(code.slice(site.start, argument.start).trimEnd())) return configured(program, argument, name, url, target); // prettier-ignore
  const key = goKey(program, argument, target);
  return [...key.edits, ...withConfig(program, site, name, url, key)];
}

/** A configuration before the statement that makes the client; a function around it where an expression must do. */
function withConfig({ text, code }: TextProgram, site: Site, name: string, url: string, { expression }: GoKey): TextEdit[] {
  const config = ['config', 'clientConfig', 'openaiConfig', 'approvedConfig'].find((word) => !new RegExp(String.raw`\b${word}\b`).test(code));
  if (config === undefined) throw new CannotRoute(fixed('Every usual name for a configuration is taken here. Set the base URL by hand.'));
  const indent = indentAt(text, site.start);
  const newline = newlineOf(text);
  const lines = [`${config} := ${name}.DefaultConfig(${expression})`, `${config}.BaseURL = ${url}`];
  const client = `${name}.NewClientWithConfig(${config})`;
  const before = text.slice(lineStart(text, site.start), site.start);
  if (indent !== '' && /^[ \t]+(?:return |[\w.]+(?:, \w+)? :?= )$/.test(before)) {
    const start = lineStart(text, site.start);
    return [insert(start, lines.map((line) => indent + line + newline).join('')), replace(site, client)];
  }
  const inner = [...lines, `return ${client}`].map((line) => `${indent}\t${line}${newline}`).join('');
  return [replace(site, `func() *${name}.Client {${newline}${inner}${indent}}()`)];
} // prettier-ignore

/** The configuration that the text itself makes: its key, and its base URL wherever it is set. */
function configured(program: TextProgram, argument: Site, name: string, url: string, target: RouteTarget): TextEdit[] {
  const { bare, code, text } = program;
  const config = /^[A-Za-z_]\w*$/.exec(sliceOf(bare, argument))?.[0];
  const made = [...code.matchAll(new RegExp(String.raw`^[ \t]+(?:var[ \t]+)?${config}[ \t]*:?=[ \t]*${name}\s*\.\s*DefaultConfig\s*\(`, 'gm'))];
  const given = [...code.matchAll(new RegExp(String.raw`(?<![\w.])${config}[ \t]*:?=(?!=)`, 'g'))];
  const [only] = made;
  if (config === undefined || !only || made.length > 1 || given.length > 1 || new RegExp(String.raw`&${config}\b`).test(code) || occurrences(config, code) < 2) throw new CannotRoute(ELSEWHERE);
  const list = argumentsAt(program, only.index + only[0].length - 1);
  if (list?.items.length !== 1) throw new CannotRoute(ELSEWHERE);
  const key = goKey(program, list.items[0], target);
  const keyed = sliceOf(bare, list.items[0]!) === key.expression ? [] : [replace(list.items[0]!, key.expression)];
  const indent = indentAt(text, only.index);
  const sets = (member: string) => [...code.matchAll(new RegExp(String.raw`^([ \t]+)${config}\.${member}[ \t]*=(?!=)[ \t]*([^\n;]*)`, 'gm'))];
  if (sets('APIType').length + sets('APIVersion').length + sets('AzureModelMapperFunc').length > 0) throw new CannotRoute(ANOTHER);
  const urls = sets('BaseURL').map((match) => {
    const end = match.index + match[0].length;
    return { ...trimmed(bare, end - match[2]!.length, end), always: match[1] === indent };
  });
  const gone = sets('OrgID').map(({ index }) => ({ start: lineStart(text, index), end: lineAfter(text, index), newText: '' }));
  const line = `${indent}${config}.BaseURL = ${url}${newlineOf(text)}`;
  const added = urls.some(({ always }) => always) ? [] : [insert(lineAfter(text, list.end), line)];
  return [...key.edits, ...keyed, ...added, ...urls.map((one) => replace(one, url)), ...gone];
} // prettier-ignore
