import { descendants, named } from '../syntax';
import type { Binding, DestinationRef, EndpointUse } from '../../facts';
import type { SyntaxNode } from '../../scan/grammars';
import type { ProjectPath } from '../../ports';
import type { SourceText } from '../../scan/sourceText';
import { safeIdentifier } from '../../safeText';
import { safeModel } from '../clients';
import { javascriptModules } from '../modules';
import { importedRef } from '../refs';
import { serviceOfCall } from '../services';
import { CUES, useAt } from '../uses';
import { isTelling, MAX_IMPORTED_USES, sends } from '../ownClients';
import { modelIn, type MemberCall } from './calls';
import type { Imported } from './imports';

/**
 * Calls with clients that other modules of the project make: `import { openai } from './ai'`. Linking keeps those whose
 * module makes one.
 * @param known where a name sends that a vendor has given
 */
export function importedClients(
  root: SyntaxNode,
  source: SourceText,
  imports: ReadonlyMap<string, Imported>,
  calls: readonly MemberCall[],
  taken: ReadonlySet<number>,
  known: (name: string, module: string) => DestinationRef | undefined,
): EndpointUse[] {
  const own = new Map<string, { readonly names: readonly string[]; readonly modules: readonly string[] }>();
  const sending = new Set(calls.filter(({ chain }) => sends(chain)).map(({ chain }) => /^[\w$]+/.exec(chain)?.[0])); // prettier-ignore
  for (const [local, { source: from, name }] of imports) {
    if (!/^[.@~#]/.test(from) || !(isTelling(local) || sending.has(local))) continue;
    const modules = javascriptModules(source.path, from);
    if (modules.length > 0) own.set(local, { names: /^(?:default|\*)$/.test(name) ? ['default', local] : [name], modules }); // prettier-ignore
  }
  if (own.size === 0) return [];
  const uses = descendants(root, 'identifier', 'shorthand_property_identifier').flatMap((node) => {
    const imported = own.get(node.text);
    const site = imported && !taken.has(node.startIndex) ? siteOf(node) : undefined;
    if (!imported || !site) return [];
    const names = site.member && imported.names.length > 1 ? [...imported.names, site.member] : imported.names; // prettier-ignore
    const destination = names.reduceRight<DestinationRef | undefined>(
      (next, name) => importedRef(name, imported.modules, next),
      known(imported.names.at(-1)!, imported.modules[0]!),
    );
    if (!destination) return [];
    const service = serviceOfCall(site.chain);
    const model = site.call && modelIn(site.call);
    return [
      useAt(source, 'import', [node.startIndex, node.endIndex], destination, {
        callee: node.text,
        ...(model ? { model: safeModel(model) } : {}),
        services: service ? [service] : [],
        cues: [CUES.made],
      }),
    ];
  });
  return uses.slice(0, MAX_IMPORTED_USES);
}

interface Site {
  readonly chain: string;
  readonly member?: string;
  readonly call?: SyntaxNode;
}

/** Where a name sends or is handed on: a call on it or of it, an argument, an option's value. */
function siteOf(node: SyntaxNode): Site | undefined {
  let top = node;
  for (let up = top.parent; up?.type === 'member_expression' && up.childForFieldName('object')?.startIndex === top.startIndex; up = top.parent) top = up; // prettier-ignore
  const chain = top === node ? '' : top.text.slice(node.text.length + 1);
  const member = /^\w+/.exec(chain)?.[0];
  const common = { chain, ...(member ? { member } : {}) };
  const parent = top.parent;
  switch (parent?.type) {
    case 'call_expression':
      return parent.childForFieldName('function')?.startIndex === top.startIndex
        ? { ...common, call: parent }
        : undefined;
    case 'new_expression':
      return { ...common, call: parent };
    case 'arguments':
    case 'array':
      return common;
    case 'object':
      return node.type === 'shorthand_property_identifier' ? common : undefined;
    case 'pair':
      return parent.childForFieldName('value')?.startIndex === top.startIndex ? common : undefined;
    default:
      return undefined;
  }
}

/** What a module's names make: the client in `export const openai = new OpenAI()`, in `getModel()`, behind `class LlmClient`. */
export function madeBindings(root: SyntaxNode, uses: readonly EndpointUse[]): Binding[] {
  return uses.flatMap((use) => {
    if (!/^(?:client|model-string|import|http-call)$/.test(use.kind) || use.confidence === 'low') return [];
    const name = ownerOf(root.descendantForIndex(use.place.start, use.place.end), use.kind);
    if (name === undefined) return [];
    const { provider, region, model, destination, place } = use;
    const made = { ...(provider ? { provider } : {}), ...(region ? { region } : {}), ...(model ? { model } : {}) }; // prettier-ignore
    return [{ scope: 'module', name: safeIdentifier(name), destination, made, line: place.line, column: place.column }]; // prettier-ignore
  });
}

const FUNCTIONS = /^(?:arrow_function|function_expression|function_declaration|method_definition|generator_function_declaration)$/; // prettier-ignore

/** The name of the module that what a node makes is reached by; undefined if it stays inside. */
function ownerOf(node: SyntaxNode | null, kind: EndpointUse['kind']): string | undefined {
  const makes = kind === 'client' || kind === 'model-string';
  const names = makes || kind === 'http-call';
  let inside = false;
  let returned = false;
  for (let child = node, up = node?.parent ?? null; child && up; child = up, up = up.parent) {
    if (up.type === 'return_statement' && !inside) returned = makes;
    if (FUNCTIONS.test(up.type)) {
      if (up.type === 'arrow_function' && child.type !== 'statement_block' && !inside) returned = makes;
      inside = true;
    }
    const outer = up.parent;
    const shown = outer && (isTop(outer) || (outer.type === 'export_statement' && isTop(outer.parent)));
    const counts = (name: string) => (inside ? returned || (names && isTelling(name)) : kind !== 'http-call');
    const name = up.childForFieldName('name')?.text;
    if (up.type === 'variable_declarator' && outer && (isTop(outer.parent) || isTop(outer.parent?.parent ?? null)))
      return name !== undefined && counts(name) ? name : undefined; // prettier-ignore
    if (/^class/.test(up.type) && shown) return child.type === 'class_heritage' || (name !== undefined && names && isTelling(name)) ? (name ?? 'default') : undefined; // prettier-ignore
    if (up.type === 'function_declaration' && shown) return name !== undefined && counts(name) ? name : undefined; // prettier-ignore
    if (up.type === 'export_statement')
      return (inside && !returned) || kind === 'http-call' ? undefined : 'default';
    if (
      up.type === 'assignment_expression' &&
      outer?.type === 'expression_statement' &&
      isTop(outer.parent)
    ) {
      const left = up.childForFieldName('left')?.text ?? '';
      const found = /^(?:module\.)?exports(?:\.(\w+))?$/.exec(left);
      return found && (!inside || returned) ? (found[1] ?? 'default') : /^\w+$/.test(left) ? left : undefined;
    }
  }
  return undefined;
}

function isTop(node: SyntaxNode | null | undefined): boolean {
  return node?.type === 'program';
}

/** Names that a module passes on: `export default openai`, `export { openai as ai }`, `module.exports = openai`. */
export function passedOn(
  root: SyntaxNode,
  path: ProjectPath,
  imports: ReadonlyMap<string, Imported>,
): Binding[] {
  const pass = (node: SyntaxNode, name: string, of: string): Binding[] => {
    const imported = imports.get(of);
    const modules = imported ? javascriptModules(path, imported.source) : name === of ? [] : [path];
    const destination = importedRef(imported && !/^(?:default|\*)$/.test(imported.name) ? imported.name : of, modules); // prettier-ignore
    if (!destination) return [];
    return [{ scope: 'module', name: safeIdentifier(name), destination, line: node.startPosition.row + 1, column: node.startPosition.column + 1 }]; // prettier-ignore
  };
  return named(root).flatMap((node) => {
    const assigned = /^module\.exports\s*=\s*(\w+);?$/.exec(node.text.slice(0, 200))?.[1];
    if (node.type === 'expression_statement' && assigned) return pass(node, 'default', assigned);
    if (node.type !== 'export_statement' || node.childForFieldName('source')) return [];
    const value = node.childForFieldName('value');
    if (value?.type === 'identifier') return pass(node, 'default', value.text);
    if (node.childForFieldName('declaration')) return [];
    return descendants(node, 'export_specifier').flatMap((item) => {
      const name = item.childForFieldName('name')?.text;
      return name ? pass(item, item.childForFieldName('alias')?.text ?? name, name) : [];
    });
  });
}
