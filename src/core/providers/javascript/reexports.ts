import type { Binding } from '../../facts';
import { safeIdentifier } from '../../safeText';
import { lineIndexAt, type SourceText } from '../../scan/sourceText';
import { javascriptModules } from '../modules';
import { EVERY_NAME, importedRef } from '../refs';

export const REEXPORT_TRIGGERS: readonly string[] = ['export {', 'export{', 'export *'];

const REEXPORT = /export\s*(?:\*|\{([^{}]{1,2000})\})\s*from\s*["']([.@~#][^"']*)["']/y;
/** A module that passes on more would lead to too many files. */
const MAX_REEXPORTS = 40;

/**
 * Names that a module passes on from another: `export * from './ai'`, `export { openai, own as claude } from './ai'`.
 * @param hits offsets at which `export` stands, among others
 */
export function reexports(source: SourceText, hits: readonly number[]): Binding[] {
  const bindings = hits.flatMap((at) => {
    REEXPORT.lastIndex = at;
    const found = REEXPORT.exec(source.text);
    const modules = found ? javascriptModules(source.path, found[2]!) : [];
    if (!found || modules.length === 0) return [];
    const names = found[1] === undefined ? [EVERY_NAME] : found[1].split(',');
    return names.flatMap((item): Binding[] => {
      const [name, , alias] = item.trim().split(/\s+/);
      const destination = name && name !== 'type' ? importedRef(name, modules) : undefined;
      if (!name || !destination) return [];
      const known = name === EVERY_NAME ? EVERY_NAME : safeIdentifier(alias ?? name);
      return [{ scope: 'module', name: known, destination, line: lineIndexAt(source, at) + 1, column: 1 }];
    });
  });
  return bindings.length > MAX_REEXPORTS ? [] : bindings;
}
