import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import type { TextEdit } from '../remedy';
import { chainAt, newLink, setLinks } from './builderChain';
import { imports, javaKey, javaWords, refuseHeaders, unusedImports } from './jvmProgram';
import { CannotRoute, type Site, type TextRoute } from './route';
import { openaiBaseUrl, type ModelKind } from './target';
import { modelEdits, type ModelPlace } from './textModels';
import { argumentsAt, readText, refuseService, replace, sliceOf, trimmed, type TextProgram } from './textProgram'; // prettier-ignore

const CLIENT = /\bOpenAIOkHttpClient(?:Async)?(?=\s*\.\s*(?:builder|fromEnv)\s*\()/g;
const DROPPED = new Set(['fromEnv', 'credential', 'organization', 'project', 'adminApiKey', 'workloadIdentity', 'x509WorkloadIdentity', 'httpRequestAuthenticator', 'dataResidency', 'azureServiceVersion', 'azureUrlPathMode']); // prettier-ignore
const ABSENT =
  /\b(?:assistants|threads|batches|files|uploads|vectorStores|realtime|fineTuning|moderations|containers|evals|conversations|videos)\s*\(\s*\)\s*\./;
const WORDS = javaWords('ChatModel|EmbeddingModel|AudioModel|SpeechModel|ImageModel|ResponsesModel', (name, literal) => `${name}.of(${literal})`); // prettier-ignore

/** `OpenAIOkHttpClient` of openai-java is built with base URL and key, and asks its environment for neither. */
export const openaiJava: TextRoute = {
  reads: 'text',
  id: 'openaiJava',
  sites: (source) => clientsIn(readText(source)),
  edits(source, sites, target) {
    const program = readText(source);
    if (clientsIn(program).length > sites.length) throw new CannotRoute(SEVERAL);
    if (ABSENT.test(program.code)) refuseService(fixed('services beside chat and embeddings'));
    if (/\bwithOptions\s*\(/.test(program.code)) throw new CannotRoute(fixed('A call of withOptions may give this client another address. Move that part by hand.'));
    const edits = sites.flatMap((site) => clientEdits(program, site, target));
    edits.push(...modelEdits(requestModels(program), program, target, WORDS));
    return [...edits, ...unusedImports(program, edits)];
  },
}; // prettier-ignore

const SEVERAL = fixed(
  'Several clients of this file may share their requests. Route all calls of the file at once.',
);
const ELSEWHERE = fixed('The request of a call is put together elsewhere, so its model cannot be seen. Write the model in the call first.'); // prettier-ignore

function clientsIn(program: TextProgram): Site[] {
  if (!imports(program, 'com.openai')) return [];
  return [...program.code.matchAll(CLIENT)].flatMap(({ 0: name, index }) => {
    const last = chainAt(program, index + name.length).at(-1);
    return last ? [{ start: index, end: last.end }] : [];
  });
}

function clientEdits(program: TextProgram, site: Site, target: RouteTarget): TextEdit[] {
  const links = chainAt(program, site.start + /^\w+/.exec(program.code.slice(site.start))![0].length);
  const [first] = links;
  if (/\bAzureApiKeyCredential\b/.test(sliceOf(program.code, site))) throw new CannotRoute(fixed('This client is built for another service. Move it by hand.')); // prettier-ignore
  refuseHeaders(program, site);
  const key = javaKey(program, links.find(({ name }) => name === 'apiKey')?.args.items[0], target);
  const wanted = [
    ['baseUrl', `"${openaiBaseUrl(target)}"`],
    ['apiKey', key.expression],
  ] as const;
  if (first!.name === 'fromEnv') {
    const calls = [...wanted.map(([name, value]) => `.${name}(${value})`), '.build()'];
    const separator = newLink(program, site.start);
    return [...key.edits, replace(first!, `.builder()${calls.map((call) => separator + call).join('')}`)];
  }
  if (links.at(-1)?.name !== 'build') throw new CannotRoute(fixed('The builder of this client is kept, and may be changed later. Build the client in one expression first.')); // prettier-ignore
  return [...key.edits, ...setLinks(program, links, wanted, DROPPED)];
}

/** The models of every request in the text. */
function requestModels(program: TextProgram): ModelPlace[] {
  const { bare, code } = program;
  const built = [...code.matchAll(/\b(\w+Params)\s*\.\s*builder\s*\(/g)].map(({ 1: type, index }) => ({ type: type!, start: index, links: chainAt(program, index + type!.length) }));
  const sent = [...code.matchAll(/\b(?:completions|responses|embeddings|speech|transcriptions)\s*\(\s*\)\s*\.\s*create(?:Streaming)?\s*\(/g)];
  const requests = sent.map(({ 0: text, index }) => {
    const request = argumentsAt(program, index + text.length - 1)?.items[0];
    const name = request && /^[A-Za-z_]\w*$/.exec(sliceOf(bare, request))?.[0];
    const given = name === undefined ? request?.start : givenAt(name, code);
    const found = built.find(({ start }) => start === given);
    if (!found) throw new CannotRoute(ELSEWHERE);
    return found;
  });
  return requests.flatMap(({ type, links }): ModelPlace[] => {
    const models = links.filter(({ name }) => name === 'model');
    if (models.length === 0 || links.at(-1)?.name !== 'build') throw new CannotRoute(ELSEWHERE);
    return models.map(({ args }) => ({ ...unwrapped(program, args.items[0] ?? args), kind: kindOf(type) }));
  });
} // prettier-ignore

/** Where the value begins that a name is given, if it is given one alone. */
function givenAt(name: string, code: string): number | undefined {
  const [only, ...others] = code.matchAll(new RegExp(String.raw`(?<![\w.])${name}[ \t]*=(?!=)\s*`, 'g'));
  return only && others.length === 0 ? only.index + only[0].length : undefined;
}

/** The text inside `ChatModel.of("…")`. */
function unwrapped(program: TextProgram, place: Site): Site {
  const wrapper = /^(?:[\w.]+\.)?\w+Model\s*\.\s*of\s*\(([^()]*)\)$/.exec(sliceOf(program.bare, place));
  return wrapper ? trimmed(program.bare, place.end - 1 - wrapper[1]!.length, place.end - 1) : place;
}

function kindOf(type: string): ModelKind {
  if (/Embedding/.test(type)) return 'embeddings';
  return /Audio|Transcription|Translation|Speech/.test(type) ? 'audio' : /Image/.test(type) ? 'images' : 'chat'; // prettier-ignore
}
