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
      return pythonModules(path, module)
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
