import { keptAs } from '../../providers/text/options';
import { closing, splitTop } from '../../providers/text/syntax';
import { fixed, type SafeText } from '../../safeText';
import { CannotRoute, type Site } from './route';
import { argumentsAt, refuseService, sliceOf, trimmed, type TextProgram } from './textProgram';
import type { ModelPlace } from './textModels';
import { kindOfRequest } from './goProgram';

/** How an SDK for Go is called. */
export interface GoCalls {
  /** Sources of regular expressions: what follows the client in a call that carries a prompt. */
  readonly sending: string;
  /** What the target does not offer in the same way, by what follows the client. */
  readonly absent: readonly (readonly [members: string, name: SafeText])[];
  /** Names that the packages with the SDK's types have in this text. */
  readonly packages: readonly string[];
}

/**
 * The models of the requests that these clients are given in this text.
 * @param all every client that the text makes
 * @throws CannotRoute if a request, or the client of a call, cannot be told
 */
export function requestModels(program: TextProgram, clients: readonly Site[], all: readonly Site[], calls: GoCalls): ModelPlace[] {
  const { code } = program;
  for (const [members, name] of calls.absent)
    if (new RegExp(String.raw`\w\s*\.\s*(?:${members})`).test(code)) refuseService(name);
  const kept = (sites: readonly Site[]) => new Set(sites.map(({ start }) => nameOf(code, start)));
  const [own, others] = [kept(clients), kept(all.filter(({ start }) => !clients.some((own) => own.start === start)))];
  const found = [...code.matchAll(new RegExp(String.raw`(\w+)\s*\.\s*(?:${calls.sending})\s*\(`, 'g'))];
  return found.flatMap(({ 0: text, 1: receiver, index }) => {
    if (others.size > 0) {
      if (others.has(receiver) === own.has(receiver)) throw new CannotRoute(SEVERAL);
      if (others.has(receiver)) return [];
    }
    const request = argumentsAt(program, index + text.length - 1)?.items[1];
    if (!request) throw new CannotRoute(ELSEWHERE);
    return modelsOf(program, request, calls.packages);
  });
} // prettier-ignore

const SEVERAL = fixed('Several clients of this file share a call whose client cannot be told. Route all calls of the file at once.'); // prettier-ignore
const ELSEWHERE = fixed('The request of a call is put together elsewhere, so its model cannot be seen. Write the model in the call first.'); // prettier-ignore

/** The name by which a client is called: a variable, or a field that a literal gives it to. */
function nameOf(code: string, start: number): string | undefined {
  return keptAs(code, start) ?? /(\w+)\s*:\s*$/.exec(code.slice(Math.max(0, start - 80), start))?.[1];
}

/** The models of a request that is written as a literal, or kept by a name that this text gives one. */
function modelsOf(program: TextProgram, request: Site, packages: readonly string[]): ModelPlace[] {
  const { bare, code } = program;
  const literal = literalAt(program, request.start, packages);
  if (literal) return literal.model ? [literal.model] : noModel(literal);
  const name = /^[&*]?([A-Za-z_]\w*)$/.exec(sliceOf(bare, request))?.[1];
  if (name === undefined) throw new CannotRoute(ELSEWHERE);
  const declared = [...code.matchAll(new RegExp(String.raw`(?<![\w.])${name}(?:[ \t]*:?=(?!=)\s*|[ \t]+[*]?(?=(?:${packages.join('|')})\.))`, 'g'))];
  const literals = declared.map(({ 0: text, index }) => literalAt(program, index + text.length, packages));
  const typed = declared.flatMap(({ 0: text, index }) => /^[\w]+\.(\w+)/.exec(code.slice(index + text.length))?.[1] ?? []);
  const isParameter = new RegExp(String.raw`[(,]\s*${name}[ \t]+[*]?\w+\.\w+\s*[,)]`).test(code);
  if (declared.length === 0 || isParameter || literals.some((one, at) => !one && !/[ \t][*]?$/.test(declared[at]![0]))) throw new CannotRoute(ELSEWHERE);
  const kind = kindOfRequest(typed[0] ?? '');
  const set = [...code.matchAll(new RegExp(String.raw`(?<![\w.])${name}\.Model[ \t]*=(?!=)[ \t]*([^\n;]+)`, 'g'))].map((match) => {
    const end = match.index + match[0].length;
    return { ...trimmed(bare, end - match[1]!.length, end), kind };
  });
  const models = [...literals.flatMap((one) => one?.model ?? []), ...set];
  if (models.length === 0) literals.forEach((one) => one && noModel(one));
  return models;
} // prettier-ignore

interface Literal {
  readonly type: string;
  readonly model: ModelPlace | undefined;
}

/** `openai.ChatCompletionNewParams{…}`, with `&` or without. */
function literalAt(
  { bare, code }: TextProgram,
  start: number,
  packages: readonly string[],
): Literal | undefined {
  const opened = new RegExp(String.raw`^&?(?:${packages.join('|')})\.(\w+)\s*\{`).exec(code.slice(start, start + 200)); // prettier-ignore
  if (!opened) return undefined;
  const open = start + opened[0].length - 1;
  const behind = closing(code, open);
  if (behind === undefined) throw new CannotRoute(ELSEWHERE);
  const kind = kindOfRequest(opened[1]!);
  for (const [from, to] of splitTop(code, open + 1, behind - 1)) {
    const key = /^\s*Model\s*:\s*/.exec(code.slice(from, to));
    if (key) return { type: opened[1]!, model: { ...unwrapped({ bare, code }, trimmed(bare, from + key[0].length, to)), kind } }; // prettier-ignore
  }
  return { type: opened[1]!, model: undefined };
}

/** `openai.F(openai.ChatModelGPT4o)`, `shared.ChatModel(model)`: the model inside a conversion. */
function unwrapped({ bare, code }: Pick<TextProgram, 'bare' | 'code'>, place: Site): Site {
  const expression = sliceOf(bare, place);
  const wrapper = /^(?:\w+\.)?(?:F|String|Opt|ChatModel|EmbeddingModel|ResponsesModel|AudioModel|string)\(/.exec(expression); // prettier-ignore
  if (!wrapper || closing(code, place.start + wrapper[0].length - 1) !== place.end) return place;
  return unwrapped({ bare, code }, trimmed(bare, place.start + wrapper[0].length, place.end - 1));
}

/** Images may be asked for without a model. */
function noModel({ type }: Literal): never[] {
  if (kindOfRequest(type) === 'images') return [];
  throw new CannotRoute(ELSEWHERE);
}
