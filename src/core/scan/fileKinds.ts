import type { GrammarId, ProjectPath } from '../ports';
import type { Surface } from '../terms';
import { isMessageFile } from './commitMessage';

/** How a text is read: program, settings, records, or words for people. */
export type FileKind = 'code' | 'config' | 'data' | 'prose';

const LANGUAGES: Readonly<Record<string, readonly [language: string, kind: FileKind]>> = {
  ts: ['typescript', 'code'], mts: ['typescript', 'code'], cts: ['typescript', 'code'], tsx: ['typescriptreact', 'code'],
  js: ['javascript', 'code'], mjs: ['javascript', 'code'], cjs: ['javascript', 'code'], jsx: ['javascriptreact', 'code'],
  py: ['python', 'code'], pyi: ['python', 'code'], java: ['java', 'code'], kt: ['kotlin', 'code'], cs: ['csharp', 'code'],
  go: ['go', 'code'], rb: ['ruby', 'code'], php: ['php', 'code'], rs: ['rust', 'code'], swift: ['swift', 'code'], r: ['r', 'code'],
  sh: ['shellscript', 'code'], bash: ['shellscript', 'code'], ps1: ['powershell', 'code'], vue: ['vue', 'code'], svelte: ['svelte', 'code'],
  html: ['html', 'code'], css: ['css', 'code'], scss: ['scss', 'code'], c: ['c', 'code'], h: ['c', 'code'], cpp: ['cpp', 'code'],
  json: ['json', 'config'], jsonc: ['jsonc', 'config'], yml: ['yaml', 'config'], yaml: ['yaml', 'config'], toml: ['toml', 'config'],
  ini: ['ini', 'config'], properties: ['properties', 'config'], tf: ['terraform', 'config'], tfvars: ['terraform', 'config'], env: ['dotenv', 'config'],
  csv: ['csv', 'data'], tsv: ['tsv', 'data'], sql: ['sql', 'data'], hl7: ['hl7v2', 'data'], xml: ['xml', 'data'], ndjson: ['ndjson', 'data'],
  jsonl: ['ndjson', 'data'], ipynb: ['jupyter', 'data'], log: ['log', 'prose'], md: ['markdown', 'prose'], txt: ['plaintext', 'prose'], rst: ['restructuredtext', 'prose'],
}; // prettier-ignore

const KIND_BY_LANGUAGE: ReadonlyMap<string, FileKind> = new Map(Object.values(LANGUAGES));

/** VS Code's language id for a path. */
export function languageOf(path: ProjectPath): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/^\.env(?:\.|$)|\.env$/.test(name)) return 'dotenv';
  if (isMessageFile(path)) return 'git-commit';
  if (name === 'dockerfile' || name.startsWith('dockerfile.')) return 'dockerfile';
  return LANGUAGES[name.slice(name.lastIndexOf('.') + 1)]?.[0] ?? 'plaintext';
}

export function kindOf(path: ProjectPath, languageId: string): FileKind {
  return KIND_BY_LANGUAGE.get(languageId) ?? (languageOf(path) === 'dockerfile' ? 'config' : 'prose');
}

/** The tree-sitter grammar that reads a language, if one of ours does. */
export function grammarOf(languageId: string): GrammarId | undefined {
  switch (languageId) {
    case 'typescript':
      return 'typescript';
    case 'typescriptreact':
      return 'tsx';
    case 'javascript':
    case 'javascriptreact':
      return 'javascript';
    case 'python':
    case 'java':
    case 'go':
    case 'ruby':
    case 'php':
      return languageId;
    case 'csharp':
      return 'c-sharp';
    default:
      return undefined;
  }
}

/** Types without program: nothing in it is called. */
export function isDeclaration(path: ProjectPath): boolean {
  return /\.d\.[cm]?ts$|\.pyi$/.test(path);
}

const LOCK_FILES = new Set('package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock deno.lock Cargo.lock poetry.lock Pipfile.lock uv.lock pdm.lock pixi.lock go.sum go.work.sum composer.lock Gemfile.lock gems.locked gradle.lockfile packages.lock.json Package.resolved Podfile.lock pubspec.lock mix.lock flake.lock .terraform.lock.hcl'.split(' ')); // prettier-ignore

/** Written by a package manager from its registry: names, versions and hashes. */
export function isLockFile(path: ProjectPath): boolean {
  return LOCK_FILES.has(path.slice(path.lastIndexOf('/') + 1));
}

/** Prompts, instructions, chat modes and agents of assistants, requests, and what is written for a commit. */
const OUTGOING = /(?:^|\/)(?:[^/]*\.prompt\.(?:md|txt)|[^/]*\.prompty|[^/]*\.(?:instructions|chatmode|agent)\.md|(?:AGENTS|CLAUDE|GEMINI|copilot-instructions)(?:\.local)?\.md|\.(?:cursor|windsurf)rules|\.cursor\/rules\/[^/]*\.mdc|[^/]*\.(?:http|rest)|scm\/input)$/; // prettier-ignore
/** What VS Code and the REST client call such texts while they have no file. */
const OUTGOING_LANGUAGES = new Set([
  'git-commit',
  'prompt',
  'instructions',
  'chatmode',
  'chatagent',
  'http',
  'rest',
]);

/** Whether a text is handed on as it stands, to an assistant or a service, or is a file of the project. */
export function surfaceOf(path: ProjectPath, languageId: string): Surface {
  return OUTGOING.test(path) || isMessageFile(path) || OUTGOING_LANGUAGES.has(languageId)
    ? 'prompt'
    : 'source';
}

/** What an assistant is told about a project: its names are mostly those of products and libraries. */
export function isInstructionFile(path: ProjectPath): boolean {
  return /(^|\/)(?:AGENTS|CLAUDE|GEMINI|copilot-instructions|[^/]*\.instructions)\.md$/.test(path);
}

/** Messages of a user interface, in files by language: they name what a program asks for, not what people are. */
export function isTranslation(path: ProjectPath): boolean {
  return /(?:^|\/)(?:locales?|i18n|lang|langs|languages?|translations?|messages|nls|_locales)(?:\/|[._-])/i.test(path); // prettier-ignore
}

/** Whether a path speaks of tests, fixtures or examples. It lowers nothing by itself: real PHI lives there. */
export function isTestPath(path: ProjectPath): boolean {
  return /(^|\/)(tests?|__tests__|spec|fixtures?|__mocks__|mocks?|examples?|samples?|testdata|stories|seeds?)(\/|$)|[._-](test|spec|stories)\.\w+$/i.test(path); // prettier-ignore
}
