import type { SyntaxNode } from '../scan/grammars';
import type { Dialect } from './expression';
import type { Scope } from './scope';

/** How many variables a client is followed through. */
const MAX_HOPS = 3;

/**
 * Follows an expression through variables, members, `this.name` and the functions that return it to the first node of which `known` knows
 * something. A client that is a parameter or an import leads nowhere.
 */
export function originOf<T>(
  start: SyntaxNode,
  known: (node: SyntaxNode) => T | undefined,
  dialect: Dialect,
  scope: Scope,
): T | undefined {
  function behind(node: SyntaxNode, hops: number): T | undefined {
    const direct = known(node);
    if (direct !== undefined || hops > MAX_HOPS) return direct;
    const expression = dialect.read(node);
    switch (expression.kind) {
      case 'name': {
        const values = scope.visible(node, expression.name).flatMap((binding) => binding.values);
        const made = values.length > 0 ? undefined : scope.functionNamed(expression.name);
        return first(made ? [made] : values, hops);
      }
      case 'member': {
        const object = dialect.read(expression.object);
        const own = object.kind === 'name' && (object.name === 'this' || object.name === 'self');
        if (own && expression.name !== undefined) return first(scope.members(expression.name), hops);
        return behind(expression.object, hops);
      }
      case 'call':
        return behind(expression.callee, hops);
      case 'parts':
        return first(expression.parts, hops);
      case 'plain':
        return first(dialect.returns(node), hops);
      case 'object':
        return undefined;
    }
  }

  function first(values: readonly SyntaxNode[], hops: number): T | undefined {
    for (const value of values) {
      const found = behind(value, hops + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return behind(start, 0);
}
