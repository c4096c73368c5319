import type { Finding } from '../../finding';
import { scopeOf } from '../../flows';
import type { RouteTarget } from '../../policy';
import { fixed, joinSafe, safeName, type SafeText } from '../../safeText';
import { grammarOf } from '../../scan/fileKinds';
import type { FileEdit, Refusal, Remedy, RemedyContext } from '../remedy';
import { openaiToAzureJavascript } from './openaiToAzureJavascript';
import { openaiToAzurePython } from './openaiToAzurePython';
import { CannotRoute, type Client, type Route } from './route';

/** Every route, one for each pair of providers and language. */
const ROUTES: readonly Route[] = [openaiToAzureJavascript, openaiToAzurePython];

/** Rewrites the client of a finding to reach an approved endpoint. It changes where data goes, not whether it may be sent. */
export const route: Remedy = {
  id: 'route',
  asksReason: false,
  inFixAll: true,
  title(finding, argument) {
    const owner = finding.remedies.find(({ id }) => id === `route:${argument}`)?.owner;
    const parts = [fixed('Route through'), safeName(argument), ...(owner ? [inBrackets(owner)] : [])];
    return joinSafe(parts, fixed(' '));
  },
  edit: (finding, argument, context) =>
    rewrite(finding, argument, context, (clients) => {
      const [own] = clients.filter(holds(finding)).sort((a, b) => width(a) - width(b));
      return own ? [own] : [];
    }),
};

/** Rewrites every client in the file that constructs one of the same provider. */
export const routeAll: Remedy = {
  id: 'route-all',
  asksReason: false,
  inFixAll: false,
  title: (_finding, argument) =>
    joinSafe([fixed('Route all OpenAI calls in this file through'), safeName(argument)], fixed(' ')),
  edit: (finding, argument, context) => rewrite(finding, argument, context, (clients) => clients),
};

/** Tells in plain words why a finding has no route, instead of leaving the item out. */
export const explainRoute: Remedy = {
  id: 'explain-route',
  asksReason: false,
  inFixAll: false,
  title: () => fixed('Why this cannot be routed…'),
  edit(finding, argument, context) {
    const targets = context.policy.routes(providerOf(finding), context.day);
    const target = targets.find(({ approval }) => approval === argument) ?? targets[0];
    if (!target) {
      return { cannot: fixed('The policy names no approved endpoint to which these calls may be routed. Add an approval, and a route to it.') }; // prettier-ignore
    }
    const result = route.edit(finding, target.approval, context);
    if ('cannot' in result) return result;
    return { cannot: joinSafe([fixed('This can be routed through'), safeName(target.approval)], fixed(' ')) };
  },
};

function rewrite(
  finding: Finding,
  argument: string,
  context: RemedyContext,
  choose: (clients: readonly Client[]) => readonly Client[],
): readonly FileEdit[] | Refusal {
  const { source, grammars } = context;
  const target = targetOf(finding, argument, context);
  if (!target) return { cannot: fixed('The policy approves no such route today.') };
  const rule = ROUTES.find(({ from, to, languages }) => from === 'openai' && to === target.provider && languages.includes(source.languageId)); // prettier-ignore
  const grammar = grammarOf(source.languageId);
  if (!rule || !grammar || !grammars.has(grammar)) {
    return { cannot: fixed('Calls in this language cannot be rewritten to that service yet. Change the address and the key by hand.') }; // prettier-ignore
  }
  return grammars.withTree(grammar, source.text, (tree) => {
    const program = { source, tree, scope: scopeOf(tree, rule.dialect) };
    const clients = choose(rule.clients(program));
    if (clients.length === 0) {
      return { cannot: fixed('No OpenAI client is constructed here, so there is nothing whose address could be set. Change the address and the key by hand.') }; // prettier-ignore
    }
    try {
      const edits = rule.edits(program, clients, target);
      if (edits.length > 0) return [{ path: source.path, needsConfirmation: false, edits }];
      return { cannot: fixed('This client goes to the approved endpoint already.') };
    } catch (error) {
      if (error instanceof CannotRoute) return { cannot: error.reason };
      throw error;
    }
  });
}

function targetOf(
  finding: Finding,
  argument: string,
  { policy, day }: Pick<RemedyContext, 'policy' | 'day'>,
): RouteTarget | undefined {
  return policy.routes(providerOf(finding), day).find(({ approval }) => approval === argument);
}

function providerOf({ destination }: Finding): string {
  return destination?.provider ?? 'openai';
}

function holds({ place }: Finding): (client: Client) => boolean {
  return ({ node }) => node.startIndex <= place.start && place.end <= node.endIndex;
}

function width({ node }: Client): number {
  return node.endIndex - node.startIndex;
}

function inBrackets(owner: string): SafeText {
  return joinSafe([fixed('('), safeName(owner), fixed(')')], fixed(''));
}
