import type { ProjectPath } from '../core';

/** Stores of version control: history, in forms that hold no text. */
export const STORES: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.jj']);

/** Left out even where git tracks it. */
export const NEVER_WALKED: ReadonlySet<string> = new Set(['node_modules']);

/** Folders of installed packages, by their name. What git tracks in them belongs to the project and is listed. */
export const PACKAGE_FOLDERS: ReadonlySet<string> = new Set([...NEVER_WALKED, 'bower_components', 'jspm_packages', 'site-packages']); // prettier-ignore

/** Of installed packages, what the tool leaves directly in their folder; `vendor` alone may be a word of the trade. */
const MARKS: readonly { readonly folder: RegExp; readonly entries: readonly string[] }[] = [
  { folder: /./, entries: ['pyvenv.cfg'] },
  { folder: /^vendor$/, entries: ['modules.txt'] },
  { folder: /^vendor$/, entries: ['autoload.php', 'composer'] },
  { folder: /^Pods$/, entries: ['Manifest.lock'] },
];

const MARK_FILES = /(?:^|\/)(?:pyvenv\.cfg|modules\.txt|autoload\.php|Manifest\.lock)$/;

/** Whether a folder was filled by a package manager. @param entries the names directly in it */
export function isInstalled(name: string, entries: ReadonlySet<string>): boolean {
  return MARKS.some((mark) => mark.folder.test(name) && mark.entries.every((entry) => entries.has(entry)));
}

/**
 * The folders of a list of files that a package manager filled.
 * @param files relative, as git names them
 */
export function installedFolders(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    if (!MARK_FILES.test(file)) return [];
    const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
    if (folder === '') return [];
    const prefix = `${folder}/`;
    const entries = new Set(files.flatMap((one) => (one.startsWith(prefix) ? [one.slice(prefix.length).split('/', 1)[0]!] : [])));
    return isInstalled(folder.slice(folder.lastIndexOf('/') + 1), entries) ? [folder] : [];
  });
} // prettier-ignore

/** The outermost folder above a file that is one of these; undefined where none is. */
export function folderNamed(file: ProjectPath, names: ReadonlySet<string>): ProjectPath | undefined {
  const parts = file.split('/');
  const at = parts.findIndex((part) => names.has(part));
  return at < 0 ? undefined : parts.slice(0, at + 1).join('/');
}

/** Whether a folder is a git directory by another name: a bare repository. @param entries the names directly in it */
export function isGitDirectory(entries: ReadonlySet<string>): boolean {
  return ['HEAD', 'objects', 'refs'].every((entry) => entries.has(entry));
}
