import type { EndpointUse } from '../facts';
import type { SyntaxNode } from '../scan/grammars';
import type { Dialect } from './expression';
import type { Scope } from './scope';

/** How many variables a client is followed through. */
const MAX_HOPS = 3;

/**
 * The endpoint use that a call sends to, as an index into `uses`; undefined if the text does not show it. A client
 * that is a parameter or an import has none here.
 */
export function useOfCall(
  callee: SyntaxNode,
  args: readonly SyntaxNode[],
  uses: readonly EndpointUse[],
  dialect: Dialect,
  scope: Scope,
): number | undefined {
  function useIn(node: SyntaxNode): number | undefined {
    const index = uses.findIndex(({ kind, place }) => SENDING.has(kind) && node.startIndex <= place.start && place.end <= node.endIndex); // prettier-ignore
    return index < 0 ? undefined : index;
  }

  function useBehind(node: SyntaxNode, hops: number): number | undefined {
    const direct = useIn(node);
    if (direct !== undefined || hops > MAX_HOPS) return direct;
    const expression = dialect.read(node);
    switch (expression.kind) {
      case 'name':
        return first(
          scope.visible(node, expression.name).flatMap(({ values }) => values),
          hops,
        );
      case 'member': {
        const object = dialect.read(expression.object);
        const own = object.kind === 'name' && (object.name === 'this' || object.name === 'self');
        if (own && expression.name !== undefined) return first(scope.members(expression.name), hops);
        return useBehind(expression.object, hops);
      }
      case 'call':
        return useBehind(expression.callee, hops);
      case 'parts':
        return expression.parts.length === 1 ? useBehind(expression.parts[0]!, hops) : undefined;
      case 'object':
      case 'plain':
        return undefined;
    }
  }

  function first(values: readonly SyntaxNode[], hops: number): number | undefined {
    for (const value of values) {
      const found = useBehind(value, hops + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** `generateText({ model: openai('gpt-4o') })`, `fetch('https://…')`. */
  function useOfArguments(): number | undefined {
    const head = args[0];
    if (!head) return undefined;
    const expression = dialect.read(head);
    if (expression.kind !== 'object') return useBehind(head, 0);
    const model = expression.entries.find(({ key }) => key === 'model' || key === 'url');
    return model && useBehind(model.value, 0);
  }

  return useBehind(callee, 0) ?? useOfArguments();
}

const SENDING: ReadonlySet<EndpointUse['kind']> = new Set(['client', 'http-call', 'url', 'model-string', 'import']); // prettier-ignore
