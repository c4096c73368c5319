import type { Finding } from '../../finding';
import type { RouteTarget } from '../../policy';
import { providerById } from '../../providers';
import { leads, rowOf, type RouteId } from '../../routeTable';
import { fixed, joinSafe, safeName, type SafeText } from '../../safeText';
import { grammarOf } from '../../scan/fileKinds';
import { append } from '../../append';
import type { FileEdit, Refusal, Remedy, RemedyContext, TextEdit } from '../remedy';
import {
  anthropicBedrockJavascript,
  anthropicJavascript,
  anthropicVertexJavascript,
} from './anthropicJavascript';
import { anthropicBedrockPython, anthropicPython, anthropicVertexPython } from './anthropicPython';
import { fetchJavascript } from './fetchJavascript';
import { followUps } from './followUps';
import { geminiJavascript } from './geminiJavascript';
import { geminiPython } from './geminiPython';
import { langchainClaudePython } from './langchainClaudePython';
import { langchainGeminiPython } from './langchainGeminiPython';
import { langchainEmbeddingsPython, langchainPython } from './langchainPython';
import { goOpenai } from './goOpenai';
import { openaiGo } from './openaiGo';
import { langchain4jJava } from './langchain4jJava';
import { openaiJava } from './openaiJava';
import { springSettings } from './springSettings';
import { openaiJavascript } from './openaiJavascript';
import { openaiPython } from './openaiPython';
import { openaiSettings } from './openaiSettings';
import { openaiCsharp } from './openaiCsharp';
import { openaiPhp } from './openaiPhp';
import { openaiRuby } from './openaiRuby';
import { openaiRust } from './openaiRust';
import { openaiShell } from './openaiShell';
import { langchainEmbeddingsJavascript, langchainJavascript } from './langchainJavascript';
import { langchainClaudeJavascript, langchainClaudeVertexJavascript, langchainGeminiJavascript } from './langchainClassJavascript'; // prettier-ignore
import { llamaindexEmbeddingsJavascript, llamaindexJavascript } from './llamaindexJavascript';
import { litellmClaudePython, litellmGeminiPython, litellmPython } from './litellmPython';
import { requestsPython } from './requestsPython';
import { aiSdkClaudeBedrock, aiSdkClaudeVertex, aiSdkGemini, aiSdkOpenai } from './aiSdkJavascript';
import { llamaIndexPython } from './llamaIndexPython';
import { CannotRoute, type Route, type Site } from './route';

/** Every route; `routeTable.ts` says what each rewrites. */
export const ROUTES: readonly Route[] = [
  anthropicPython,
  anthropicBedrockPython,
  anthropicVertexPython,
  geminiPython,
  requestsPython,
  goOpenai,
  openaiGo,
  openaiJava,
  langchain4jJava,
  springSettings,
  openaiJavascript,
  openaiPython,
  openaiSettings,
  openaiShell,
  openaiCsharp,
  openaiRuby,
  openaiPhp,
  openaiRust,
  langchainPython,
  langchainEmbeddingsPython,
  langchainClaudePython,
  langchainGeminiPython,
  anthropicJavascript,
  anthropicBedrockJavascript,
  anthropicVertexJavascript,
  geminiJavascript,
  fetchJavascript,
  langchainJavascript,
  langchainEmbeddingsJavascript,
  langchainClaudeJavascript,
  langchainClaudeVertexJavascript,
  langchainGeminiJavascript,
  llamaindexJavascript,
  llamaindexEmbeddingsJavascript,
  llamaIndexPython,
  litellmPython,
  litellmClaudePython,
  litellmGeminiPython,
  aiSdkOpenai,
  aiSdkClaudeBedrock,
  aiSdkClaudeVertex,
  aiSdkGemini,
];

/** Rewrites the call of a finding to reach an approved endpoint. It changes where data goes, not whether it may be sent. */
export const route: Remedy = {
  id: 'route',
  asksReason: false,
  inFixAll: true,
  title(finding, argument) {
    const ref = finding.remedies.find(({ id }) => id === `route:${argument}`);
    const notes = [
      ...(ref?.owner ? [safeName(ref.owner)] : []),
      ...(ref?.installs ? [joinSafe([fixed('installs'), ref.installs], fixed(' '))] : []),
    ];
    const parts = [fixed('Route through'), safeName(argument)];
    return joinSafe(notes.length > 0 ? [...parts, inBrackets(notes)] : parts, fixed(' '));
  },
  edit: (finding, argument, context) => rewrite(finding, argument, context, ownSite(finding, context)),
};

/** Rewrites every call in the file that goes to the same provider. */
export const routeAll: Remedy = {
  id: 'route-all',
  asksReason: false,
  inFixAll: false,
  title(finding, argument) {
    const name = providerById(providerOf(finding))?.name;
    const parts = [fixed('Route all'), ...(name === undefined ? [] : [safeName(name)])];
    return joinSafe([...parts, fixed('calls in this file through'), safeName(argument)], fixed(' '));
  },
  edit: (finding, argument, context) => rewrite(finding, argument, context, (found) => found),
};

