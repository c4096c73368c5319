import type { SyntaxNode } from '../scan/grammars';
import { carriesArguments, isTest, keepsArguments, keepsReceiver } from './carriers';
import { pathOf, type Binding, type Dialect, type Expression } from './expression';
import { isAboutFields, isPlainMember, phiByName, phiInMember, type NamedPhi } from './names';
import type { Scope } from './scope';

/** How many variables a value is followed through. */
const MAX_HOPS = 3;
/** How deep an expression is read: deeper ones are written by tools. */
const MAX_DEPTH = 40;

/** PHI that an expression may hold. */
export interface Source {
  readonly name: string;
  readonly phi: NamedPhi;
  /** Where the name stands. */
  readonly node: SyntaxNode;
  /** The part of the expression asked about that brings it in. */
  readonly at: SyntaxNode;
  /** The variables it went through, the first one first. */
  readonly hops: readonly Binding[];
}

export interface Tracer {
  /** Every source that an expression's value may hold. */
  trace(node: SyntaxNode): readonly Source[];
}

interface Trail {
  readonly hops: readonly Binding[];
  readonly depth: number;
}

/** @param health whether the text speaks of health care, so that soft names count */
export function tracer(
  dialect: Dialect,
  scope: Scope,
  sanitizers: ReadonlySet<string>,
  health: boolean,
): Tracer {
  function follow(node: SyntaxNode, trail: Trail): Source[] {
    if (trail.depth > MAX_DEPTH) return [];
    const deeper = { hops: trail.hops, depth: trail.depth + 1 };
    const expression = dialect.read(node);
    switch (expression.kind) {
      case 'plain':
        return [];
      case 'parts':
        return expression.parts.flatMap((part) => follow(part, deeper));
      case 'object':
        return expression.entries.flatMap(({ value }) => follow(value, deeper));
      case 'name':
        return ofName(node, expression.name, deeper);
      case 'member':
        return ofMember(node, expression.object, expression.name, deeper);
      case 'call':
        return ofCall(expression, deeper);
    }
  }

  function ofName(node: SyntaxNode, name: string, trail: Trail): Source[] {
    const bindings = scope.visible(node, name);
    const phi = phiByName(name, health) ?? byType(bindings);
    if (phi) {
      const clean = bindings.length > 0 && bindings.every(bringsNothing);
      return clean ? [] : [{ name, phi, node, at: node, hops: [] }];
    }
    if (trail.hops.length >= MAX_HOPS) return [];
    return bindings.flatMap((binding) =>
      binding.values
        .flatMap((value) => down(value, binding.path, { ...trail, hops: [...trail.hops, binding] }))
        .map((source) => ({ ...source, at: node, hops: [...source.hops, binding] })),
    );
  }

  /** `const { a: { b } } = value`: what `value.a.b` holds. */
  function down(value: SyntaxNode, path: readonly string[], trail: Trail): Source[] {
    const whole = follow(value, trail);
    return path.reduce<Source[]>(
      (sources, member) => sources.flatMap((source) => memberOf(source, member, source.node)),
      whole,
    );
  }

  function ofMember(node: SyntaxNode, object: SyntaxNode, name: string | undefined, trail: Trail): Source[] {
    const literal = name === undefined ? undefined : literalOf(object);
    if (literal) {
      const entry = literal.find(({ key }) => key === name);
      return entry ? follow(entry.value, trail) : [];
    }
    const from = follow(object, trail);
    if (name === undefined) return from.map((source) => ({ ...source, at: node }));
    const own = isAboutFields(pathOf(object, dialect).at(-1) ?? '') ? undefined : phiByName(name, health);
    if (own && (own.confidence === 'high' || from.length === 0)) {
      return [{ name: shown(node), phi: own, node, at: node, hops: [] }];
    }
    return from.flatMap((source) => memberOf({ ...source, name: shown(object) }, name, node));
  }

  function memberOf(source: Source, member: string, at: SyntaxNode): Source[] {
    const name = `${source.name}.${member}`;
    if (!source.phi.record) return isPlainMember(member) ? [] : [{ ...source, name, at }];
    const phi = phiInMember(source.phi, member);
    return phi ? [{ ...source, name, phi, at }] : [];
  }

  function ofCall({ callee, args }: Extract<Expression, { kind: 'call' }>, trail: Trail): Source[] {
    const path = pathOf(callee, dialect);
    const method = path.at(-1) ?? '';
    if (sanitizers.has(path.join('.'))) return [];
    const target = dialect.read(callee);
    if (target.kind === 'member') {
      if ((method === 'map' || method === 'flatMap') && args[0])
        return dialect.returns(args[0]).flatMap((value) => follow(value, trail));
      if (keepsReceiver(method)) {
        const kept = keepsArguments(method) ? [target.object, ...args] : [target.object];
        return kept.flatMap((part) => follow(part, trail));
      }
    }
    const carries = carriesArguments(path);
    if (carries === 'no') return [];
    const sources = args.flatMap((arg) => follow(arg, trail));
    return carries === 'surely'
      ? sources
      : sources.map((source) => ({ ...source, phi: { ...source.phi, confidence: 'medium' as const } }));
  }

  /** The object literal that a variable is, if it is one and nothing else. */
  function literalOf(object: SyntaxNode) {
    const expression = dialect.read(object);
    if (expression.kind !== 'name') return undefined;
    const [binding, ...others] = scope.visible(object, expression.name);
    if (!binding || others.length > 0 || binding.path.length > 0 || binding.values.length !== 1)
      return undefined;
    const value = dialect.read(binding.values[0]!);
    return value.kind === 'object' && value.entries.every(({ key }) => key !== undefined)
      ? value.entries
      : undefined;
  }

  /** Whether a binding gives its name a constant, a test, a count or a cleaned value, whatever the name says. */
  function bringsNothing({ values, path }: Binding): boolean {
    return values.length > 0 && values.every((value) => isClean(value, path));
  }

  function isClean(value: SyntaxNode, path: readonly string[]): boolean {
    const expression = dialect.read(value);
    switch (expression.kind) {
      case 'plain':
        return true;
      case 'parts':
        return expression.parts.every((part) => isClean(part, path));
      case 'object':
        return false;
      case 'call': {
        const callee = pathOf(expression.callee, dialect);
        return isTest(callee) || sanitizers.has(callee.join('.'));
      }
      case 'name':
      case 'member':
        return path.length > 0
          ? isAboutFields(pathOf(value, dialect).at(-1) ?? '')
          : expression.kind === 'member' && expression.name !== undefined && isPlainMember(expression.name);
    }
  }

  function shown(node: SyntaxNode): string {
    return pathOf(node, dialect).join('.');
  }

  return { trace: (node) => follow(node, { hops: [], depth: 0 }) };
}

function byType(bindings: readonly Binding[]): NamedPhi | undefined {
  return bindings.some(({ type }) => type !== undefined && /^Patient(?:Record)?$/.test(type))
    ? { confidence: 'high', record: true, why: 'record' }
    : undefined;
}
