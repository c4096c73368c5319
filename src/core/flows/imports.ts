import type { ProjectPath } from '../ports';
import { filesOf } from './files';
import type { LanguageId } from './languages/language';

/** How an import of a file of the project begins, by language; the first group is the module, the second a name in it. */
const IMPORTS: Readonly<Partial<Record<LanguageId, RegExp>>> = {
  javascript: /(?:\bfrom|\brequire\(|\bimport(?:\(|\s)?)\s*["'`]([.@~#][^"'`\n]{0,200})["'`]/g,
  python: /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+\(?\s*(\w+)|import[ \t]+([\w.]+))/gm,
  java: /^import[ \t]+(?:static[ \t]+)?([\w.]+)\.([A-Z]\w*)/gm,
};

/** No program imports more files of its own project by hand. */
const MAX_IMPORTS = 60;

/** Files of the project that a text may import, read without a syntax tree. */
export function importedFiles(language: LanguageId, path: ProjectPath, text: string): ProjectPath[] {
  const expression = IMPORTS[language];
  if (!expression) return [];
  const files = new Set<ProjectPath>();
  let count = 0;
  for (const [, module, name, plain] of text.matchAll(expression)) {
    if (++count > MAX_IMPORTS) break;
    for (const file of filesOf(language, path, module ?? plain ?? '', name === undefined ? [] : [name])) files.add(file); // prettier-ignore
  }
  files.delete(path);
  return [...files];
}
