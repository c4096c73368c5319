import {
  analyse,
  applyEdits,
  fixed,
  isRefusal,
  NO_POLICY,
  remedyEdit,
  sourceText,
  surrogateTable,
  type EffectivePolicy,
  type Finding,
  type RouteTarget,
} from '../../../../src/core';
import { placeOf } from '../../../../src/core/scan/place';
import { DAY, grammars } from '../../support';

export const TARGET: RouteTarget = {
  approval: 'azure-prod',
  provider: 'azure-openai',
  endpoints: ['https://lakeside-phi.openai.azure.com'],
  deployments: {
    'gpt-4o': 'lakeside-gpt4',
    'gpt-4o-2024-08-06': 'lakeside-gpt4',
    'text-embedding-3-small': 'lakeside-embed',
  },
  models: ['gpt-4.1-2025-04-14'],
  regions: ['eastus2'],
  organization: 'Lakeside',
};

export function policyWith(target: RouteTarget = TARGET): EffectivePolicy {
  return { ...NO_POLICY, found: true, routes: (from) => (from === 'openai' ? [target] : []) };
}

/** The finding of the n-th constructor of a text, as judge reports it. */
export function findingAt(path: string, text: string, nth = 0): Finding {
  const source = sourceText({ path, text });
  const constructors = [...text.matchAll(/(?:new |= )(?:openai\.)?(?:Async)?(?:OpenAI|Chat)(?=[(;])/g)];
  const { index, 0: match } = constructors[nth] ?? { index: 0, 0: '' };
  const end = index + match.length;
  return {
    rule: 'llm/no-baa',
    path,
    place: placeOf(source, Math.max(0, end - 1), end),
    severity: 'error',
    confidence: 'high',
    message: { id: 'use.noBaaDefault', args: {} },
    cues: [],
    tags: [],
    basis: fixed('test'),
    destination: {
      provider: 'openai',
      services: ['chat'],
      reach: 'public',
      from: fixed('constructor default'),
    },
    steps: [],
    remedies: [],
    fingerprint: '',
  };
}

export function contextOf(path: string, text: string, target?: RouteTarget) {
  const source = sourceText({ path, text });
  return {
    source,
    facts: analyse(source, grammars),
    policy: policyWith(target),
    day: DAY,
    grammars,
    surrogates: surrogateTable(),
  };
}

/** The text after a route, or `cannot: …`. */
export function routed(
  path: string,
  text: string,
  { id = 'route:azure-prod', nth = 0, target = TARGET } = {},
): string {
  const result = remedyEdit(findingAt(path, text, nth), id, contextOf(path, text, target));
  return isRefusal(result) ? `cannot: ${result.cannot}` : applyEdits(text, result[0]!.edits);
}
