import { splitWords } from '../../scan/vocabulary';
import type { Call, Expression } from '../program';
import type { Value } from './value';

/** What is called, in names. */
export interface Callee {
  /** As written: `['this', 'logger', 'info']`. */
  readonly path: readonly string[];
  /** The same from its package on, where an import says which: `['capture_exception']` for `ce`. */
  readonly resolved: readonly string[];
  readonly module: string | undefined;
  readonly method: string;
  /** What it is a method of. */
  readonly receiver: Value | undefined;
}

/** The names that an expression is made of: `a.b().c` is `['a', 'b', 'c']`. */
export function pathOf(expression: Expression): readonly string[] {
  const names: string[] = [];
  let at: Expression | undefined = expression;
  while (at) {
    switch (at.kind) {
      case 'name':
        names.push(at.name);
        at = undefined;
        break;
      case 'member':
        names.push(at.name);
        at = at.object;
        break;
      case 'element':
        at = at.object;
        break;
      case 'call':
        at = at.callee;
        break;
      case 'parts':
        at = at.parts.length === 1 ? at.parts[0] : undefined;
        break;
      default:
        at = undefined;
    }
  }
  return names.reverse();
}

/** @param value what the callee is, @param receiver what it is a member of */
export function calleeOf(call: Call, value: Value, receiver: Value | undefined, root: Value | undefined): Callee {
  const path = pathOf(call.callee);
  const from = value.from ?? receiver?.from;
  const direct = root?.from;
  const head = direct && (direct.name === '*' || direct.name === 'default' ? [tailOf(direct.module)] : direct.name.split('.'));
  return {
    path,
    resolved: head ? [...head, ...path.slice(1)] : path,
    module: from?.module,
    method: path.at(-1) ?? '',
    receiver,
  };
} // prettier-ignore

/** `@sentry/node` is `node`, `node:fs` is `fs`, `log/slog` is `slog`. */
function tailOf(module: string): string {
  return /([^/:.\\]+)$/.exec(module)?.[1] ?? module;
}

/** The last word of a name, in lower case: `auditLogger` is `logger`. */
export function lastWord(name: string): string {
  return splitWords(name).at(-1) ?? '';
}
