import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import type { TextEdit } from '../remedy';
import { CannotRoute, type Site, type TextRoute } from './route';
import { keyVariable, openaiBaseUrl } from './target';
import { ELSEWHERE, literalModels, refuseServices } from './textLiterals';
import { argumentsAt, readText, sliceOf, type TextProgram } from './textProgram';

const CONSTRUCTOR = /(?<![\w:])OpenAI::Client\.new(?:\s*\()?/g;
const MODELS = /(?<!\w)model:/g;
const ABSENT = /\.(?:files|batches|assistants|threads|runs|vector_stores|finetunes|fine_tuning|moderations|images|audio|uploads|realtime)\b/; // prettier-ignore
const DROPPED = new Set(['organization', 'organization_id', 'project', 'webhook_secret']);

/** The two gems that define `OpenAI::Client`, told apart by the option for the key; their other options stay. */
const GEMS: Readonly<Record<string, { readonly base: string; url(target: RouteTarget): string }>> = {
  // ruby-openai joins base, version and path by itself.
  access_token: { base: 'uri_base', url: (target) => openaiBaseUrl(target).replace(/\/v1\/?$/, '') },
  api_key: { base: 'base_url', url: (target) => openaiBaseUrl(target).replace(/\/$/, '') },
};

/** `OpenAI::Client.new(…)` of ruby-openai and of the official gem. */
export const openaiRuby: TextRoute = {
  reads: 'text',
  id: 'openaiRuby',
  sites: (source) => {
    const program = readText(source);
    return [...program.code.matchAll(CONSTRUCTOR)].map(({ index, 0: head }): Site => {
      const list = head.endsWith('(') ? argumentsAt(program, index + head.length - 1) : undefined;
      return { start: index, end: list ? list.end + 1 : index + head.length };
    });
  },
  edits(source, sites, target) {
    const program = readText(source);
    refuseServices(program, ABSENT);
    return [...sites.flatMap((site) => constructorEdits(program, site, target)), ...literalModels(program, MODELS, target)];
  },
}; // prettier-ignore

/** @throws CannotRoute if the options are not all written there, or do not tell which gem it is */
function constructorEdits(program: TextProgram, site: Site, target: RouteTarget): readonly TextEdit[] {
  const { code, text } = program;
  const list = code[site.end - 1] === ')' ? argumentsAt(program, site.start + code.slice(site.start).indexOf('(')) : undefined; // prettier-ignore
  const options = (list?.items ?? []).map((item) => ({
    item,
    name: /^(\w+):(?!:)\s*/.exec(sliceOf(text, item)),
  }));
  if (options.some(({ name }) => !name)) throw new CannotRoute(ELSEWHERE);
  const key = options.find(({ name }) => GEMS[name![1]!]);
  const gem = key && GEMS[key.name![1]!];
  if (!key || !gem) {
    throw new CannotRoute(fixed('Two gems define this client, and nothing here tells which one it is. Write its key in the constructor first.')); // prettier-ignore
  }
  const variable = keyVariable(target);
  const quote = (text.match(/'/g)?.length ?? 0) > (text.match(/"/g)?.length ?? 0) ? "'" : '"';
  const secret = variable === undefined ? `${quote}unused${quote}` : `ENV.fetch(${quote}${variable}${quote})`;
  const address = `${gem.base}: ${quote}${gem.url(target)}${quote}`;
  const standing = options.find(({ name }) => name![1] === gem.base);
  const newKey = `${key.name![1]!}: ${secret}${standing ? '' : `, ${address}`}`;
  for (const [, name] of options.map((option) => option.name!)) {
    if (DROPPED.has(name!)) throw new CannotRoute(fixed('This client names an organization of OpenAI. Take that option out first.')); // prettier-ignore
    if (name === 'api_type' || name === 'extra_headers') throw new CannotRoute(ELSEWHERE);
  }
  return [{ ...key.item, newText: newKey }, ...(standing ? [{ ...standing.item, newText: address }] : [])];
}
