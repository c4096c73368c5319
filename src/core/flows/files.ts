import type { ProjectPath } from '../ports';
import { foldersAbove, javascriptModules, joinPath, moduleFiles, pythonModules } from '../providers/modules';
import type { LanguageId } from './languages/language';

/**
 * The files of the project that may hold what a program imports, likeliest first; none for what is surely a package's.
 * @param module as the program writes it; empty where the name is shared without an import
 * @param names that lead to the function from there: `['AuditService', 'record']`
 */
export function filesOf(
  language: LanguageId,
  path: ProjectPath,
  module: string,
  names: readonly string[],
): ProjectPath[] {
  switch (language) {
    case 'javascript':
      return javascriptModules(path, module).flatMap(moduleFiles);
    case 'python':
      return pythonBases(path, module)
        .flatMap((base) => [`${base}.py`, `${base}/__init__.py`, ...(names[0] === undefined ? [] : [`${base}/${names[0]}.py`])])
        .filter((file) => !file.startsWith('.py')); // prettier-ignore
    case 'java':
      return javaFiles(path, module, names[0] ?? '');
    case 'csharp':
    case 'go':
    case 'ruby':
    case 'php':
      return [];
  }
}

/** Where a Python module may stand: under the folder of its first name if the file lies within it, else beside the file or at the root. */
function pythonBases(path: ProjectPath, module: string): ProjectPath[] {
  const bases = pythonModules(path, module);
  if (module.startsWith('.') || bases.length < 3) return bases;
  const first = module.split('.')[0]!;
  const within = path.split('/').lastIndexOf(first);
  const folders = foldersAbove(path);
  if (within >= 0) return [bases[folders.length - 1 - within]!];
  return [bases[0]!, bases[1]!, bases.at(-1)!];
}

/** `com.clinic.records` and `Store` are `…/com/clinic/records/Store.java` under the own source root, else beside it. */
function javaFiles(path: ProjectPath, module: string, type: string): ProjectPath[] {
  if (!/^[A-Z]/.test(type)) return [];
  const [folder = ''] = foldersAbove(path);
  const beside = joinPath(folder, `${type}.java`)!;
  if (module === '') return [beside];
  const steps = module.split('.');
  const first = folder.split('/').lastIndexOf(steps[0]!);
  const root = first < 0 ? folder : folder.split('/').slice(0, first).join('/');
  return [joinPath(root, `${steps.join('/')}/${type}.java`)!, beside];
}
