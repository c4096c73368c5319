import type { EndpointUse } from '../../facts';
import type { SyntaxNode } from '../../scan/grammars';
import type { SourceText } from '../../scan/sourceText';
import { mentionOf, packageOf } from '../sdkMentions';
import { descendants, named } from '../syntax';

/** Imports of a vendor's SDK where no use of it shows: the file handles what goes there or comes back. */
export function sdkImports(
  root: SyntaxNode,
  source: SourceText,
  uses: readonly EndpointUse[],
  vendors: ReadonlyMap<string, string>,
  providerOf: (module: string, name: string) => string | undefined,
): EndpointUse[] {
  const told = new Set(uses.flatMap(({ sdk, provider }) => [sdk, provider]));
  return descendants(root, 'import_statement', 'import_from_statement').flatMap((node) => {
    const [first, ...items] = named(node);
    const whole = node.type === 'import_statement';
    const modules = whole ? [first, ...items] : [first];
    return modules.flatMap((item) => {
      const module = item?.type === 'aliased_import' ? item.childForFieldName('name') : item;
      if (!module) return [];
      // `from google import genai` names the package in two parts.
      const names = whole ? [] : items.map((one) => (one.childForFieldName('name') ?? one).text);
      const from = [...names.map((name) => `${module.text}.${name}`), module.text];
      const vendor = from.map((path) => packageOf(path, '.', vendors)).find((found) => found !== undefined);
      if (vendor === undefined) return [];
      const provider = names.flatMap((name) => providerOf(module.text, name) ?? [])[0] ?? vendors.get(vendor)!; // prettier-ignore
      if (told.has(vendor) || told.has(vendor.split('.')[0]) || told.has(provider)) return [];
      told.add(vendor);
      return [mentionOf(source, [module.startIndex, module.endIndex], vendor, provider)];
    });
  });
}
