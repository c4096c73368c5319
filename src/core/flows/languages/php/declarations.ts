import type { Argument, Call, Expression, FunctionNode, Parameter, Statement } from '../../program';
import { block, constant, reserve, spanOf, textOf, type Lowering } from '../lowering';
import { fieldOf, kidOf, namedKids, type PlainNode } from '../plainTree';
import { argumentsOf, expression } from './expressions';
import { statement } from './statements';

/** What a piece of a PHP program stands in. */
export interface Around {
  readonly low: Lowering;
  /** The class, trait, interface or enumeration. */
  readonly owner: string | undefined;
}

/** The last part of a name: `App\Models\Patient` is `Patient`. */
export function plainName(node: PlainNode, low: Lowering): string {
  return /([^\\\s]*)$/.exec(textOf(low, node))?.[1] ?? '';
}

/** Names of classes in a type; built-in types are none. */
function typeNames(node: PlainNode | undefined, low: Lowering): string[] {
  if (!node) return [];
  if (node.type === 'named_type') return [plainName(node, low)];
  return node.kids.flatMap((kid) => typeNames(kid, low));
}

/** Attributes: `#[Route('/patients')]`. */
function marksOf(node: PlainNode, around: Around): Call[] {
  const lists = node.kids.filter(({ type }) => type === 'attribute_list');
  return lists
    .flatMap((list) => list.kids.flatMap((group) => group.kids))
    .filter(({ type }) => type === 'attribute')
    .map((mark) => {
      const name = mark.kids.find(({ named }) => named) ?? mark;
      const callee: Expression = { kind: 'name', name: plainName(name, around.low), ...spanOf(name) };
      return {
        kind: 'call',
        callee,
        args: argumentsOf(fieldOf(mark, 'parameters'), around),
        ...spanOf(mark),
      };
    });
}

function parametersOf(node: PlainNode, around: Around): Parameter[] {
  const { low } = around;
  return namedKids(fieldOf(node, 'parameters') ?? { ...node, kids: [] }).flatMap((item): Parameter[] => {
    const name = fieldOf(item, 'name');
    if (!name) return [];
    const types = typeNames(fieldOf(item, 'type'), low);
    const marks = marksOf(item, around);
    return [
      {
        target: { kind: 'name', name: variableName(name, low), ...spanOf(name) },
        ...(types.length > 0 ? { types } : {}),
        ...(marks.length > 0 ? { marks } : {}),
        ...(item.type === 'variadic_parameter' ? { rest: true } : {}),
        ...spanOf(item),
      },
    ];
  });
}

export function variableName(node: PlainNode, low: Lowering): string {
  return textOf(low, node).replace(/^[&.$\s{]+|[}\s]+$/g, '');
}

/** A function, a method or a closure. @returns its index */
export function functionOf(node: PlainNode, around: Around): number {
  const { low, owner } = around;
  const index = reserve(low);
  const nameNode = fieldOf(node, 'name');
  const name = nameNode ? textOf(low, nameNode) : '';
  const body = fieldOf(node, 'body');
  const type = typeNames(fieldOf(node, 'return_type'), low)[0];
  const constructs = name === '__construct';
  const fn: FunctionNode = {
    name,
    ...(owner === undefined || node.type === 'function_definition' ? {} : { owner }),
    ...(constructs ? { constructs } : {}),
    parameters: parametersOf(node, around),
    body: [...promotions(node, low), ...block(low, () => body && bodyOf(node, body, around))],
    marks: marksOf(node, around),
    ...(type === undefined ? {} : { type }),
    ...spanOf(node),
  };
  low.functions[index] = fn;
  return index;
}

function bodyOf(node: PlainNode, body: PlainNode, around: Around): void {
  if (node.type === 'arrow_function')
    around.low.out.push({ kind: 'return', value: expression(body, around) });
  else statement(body, around);
}

