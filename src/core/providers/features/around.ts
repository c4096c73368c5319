import { pathOf } from '../../flows';
import { safeIdentifier, type SafeText } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import { descendants } from '../syntax';
import type { Program } from './requests';

/** Names kept for one call; a function that calls more is none that a person wrote. */
const MAX_NAMES = 200;

/**
 * The functions around a call: those it is an argument of, those called in the same function, the functions it lies in
 * and their decorators.
 */
export function aroundOf(call: SyntaxNode, program: Program): readonly SafeText[] {
  const { dialect } = program;
  const names = new Set<SafeText>();
  const add = (path: readonly string[]): void => {
    if (path.length > 0 && names.size < MAX_NAMES) names.add(safeIdentifier(path.slice(-2).join('.')));
  };
  let home: SyntaxNode | undefined;
  for (let node = call.parent; node; node = node.parent) {
    const expression = dialect.callTypes.includes(node.type) ? dialect.read(node) : undefined;
    if (expression?.kind === 'call') add(pathOf(expression.callee, dialect));
    if (!dialect.functionTypes.has(node.type)) continue;
    home ??= node;
    for (const name of namesOf(node)) add(name.split('.'));
  }
  for (const node of home ? descendants(home, ...dialect.callTypes) : []) {
    const expression = dialect.read(node);
    if (expression.kind === 'call' && (home!.parent !== null || isDirectlyIn(node, home!, program))) add(pathOf(expression.callee, dialect)); // prettier-ignore
  }
  return [...names];
}

/** A text's own statements are not those of the functions in it. */
function isDirectlyIn(node: SyntaxNode, home: SyntaxNode, { dialect }: Program): boolean {
  for (let at = node.parent; at; at = at.parent) if (dialect.functionTypes.has(at.type)) return at.id === home.id; // prettier-ignore
  return false;
}

/** A function's name, what an arrow function is kept as, and its decorators. */
function namesOf(node: SyntaxNode): string[] {
  const { parent } = node;
  const own = node.childForFieldName('name') ?? (parent?.type === 'variable_declarator' ? parent.childForFieldName('name') : null); // prettier-ignore
  const holder = parent?.type === 'decorated_definition' ? parent : node;
  const decorators = holder.namedChildren.flatMap((child) => child?.type === 'decorator' ? (/[\w.]+/.exec(child.text)?.[0] ?? []) : []); // prettier-ignore
  const before = node.previousNamedSibling?.type === 'decorator' ? (/[\w.]+/.exec(node.previousNamedSibling.text)?.[0] ?? []) : []; // prettier-ignore
  return [...(own ? [own.text] : []), ...decorators, ...before];
}
