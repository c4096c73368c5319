import { nodesOf } from '../../flows';
import { fixed } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import { replaceImport } from './javascriptImport';
import { constructed, namesOf, sourceOf, type SdkClass } from './javascriptClient';
import { CannotRoute, type Client, type Program } from './route';

/** The class that takes the place of another. */
export interface NewClass {
  readonly from: string;
  readonly name: string;
  /** What a text calls the module where it takes it whole: `import bedrock = require('…')`. */
  readonly module: string;
  /** It extends the old class, so that the old class's name still fits as its type. */
  readonly extendsOld: boolean;
}

const STATEMENTS = ['import_statement', 'variable_declarator'];
const NAMES = ['identifier', 'shorthand_property_identifier', 'type_identifier'];

/**
 * Edits after which these constructors make the new class, with its import beside or instead of the old one. Types that
 * the old class's name leads to (`Anthropic.MessageParam`) stay, and a type that is the client itself follows.
 * @throws CannotRoute if the text uses the class in a way that the new one would not fit
 */
export function swapClass(program: Program, clients: readonly Client[], old: SdkClass, next: NewClass): TextEdit[] {
  const statements = nodesOf(program.tree, STATEMENTS);
  const whole = next.from === old.from ? undefined : `${next.module}.${next.name}`;
  const known = [...namesOf({ from: next.from, names: [next.name] }, statements)].find((name) => name === whole || !name.includes('.')); // prettier-ignore
  if (known === undefined && nodesOf(program.tree, NAMES).some(({ text }) => text === next.name))
    throw new CannotRoute(fixed('The name of the new client is taken in this file. Rename that first.'));
  const roots = [...new Set(clients.map(rootOf))];
  return roots.flatMap((root) => {
    const own = clients.filter((client) => rootOf(client) === root);
    const binding = statements.filter((statement) => sourceOf(statement)?.from === old.from && bindsName(statement, root));
    const [statement, ...others] = binding;
    if (!statement || others.length > 0)
      throw new CannotRoute(fixed('The client is imported more than once. Import it once first.'));
    const uses = usesOf(root, statement, program, own, old, next);
    const { callee, edits } = replaceImport({ program, statement, root, next, known, kept: uses.kept });
    const names = [...own.map(({ node }) => node.childForFieldName('constructor')!), ...uses.types];
    return [...edits, ...names.map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex, newText: callee }))];
  });
} // prettier-ignore

function rootOf({ callee }: Client): string {
  return callee.split('.')[0]!;
}

function bindsName(statement: SyntaxNode, name: string): boolean {
  const where = statement.type === 'variable_declarator' ? statement.childForFieldName('name') : statement;
  const types = ['identifier', 'shorthand_property_identifier_pattern'];
  return where?.text === name || (where?.descendantsOfType(types) ?? []).some((node) => node?.text === name);
}

/** How a text uses the old class besides constructing it. */
interface Uses {
  /** Types that name the client itself. */
  readonly types: readonly SyntaxNode[];
  /** What still needs the old import, and whether only types do. */
  readonly kept: 'nothing' | 'types' | 'values';
}

function usesOf(root: string, statement: SyntaxNode, program: Program, own: readonly Client[], old: SdkClass, next: NewClass): Uses {
  const names = namesOf(old, [statement]);
  const outside = nodesOf(program.tree, NAMES).filter((node) => node.text === root && !(statement.startIndex <= node.startIndex && node.endIndex <= statement.endIndex));
  const types: SyntaxNode[] = [];
  let kept: Uses['kept'] = 'nothing';
  const inConstructor = (node: SyntaxNode, list: readonly Client[]) => list.some((client) => within(node, client.node.childForFieldName('constructor')));
  const others = constructed(program, old).filter((client) => !own.some(({ start }) => start === client.start));
  for (const node of outside) {
    if (inConstructor(node, own)) continue;
    const type = typeAround(node);
    if (type && names.has(type.text) && !next.extendsOld) {
      if (others.length > 0) throw new CannotRoute(fixed('Another client in this file has the same type. Route all calls in this file at once.'));
      types.push(type);
    } else if (type) kept = kept === 'values' ? kept : 'types';
    else {
      if (!next.extendsOld && !inConstructor(node, others) && !isMemberOf(node, names))
        throw new CannotRoute(fixed("The client's class is used for more than making clients. Change that part by hand."));
      kept = 'values';
    }
  }
  return { types, kept };
} // prettier-ignore

/** The whole type that a name begins: `Anthropic`, `Anthropic.Messages.MessageParam`; undefined outside of types. */
function typeAround(node: SyntaxNode): SyntaxNode | undefined {
  let type = node;
  for (let up = type.parent; up && /^nested_(?:type_)?identifier$/.test(up.type); up = up.parent) type = up;
  return type.type === 'type_identifier' || type.type === 'nested_type_identifier' ? type : undefined;
}

/** Whether only a member of the class is meant, such as `Anthropic.APIError`. */
function isMemberOf(node: SyntaxNode, names: ReadonlySet<string>): boolean {
  for (let up = node.parent; up; up = up.parent) if (up.type === 'type_query') return false;
  const member = node.parent?.type === 'member_expression' && node.parent.childForFieldName('object')?.id === node.id; // prettier-ignore
  return member && !names.has(node.parent!.text);
}

function within(node: SyntaxNode, outer: SyntaxNode | null): boolean {
  return outer !== null && outer.startIndex <= node.startIndex && node.endIndex <= outer.endIndex;
}