function promoted(node: PlainNode): PlainNode[] {
  return (fieldOf(node, 'parameters')?.kids ?? []).filter(
    ({ type }) => type === 'property_promotion_parameter',
  );
}

/** `__construct(private string $name)` gives the object what it is handed. */
function promotions(node: PlainNode, low: Lowering): Statement[] {
  return promoted(node).flatMap((item): Statement[] => {
    const nameNode = fieldOf(item, 'name');
    if (!nameNode) return [];
    const name = variableName(nameNode, low);
    const span = spanOf(nameNode);
    const object: Expression = { kind: 'name', name: 'this', ...span };
    return [{ kind: 'assign', target: { kind: 'member', object, name, ...span }, value: { kind: 'name', name, ...span } }];
  });
} // prettier-ignore

/** A class, trait, interface or enumeration. @returns its name */
export function classOf(node: PlainNode, around: Around): string {
  const { low } = around;
  const nameNode = fieldOf(node, 'name');
  const owner = nameNode ? textOf(low, nameNode) : 'anonymous';
  const inner: Around = { low, owner };
  const supers: string[] = [];
  const fields: { name: string; types?: readonly string[]; value?: Expression }[] = [];
  const field = (name: string, types: readonly string[], value?: Expression): void => {
    fields.push({ name, ...(types.length > 0 ? { types } : {}), ...(value ? { value } : {}) });
  };
  for (const kid of node.kids)
    if (kid.type === 'base_clause' || kid.type === 'class_interface_clause')
      supers.push(...namedKids(kid).map((name) => plainName(name, low)));
  for (const kid of fieldOf(node, 'body')?.kids ?? []) {
    if (kid.type === 'use_declaration') supers.push(...namedKids(kid).map((name) => plainName(name, low)));
    else if (kid.type === 'method_declaration') {
      if (fieldOf(kid, 'body')) functionOf(kid, inner);
      for (const item of promoted(kid)) {
        const name = fieldOf(item, 'name');
        if (name) field(variableName(name, low), typeNames(fieldOf(item, 'type'), low));
      }
    } else if (kid.type === 'property_declaration') {
      const types = typeNames(fieldOf(kid, 'type'), low);
      for (const element of kid.kids) {
        const name = element.type === 'property_element' ? fieldOf(element, 'name') : undefined;
        const value = fieldOf(element, 'default_value');
        if (name) field(variableName(name, low), types, value && expression(value, inner));
      }
    } else if (kid.type === 'const_declaration' || kid.type === 'enum_case') {
      for (const element of kid.type === 'enum_case' ? [kid] : kid.kids) {
        const [name, value] = namedKids(element);
        if (name && element.type !== 'visibility_modifier') field(textOf(low, name), [], value ? expression(value, inner) : constant(name)); // prettier-ignore
      }
    }
  }
  low.types.push({ name: owner, supers, fields, ...spanOf(node) });
  return owner;
}

/** `use App\Models\Patient as P;`, also of groups and functions. */
export function uses(node: PlainNode, { low }: Around): void {
  const prefix = kidOf(node, 'namespace_name');
  const clauses = [...node.kids, ...(fieldOf(node, 'body')?.kids ?? [])].filter(({ type }) => type === 'namespace_use_clause'); // prettier-ignore
  for (const clause of clauses) {
    const name = namedKids(clause).find((kid) => kid.field !== 'alias' && kid.field !== 'type');
    if (!name) continue;
    const alias = fieldOf(clause, 'alias');
    const module = `${prefix ? `${textOf(low, prefix)}\\` : ''}${textOf(low, name)}`.replace(/^\\/, '');
    const local = alias ? textOf(low, alias) : plainName(name, low);
    low.imports.push({ local, module, name: '*', ...spanOf(clause) });
  }
}

/** `new class(…) extends B { … }`. */
export function anonymousClass(node: PlainNode, around: Around): { name: string; args: Argument[] } {
  return { name: classOf(node, around), args: argumentsOf(kidOf(node, 'arguments'), around) };
}
