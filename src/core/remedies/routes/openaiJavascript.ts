import { JAVASCRIPT } from '../../flows';
import type { RouteTarget } from '../../policy';
import type { TextEdit } from '../remedy';
import { callsOn, modelEdits, refuseUnroutable } from './calls';
import type { Wanted } from './itemList';
import { swapClass, type NewClass } from './javascriptClass';
import { constructed, constructorEdits, keyExpression, optionsOf, quoteOf, refuseReassigned, refuseSpread, type SdkClass } from './javascriptClient'; // prettier-ignore
import { javascriptModels } from './javascriptModels';
import { withoutUnusedConstants } from './javascriptUnused';
import { withScope, type Client, type ScopedProgram, type TreeRoute } from './route';
import { datedApiVersion, datedBaseUrl, keyVariable, openaiBaseUrl } from './target';

const OPENAI: SdkClass = { from: 'openai', names: ['default', 'OpenAI'] };
const AZURE: NewClass = { from: 'openai', name: 'AzureOpenAI', module: 'openai', extendsOld: true };

const DROPPED = new Set(['organization', 'project', 'dataResidency', 'adminAPIKey', 'workloadIdentity']);

/**
 * `new OpenAI(…)` keeps its class and its calls and gets the base URL as a literal: an explicit `baseURL` wins over
 * OPENAI_BASE_URL in the environment, which it would otherwise obey. Where the policy names a dated API version it
 * becomes `new AzureOpenAI(…)`, for which the same holds.
 */
export const openaiJavascript: TreeRoute = {
  reads: 'tree',
  id: 'openaiJavascript',
  clients: (program) => constructed(program, OPENAI),
  edits(read, clients, target) {
    const program = withScope(read, JAVASCRIPT);
    const quote = quoteOf(program);
    const calls = callsOn(clients, program, JAVASCRIPT);
    refuseUnroutable(calls);
    refuseReassigned(program);
    const constructors = constructorEdits(program.source.text, clients, optionsFor(target, program, quote), DROPPED);
    const dated = datedApiVersion(target) !== undefined;
    if (dated) refuseSpread(clients);
    return [
      ...withoutReplaced(clients, ['apiKey', 'baseURL'], program),
      ...(dated ? swapClass(program, clients, OPENAI, AZURE) : []),
      ...constructors,
      ...modelEdits(calls, program, target, javascriptModels(quote)),
    ];
  },
}; // prettier-ignore

function optionsFor(target: RouteTarget, program: ScopedProgram, quote: string): readonly Wanted[] {
  const version = datedApiVersion(target);
  const url = version === undefined ? openaiBaseUrl(target) : datedBaseUrl(target);
  const options = [
    ['baseURL', `${quote}${url}${quote}`],
    ['apiKey', keyExpression(program.source.text, quote, keyVariable(target))],
    ...(version === undefined ? [] : [['apiVersion', `${quote}${version}${quote}`]]),
  ] as const;
  return options.map(([key, value]) => ({ key: key!, value: value!, text: `${key}: ${value}` }));
}

/** Edits that take out constants which only the replaced options needed. */
export function withoutReplaced(clients: readonly Client[], keys: readonly string[], program: ScopedProgram): TextEdit[] {
  const items = clients.flatMap(({ node }) => optionsOf(node)?.items ?? []);
  return withoutUnusedConstants(items.filter(({ key }) => key !== undefined && keys.includes(key)).map(({ value }) => value), program);
} // prettier-ignore
