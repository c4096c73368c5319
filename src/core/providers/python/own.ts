import type { Binding, DestinationRef, EndpointUse } from '../../facts';
import { safeIdentifier } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { SourceText } from '../../scan/sourceText';
import { pythonModules } from '../modules';
import { isTelling, MAX_IMPORTED_USES, sends } from '../ownClients';
import { importedRef } from '../refs';
import { serviceOfCall } from '../services';
import { descendants } from '../syntax';
import { CUES, useAt } from '../uses';
import type { PythonImports } from './imports';

/** Where a name from an own module may be defined: in the module, or as a module itself whose member is used. */
export function ownName(
  path: string,
  { module, name }: { readonly module: string; readonly name: string },
  member?: string,
  fallback?: DestinationRef,
): DestinationRef | undefined {
  const inner = `${module}${module.endsWith('.') ? '' : '.'}${name}`;
  const rest = member === undefined ? fallback : importedRef(member, pythonModules(path, inner), fallback);
  return importedRef(name, pythonModules(path, module), rest);
}

/**
 * Calls with clients that other modules of the project make: `from app.llm import client`. Linking keeps those whose
 * module makes one.
 * @param isSdk whether a module is a known package's
 */
export function importedClients(
  root: SyntaxNode,
  source: SourceText,
  { from }: PythonImports,
  chains: readonly string[],
  taken: ReadonlySet<number>,
  isSdk: (module: string) => boolean,
): EndpointUse[] {
  const sending = new Set(chains.filter(sends).map((chain) => /^\w+/.exec(chain)?.[0]));
  const own = new Map([...from].filter(([local, { module }]) => !isSdk(module) && (isTelling(local) || sending.has(local)))); // prettier-ignore
  if (own.size === 0) return [];
  const uses = descendants(root, 'identifier').flatMap((node) => {
    const imported = own.get(node.text);
    const site = imported && !taken.has(node.startIndex) ? siteOf(node) : undefined;
    const destination = imported && site && ownName(source.path, imported, site.member);
    if (!site || !destination) return [];
    const service = serviceOfCall(site.chain);
    return [
      useAt(source, 'import', [node.startIndex, node.endIndex], destination, {
        callee: node.text,
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
}

/** Where a name sends or is handed on: a call on it or of it, an argument, an option's value, the type of a parameter. */
function siteOf(node: SyntaxNode): Site | undefined {
  let top = node;
  for (let up = top.parent; up?.type === 'attribute' && up.childForFieldName('object')?.startIndex === top.startIndex; up = top.parent) top = up; // prettier-ignore
  const chain = top === node ? '' : top.text.slice(node.text.length + 1);
  const member = /^\w+/.exec(chain)?.[0];
  const site = { chain, ...(member ? { member } : {}) };
  const { parent } = top;
  switch (parent?.type) {
    case 'call':
      return parent.childForFieldName('function')?.startIndex === top.startIndex ? site : undefined;
    case 'argument_list':
    case 'list':
      return site;
    case 'keyword_argument':
    case 'pair':
      return parent.childForFieldName('value')?.startIndex === top.startIndex ? site : undefined;
    case 'type':
      return /parameter$/.test(parent.parent?.type ?? '') ? site : undefined;
    default:
      return undefined;
  }
}

/** What a module's names make: the client in `client = OpenAI()`, in `get_model()`, behind `class LlmClient`. */
export function madeBindings(root: SyntaxNode, uses: readonly EndpointUse[]): Binding[] {
  return uses.flatMap((use): Binding[] => {
    if (!/^(?:client|model-string|import|http-call)$/.test(use.kind) || use.confidence === 'low') return [];
    const name = ownerOf(root.descendantForIndex(use.place.start, use.place.end), use.kind);
    if (name === undefined) return [];
    const { provider, region, model, destination, place } = use;
    const made = { ...(provider ? { provider } : {}), ...(region ? { region } : {}), ...(model ? { model } : {}) }; // prettier-ignore
    return [{ scope: 'module', name: safeIdentifier(name), destination, made, line: place.line, column: place.column }]; // prettier-ignore
  });
}

/** The name of the module that what a node makes is reached by; undefined if it stays inside. */
function ownerOf(node: SyntaxNode | null, kind: EndpointUse['kind']): string | undefined {
  const makes = kind === 'client' || kind === 'model-string';
  let inside = false;
  let returned = false;
  for (let child = node, up = node?.parent ?? null; child && up; child = up, up = up.parent) {
    if (up.type === 'return_statement' && !inside) returned = makes;
    if (up.type === 'function_definition') inside = true;
    const outer = up.parent?.type === 'decorated_definition' ? up.parent.parent : up.parent;
    const name = up.childForFieldName('name')?.text ?? '';
    if (
      up.type === 'assignment' &&
      outer?.type === 'expression_statement' &&
      outer.parent?.type === 'module'
    ) {
      const left = up.childForFieldName('left')?.text ?? '';
      return /^\w+$/.test(left) && kind !== 'http-call' ? left : undefined;
    }
    if (outer?.type !== 'module') continue;
    const counts = kind !== 'import' && (returned || isTelling(name));
    if (up.type === 'function_definition') return counts ? name : undefined;
    if (up.type === 'class_definition') return child.type === 'argument_list' || counts ? name : undefined;
  }
  return undefined;
}
