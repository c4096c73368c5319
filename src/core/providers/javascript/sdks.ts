import { argumentsOf, descendants, named } from '../syntax';
import type { EndpointUse } from '../../facts';
import type { SyntaxNode } from '../../scan/grammars';
import type { SourceText } from '../../scan/sourceText';
import { mentionOf, packageOf } from '../sdkMentions';
import { stringOf } from './imports';

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
  const loading = calls.some((node) => node.childForFieldName('function')?.type === 'import' && stringOf(argumentsOf(node)[0]) === undefined); // prettier-ignore
  const found = [
    ...descendants(root, 'import_statement').filter((node) => named(node).length > 1 || node.childForFieldName('source') === null).map((node) => ({ module: node.childForFieldName('source') ?? node.descendantsOfType('string')[0] ?? null, node })), // prettier-ignore
    ...calls.flatMap((node) => /^(?:require|import)$/.test(node.childForFieldName('function')?.text ?? '') ? [{ module: argumentsOf(node)[0] ?? null, node: undefined }] : []), // prettier-ignore
    // `await import(config.package)`: the packages stand in a table.
    ...(loading ? descendants(root, 'string').filter((node) => vendors.has(stringOf(node) ?? '')) : []).map((module) => ({ module, node: undefined })), // prettier-ignore
  ];
  // Anthropic's clients for other clouds take their types and errors from its main package.
  const siblings = uses.some(({ kind, sdk }) => kind === 'client' && sdk?.startsWith('@anthropic-ai/'));
  return found.flatMap(({ module, node }) => {
    const from = stringOf(module);
    const vendor = from === undefined ? undefined : packageOf(from, '/', vendors);
    if (!module || from === undefined || vendor === undefined) return [];
    const names = node ? descendants(node, 'import_specifier').map((item) => named(item)[0]?.text ?? '') : [];
    const provider = names.flatMap((name) => providerOf(from, name) ?? [])[0] ?? vendors.get(vendor)!;
    if (told.has(vendor) || told.has(provider) || (vendor === '@anthropic-ai/sdk' && siblings)) return [];
    told.add(vendor);
    return [mentionOf(source, [module.startIndex + 1, module.endIndex - 1], vendor, provider)];
  });
}