/** Tells in plain words why a finding has no route, instead of leaving the item out. */
export const explainRoute: Remedy = {
  id: 'explain-route',
  asksReason: false,
  inFixAll: false,
  title: () => fixed('Why this cannot be routed…'),
  edit(finding, argument, context) {
    const targets = context.policy.routes(providerOf(finding), context.day, finding.path);
    const target = targets.find(({ approval }) => approval === argument) ?? targets[0];
    if (!target) {
      return { cannot: fixed('The policy names no approved endpoint to which these calls may be routed. Add an approval, and a route to it.') }; // prettier-ignore
    }
    const result = route.edit(finding, target.approval, context);
    if ('cannot' in result) return result;
    return { cannot: joinSafe([fixed('This can be routed through'), safeName(target.approval)], fixed(' ')) };
  },
};

/** What one route can do in the text: its sites, and the edits for some of them. */
interface Found {
  readonly id: RouteId;
  readonly sites: readonly Site[];
  edits(sites: readonly Site[]): readonly TextEdit[];
}

type Choose = (found: readonly Found[]) => readonly Found[];

function rewrite(finding: Finding, argument: string, context: RemedyContext, choose: Choose): readonly FileEdit[] | Refusal {
  const from = providerOf(finding);
  const target = targetOf(finding, argument, context);
  if (!target) return { cannot: fixed('The policy approves no such route today.') };
  const { source } = context;
  const routes = ROUTES.filter(({ id }) => leads(rowOf(id), source.languageId, from, target));
  if (routes.length === 0) {
    return { cannot: fixed('Calls in this language cannot be rewritten to that service yet. Change the address and the key by hand.') };
  }
  return withFound(routes, target, context, (found) => {
    const chosen = choose(found).filter(({ sites }) => sites.length > 0);
    if (chosen.length === 0) {
      return { cannot: fixed('Nothing is constructed or called here whose address could be set. Change the address and the key by hand.') };
    }
    const results = chosen.map(editsOrRefusal);
    const made = results.flatMap((edits, index) => ('cannot' in edits ? [] : [{ id: chosen[index]!.id, edits }]));
    if (made.length === 0) return results[0] as Refusal;
    const edits = merged(made.map((one) => one.edits));
    const later = followUps(made.map(({ id }) => id), target, edits, context.companions ?? new Map());
    if (edits.length > 0) return [{ path: source.path, needsConfirmation: false, edits }, ...later];
    return { cannot: fixed('This goes to the approved endpoint already.') };
  });
} // prettier-ignore

/** Runs `use` while the syntax tree, which all tree routes share, is alive. */
function withFound<T>(
  routes: readonly Route[],
  target: RouteTarget,
  { source, grammars }: RemedyContext,
  use: (found: readonly Found[]) => T,
): T {
  const texts = routes.flatMap((one): Found[] =>
    one.reads === 'text' ? [{ id: one.id, sites: one.sites(source), edits: (sites) => one.edits(source, sites, target) }] : [],
  );
  const trees = routes.flatMap((one) => (one.reads === 'tree' ? [one] : []));
  const grammar = grammarOf(source.languageId);
  if (trees.length === 0 || !grammar || !grammars.has(grammar)) return use(texts);
  return grammars.withTree(grammar, source.text, (tree) => {
    const program = { source, tree };
    const found = trees.map((one): Found => {
      const clients = one.clients(program);
      const edits = (sites: readonly Site[]) => one.edits(program, clients.filter((client) => sites.includes(client)), target);
      return { id: one.id, sites: clients, edits };
    });
    return use([...found, ...texts]);
  });
} // prettier-ignore

function editsOrRefusal({ sites, edits }: Found): readonly TextEdit[] | Refusal {
  try {
    return edits(sites);
  } catch (error) {
    if (error instanceof CannotRoute) return { cannot: error.reason };
    throw error;
  }
}

/** The edits of several routes; what two of them want in the same words, such as an import, is done once. */
function merged(lists: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const all: TextEdit[] = [];
  for (const edits of lists) {
    const fresh = edits.filter((edit) => !all.some((other) => same(edit, other)));
    if (!fresh.some((edit) => all.some((other) => overlap(edit, other)))) append(all, fresh);
  }
  return all;
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The narrowest site around the finding's place; a flow's is where its call's client stands. */
function ownSite(finding: Finding, { facts }: RemedyContext): Choose {
  const end = finding.rule.startsWith('flow/') ? facts.flow?.ends.find(({ place, use }) => use !== undefined && place.start === finding.place.start) : undefined; // prettier-ignore
  const place = facts.uses[end?.use ?? -1]?.place ?? finding.place;
  return (found) => {
    const around = found.flatMap((one) => one.sites.filter(({ start, end }) => start <= place.start && place.end <= end).map((site) => ({ one, site }))); // prettier-ignore
    const [own] = around.sort((a, b) => width(a.site) - width(b.site));
    return own ? [{ ...own.one, sites: [own.site] }] : [];
  };
}

function targetOf(
  finding: Finding,
  argument: string,
  { policy, day }: Pick<RemedyContext, 'policy' | 'day'>,
): RouteTarget | undefined {
  return policy.routes(providerOf(finding), day, finding.path).find(({ approval }) => approval === argument);
}

function providerOf({ destination }: Finding): string {
  return destination?.provider ?? 'openai';
}

function width({ start, end }: Site): number {
  return end - start;
}

function inBrackets(notes: readonly SafeText[]): SafeText {
  return joinSafe([fixed('('), joinSafe(notes, fixed(', ')), fixed(')')], fixed(''));
}
