import type { SyntaxNode, SyntaxTree } from '../scan/grammars';
import { enclosing, within, type Binding, type Dialect } from './expression';

/** What names stand for in one text. Built on first need. */
export interface Scope {
  /** The bindings whose value a name may have where it stands, the latest first. */
  visible(use: SyntaxNode, name: string): readonly Binding[];
  /** What `this.name` or `self.name` is given anywhere in the text. */
  members(name: string): readonly SyntaxNode[];
  /** The function of that name in the text. */
  functionNamed(name: string): SyntaxNode | undefined;
}

export function scopeOf(tree: SyntaxTree, dialect: Dialect): Scope {
  let byName: Map<string, Binding[]> | undefined;
  let functions: ReadonlyMap<string, SyntaxNode> | undefined;
  let members: ReadonlyMap<string, readonly SyntaxNode[]> | undefined;
  const bindingsOf = (name: string): readonly Binding[] => {
    byName ??= groupByName(dialect.bindings(tree));
    return byName.get(name) ?? [];
  };
  return {
    visible: (use, name) => live(use, inScope(use, bindingsOf(name)), dialect.functionTypes),
    members: (name) => (members ??= dialect.memberValues(tree)).get(name) ?? [],
    functionNamed: (name) => (functions ??= dialect.functions(tree)).get(name),
  };
}

function groupByName(bindings: readonly Binding[]): Map<string, Binding[]> {
  const groups = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const group = groups.get(binding.name);
    if (group) group.push(binding);
    else groups.set(binding.name, [binding]);
  }
  return groups;
}

/** Those of the innermost scope that declares the name, with the assignments made within it. */
function inScope(use: SyntaxNode, bindings: readonly Binding[]): readonly Binding[] {
  const around = bindings.filter(({ scope }) => within(use, scope));
  const declaring = around.filter(({ declares }) => declares).map(({ scope }) => scope);
  const innermost = declaring.sort((a, b) => width(a) - width(b))[0];
  if (!innermost) return around;
  return bindings.filter(({ declares, scope, node }) =>
    declares ? scope.id === innermost.id : within(node, innermost),
  );
}

/** Drops what comes after the use and what an assignment in between has replaced. */
function live(use: SyntaxNode, bindings: readonly Binding[], functions: ReadonlySet<string>): Binding[] {
  const home = enclosing(use, functions).id;
  const found: Binding[] = [];
  const latestFirst = [...bindings].sort((a, b) => b.node.startIndex - a.node.startIndex);
  for (const binding of latestFirst) {
    const runsBefore =
      binding.node.startIndex < use.startIndex || enclosing(binding.node, functions).id !== home;
    if (!runsBefore || binding.values.some((value) => within(use, value))) continue;
    found.push(binding);
    if (!binding.adds && within(use, binding.block)) break;
  }
  return found;
}

function width(node: SyntaxNode): number {
  return node.endIndex - node.startIndex;
}
