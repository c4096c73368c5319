import type { Binding } from '../facts';
import { safeIdentifier } from '../safeText';
import { lineIndexAt, type SourceText } from '../scan/sourceText';
import { javascriptModules, pythonModules } from './modules';
import { EVERY_NAME, importedRef } from './refs';

export const REEXPORT_TRIGGERS: readonly string[] = ['export {', 'export{', 'export *', 'from .'];

/** In the `__init__.py` of a package; `from .` elsewhere only imports. */
const PACKAGE_EXPORT = /from\s+(\.[\w.]*)\s+import\s+(?:\(([\w\s,*]{1,2000})\)|([\w ,*]{1,2000}))/y;
const REEXPORT = /export\s*(?:\*|\{([^{}]{1,2000})\})\s*from\s*["']([.@~#][^"']*)["']/y;
/** A module that passes on more would lead to too many files. */
const MAX_REEXPORTS = 40;

/**
 * Names that a module passes on from another: `export * from './ai'`, `export { openai, own as claude } from './ai'`,
 * and in a Python package `from .ai import openai`.
 * @param hits offsets at which `export` stands, among others
 */
export function reexports(source: SourceText, hits: readonly number[]): Binding[] {
  const bindings = hits.flatMap((at) => {
    const passed = exportAt(source, at);
    return (passed?.names ?? []).flatMap((item): Binding[] => {
      const [name, , alias] = item.trim().split(/\s+/);
      const destination = name && name !== 'type' ? importedRef(name, passed!.modules) : undefined;
      if (!name || !destination) return [];
      const known = name === EVERY_NAME ? EVERY_NAME : safeIdentifier(alias ?? name);
      return [{ scope: 'module', name: known, destination, line: lineIndexAt(source, at) + 1, column: 1 }];
    });
  });
  return bindings.length > MAX_REEXPORTS ? [] : bindings;
}

interface Passed {
  readonly names: readonly string[];
  readonly modules: readonly string[];
}

function exportAt({ text, path, languageId }: SourceText, at: number): Passed | undefined {
  const python = languageId === 'python';
  if (python && !/(?:^|\/)__init__\.py$/.test(path)) return undefined;
  const shape = python ? PACKAGE_EXPORT : REEXPORT;
  shape.lastIndex = at;
  const found = shape.exec(text);
  if (!found) return undefined;
  if (python) return { names: (found[2] ?? found[3]!).split(','), modules: pythonModules(path, found[1]!) };
  const names = found[1] === undefined ? [EVERY_NAME] : found[1].split(',');
  return { names, modules: javascriptModules(path, found[2]!) };
}
