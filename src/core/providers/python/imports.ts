import type { SyntaxNode } from '../../scan/grammars';
import { descendants, named } from '../syntax';

/** What local names stand for, as dotted paths: `genai` → `google.genai`, `OpenAI` → `openai.OpenAI`. */
export interface PythonImports {
  readonly names: ReadonlyMap<string, string>;
  /** For names from `from x import y`: the module and the name in it. */
  readonly from: ReadonlyMap<string, { readonly module: string; readonly name: string }>;
}

export function readPythonImports(root: SyntaxNode): PythonImports {
  const names = new Map<string, string>();
  const from = new Map<string, { module: string; name: string }>();
  for (const node of descendants(root, 'import_statement', 'import_from_statement')) {
    if (node.type === 'import_statement') {
      for (const item of named(node)) {
        const module = item.type === 'aliased_import' ? item.childForFieldName('name')?.text : item.text;
        const alias = item.childForFieldName('alias')?.text;
        if (module) names.set(alias ?? module.split('.')[0]!, alias ? module : module.split('.')[0]!);
      }
      continue;
    }
    const module = node.childForFieldName('module_name')?.text ?? '';
    for (const item of named(node).slice(1)) {
      const name = item.type === 'aliased_import' ? item.childForFieldName('name')?.text : item.text;
      const local = item.childForFieldName('alias')?.text ?? name;
      if (!name || !local || item.type === 'wildcard_import') continue;
      names.set(
        local,
        module.startsWith('.') ? `${module}${/\.$/.test(module) ? '' : '.'}${name}` : `${module}.${name}`,
      );
      from.set(local, { module, name });
    }
  }
  return { names, from };
}

/** A callee's dotted path through its import; undefined if its first name is not imported. */
export function qualified(chain: string, imports: PythonImports): string | undefined {
  const dot = chain.indexOf('.');
  const first = dot < 0 ? chain : chain.slice(0, dot);
  const module = imports.names.get(first);
  return module === undefined ? undefined : module + (dot < 0 ? '' : chain.slice(dot));
}
