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
    if (path.length > 0) names.add(shown(path));
  };
  let home: SyntaxNode | undefined;
  for (let node = call.parent; node; node = node.parent) {
    const expression = dialect.callTypes.includes(node.type) ? dialect.read(node) : undefined;
    if (expression?.kind === 'call') add(pathOf(expression.callee, dialect));
    if (!dialect.functionTypes.has(node.type)) continue;
    home ??= node;
    for (const name of namesOf(node)) add(name.split('.'));
  }
  for (const name of home ? namesCalledIn(home, program) : []) {
    if (names.size < MAX_NAMES) names.add(name);
  }
  return [...names];
}

function namesCalledIn(home: SyntaxNode, program: Program): readonly SafeText[] {
  const { dialect, calledIn } = program;
  const known = calledIn.get(home.id);
  if (known) return known;
  const whole = home.parent === null;
  const names = new Set<SafeText>();
  for (const node of descendants(home, ...dialect.callTypes)) {
    if (names.size >= MAX_NAMES) break;
    const callee = node.childForFieldName('function') ?? node.childForFieldName('constructor');
    if (callee && (!whole || isDirectlyIn(node, home, program))) names.add(shown(pathOf(callee, dialect)));
  }
  const made = [...names];
  calledIn.set(home.id, made);
  return made;
}

function shown(path: readonly string[]): SafeText {
  return safeIdentifier(path.slice(-2).join('.'));
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
