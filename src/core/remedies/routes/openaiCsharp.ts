import type { RouteTarget } from '../../policy';
import type { TextEdit } from '../remedy';
import { CannotRoute, type Site, type TextRoute } from './route';
import { keyVariable, openaiBaseUrl } from './target';
import { ELSEWHERE, literalModels, refuseServices } from './textLiterals';
import { argumentsAt, insert, newlineOf, readText, sliceOf, type TextProgram } from './textProgram';

/** `new ChatClient(…)`, and `ChatClient client = new(…)`. */
const CONSTRUCTOR = /(?<![\w.])(?:new\s+(OpenAIClient|ChatClient|EmbeddingClient)|(OpenAIClient|ChatClient|EmbeddingClient)\??\s+\w+\s*=\s*new)\s*\(/g; // prettier-ignore
const MODELS = /(?<=\bGet(?:Chat|Embedding)Client\s*\(\s*)(?=\S)|(?<=(?:new\s+(?:Chat|Embedding)Client|(?:Chat|Embedding)Client\??\s+\w+\s*=\s*new)\s*\(\s*)(?:model\s*:)?(?=\s*\S)/g; // prettier-ignore
const ABSENT = /\b(?:Get)?(?:OpenAIFile|Batch|Assistant|VectorStore|FineTuning|Moderation|Realtime|Video|Container|Conversation|Audio|Image)Client\b/; // prettier-ignore
const USINGS = ['System', 'System.ClientModel', 'OpenAI'];

/** The clients of OpenAI's package for .NET keep their class and get endpoint and key (openai-dotnet, README, "Using a custom base URL"). */
export const openaiCsharp: TextRoute = {
  reads: 'text',
  id: 'openaiCsharp',
  sites(source) {
    const program = readText(source);
    if (!/^\s*using\s+OpenAI\b/m.test(program.code)) return [];
    return [...program.code.matchAll(CONSTRUCTOR)].flatMap(({ index, 0: head }): Site[] => {
      const list = argumentsAt(program, index + head.length - 1);
      return list ? [{ start: index, end: list.end + 1 }] : [];
    });
  },
  edits(source, sites, target) {
    const program = readText(source);
    refuseServices(program, ABSENT);
    const models = literalModels(program, MODELS, target).filter(({ start }) => isOf(start, sites, program));
    return [...usingEdits(program), ...sites.flatMap((site) => constructorEdits(program, site, target)), ...models];
  },
}; // prettier-ignore

/** The model in one of these constructors, or of a client made from one: `client.GetChatClient("…")`. */
function isOf(start: number, sites: readonly Site[], { code }: TextProgram): boolean {
  const made = /Get\w+Client\s*\(\s*["']?$/.test(code.slice(Math.max(0, start - 60), start));
  return made || sites.some((site) => site.start <= start && start < site.end);
}

/** @throws CannotRoute if the constructor has options of its own */
function constructorEdits(program: TextProgram, site: Site, target: RouteTarget): readonly TextEdit[] {
  const { code, text } = program;
  const open = site.start + /\(/.exec(code.slice(site.start))!.index;
  const { items } = argumentsAt(program, open)!;
  const whole = /^new\s+OpenAIClient|^OpenAIClient/.test(code.slice(site.start, open));
  const model = whole ? undefined : items[0];
  const keys = whole ? items : items.slice(1);
  if (
    (!whole && !model) ||
    keys.length > 1 ||
    keys.some((key) => /^(?:options|endpoint)\s*:|Options\b/.test(sliceOf(code, key)))
  )
    // prettier-ignore
    throw new CannotRoute(ELSEWHERE);
  const variable = keyVariable(target);
  const secret =
    variable === undefined ? '"unused"' : `Environment.GetEnvironmentVariable("${variable}") ?? ""`;
  const credential = `credential: new ApiKeyCredential(${secret})`;
  const options = `options: new OpenAIClientOptions { Endpoint = new Uri("${openaiBaseUrl(target)}") }`;
  const [key] = keys;
  const start = key?.start ?? model?.end ?? open + 1;
  const lead = key || !model ? '' : ', ';
  const named = model && !/^model\s*:/.test(sliceOf(text, model)) ? [insert(model.start, 'model: ')] : [];
  return [...named, { start, end: key?.end ?? start, newText: `${lead}${credential}, ${options}` }];
}

/** The `using` lines that the new names need, below those that are there. */
function usingEdits({ code, text }: TextProgram): readonly TextEdit[] {
  const lines = [...code.matchAll(/^using\s+([\w.]+)\s*;/gm)];
  const there = new Set(lines.map(([, name]) => name));
  const missing = USINGS.filter((name) => !there.has(name));
  const last = lines.at(-1)!;
  const eol = newlineOf(text);
  return missing.length === 0 ? [] : [insert(last.index + last[0].length, missing.map((name) => `${eol}using ${name};`).join(''))]; // prettier-ignore
}
