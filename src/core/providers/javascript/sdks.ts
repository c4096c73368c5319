import { argumentsOf, descendants, named } from '../syntax';
import type { EndpointUse } from '../../facts';
import type { SyntaxNode } from '../../scan/grammars';
import type { SourceText } from '../../scan/sourceText';
import type { ClientShape } from '../clients';
import { providerById } from '../catalogue';
import { safeName } from '../../safeText';
import { CUES, useAt } from '../uses';
import { stringOf } from './imports';

/** Packages of one vendor, and the provider that they speak to by default. */
export function vendorPackages(shapes: readonly ClientShape[]): ReadonlyMap<string, string> {
  const vendors = new Map<string, string>();
  for (const { packages, provider } of shapes) {
    const own = packages[0];
    if (own && provider && !SHARED.test(own) && !vendors.has(own)) vendors.set(own, provider);
  }
  return vendors;
}

/** Frameworks whose packages serve many vendors. */
const SHARED = /^(?:ai|langchain|llamaindex|llama_index|@genkit-ai\/google-genai)(?:$|[/.])/;

/**
 * Imports of a vendor's SDK, types included, where no use of it shows: the file handles what goes there or comes back.
 * @param uses what the file shows besides
 */
export function sdkImports(
  root: SyntaxNode,
  calls: readonly SyntaxNode[],
  source: SourceText,
  uses: readonly EndpointUse[],
  vendors: ReadonlyMap<string, string>,
  providerOf: (source: string, name: string) => string | undefined,
): EndpointUse[] {
  const told = new Set(uses.flatMap(({ sdk, provider }) => [sdk, provider]));
  const found = [
    ...descendants(root, 'import_statement').filter((node) => named(node).length > 1 || node.childForFieldName('source') === null).map((node) => ({ module: node.childForFieldName('source') ?? node.descendantsOfType('string')[0] ?? null, node })), // prettier-ignore
    ...calls.flatMap((node) => /^(?:require|import)$/.test(node.childForFieldName('function')?.text ?? '') ? [{ module: argumentsOf(node)[0] ?? null, node: undefined }] : []), // prettier-ignore
  ];
  return found.flatMap(({ module, node }) => {
    const from = stringOf(module);
    const vendor = from === undefined ? undefined : packageOf(from, vendors);
    if (!module || from === undefined || vendor === undefined) return [];
    const names = node ? descendants(node, 'import_specifier').map((item) => named(item)[0]?.text ?? '') : [];
    const provider = names.flatMap((name) => providerOf(from, name) ?? [])[0] ?? vendors.get(vendor)!;
    if (told.has(vendor) || told.has(provider)) return [];
    told.add(vendor);
    const overrides = (providerById(provider)?.env.baseUrl ?? []).map(safeName);
    return [
      useAt(source, 'import', [module.startIndex + 1, module.endIndex - 1], { kind: 'default', provider, overrides }, {
        sdk: vendor,
        callee: vendor,
        provider,
        confidence: 'low',
        cues: [CUES.sdk],
      }),
    ]; // prettier-ignore
  });
}

function packageOf(source: string, vendors: ReadonlyMap<string, string>): string | undefined {
  const parts = source.split('/');
  for (let n = parts.length; n > 0; n--) {
    const name = parts.slice(0, n).join('/');
    if (vendors.has(name)) return name;
  }
  return undefined;
}
