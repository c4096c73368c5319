import type { ProjectPath } from '../ports';
import { fixed, type SafeText } from '../safeText';
import { withDenyRules } from './denyRules';
import { withIgnoreBlock } from './ignoreBlock';
import { pathPatterns } from './pathPattern';

/** An assistant that can be told which files it may not read. */
export interface Excludable {
  readonly id: 'cursor' | 'gemini' | 'claude' | 'copilot';
  readonly name: SafeText;
  /** The file that tells it, in the folder that is opened; without one, somebody has to paste the text. */
  readonly file?: ProjectPath;
  /** What that does not keep it from, by its maker's own words. */
  readonly limit: SafeText;
}

/**
 * As their makers document them: cursor.com/docs/reference/ignore-file, developers.google.com/gemini-code-assist
 * (create-aiexclude-file), code.claude.com/docs/en/permissions, docs.github.com/en/copilot (exclude-content-from-copilot).
 */
export const EXCLUDABLE: readonly Excludable[] = [
  { id: 'cursor', name: fixed('Cursor'), file: '.cursorignore', limit: fixed('Terminal commands and MCP tools of its agent can still read them.') },
  { id: 'gemini', name: fixed('Gemini Code Assist'), file: '.aiexclude', limit: fixed('Gemini CLI reads .geminiignore instead.') },
  { id: 'claude', name: fixed('Claude Code'), file: '.claude/settings.json', limit: fixed('Shell commands and MCP tools can still read them.') },
  { id: 'copilot', name: fixed('GitHub Copilot'), limit: fixed('Its agent mode, CLI and cloud agent do not obey content exclusion.') },
]; // prettier-ignore

/** Which files were examined, relative to the folder that an assistant opens. */
export interface Examined {
  readonly withPhi: readonly ProjectPath[];
  /** Examined whole, and nothing found. */
  readonly without: readonly ProjectPath[];
}

export type ExclusionChange = { readonly assistant: Excludable; readonly path: ProjectPath } & (
  { readonly before: string | undefined; readonly after: string | undefined } | { readonly cannot: SafeText }
);

/**
 * What keeps assistants from reading files with PHI, merged into the files that there are. The same examination twice
 * changes nothing the second time.
 * @param texts of the files that exist, by path
 * @returns only what changes, and what cannot
 */
export function exclusionChanges(
  { withPhi, without }: Examined,
  assistants: readonly Excludable[],
  texts: ReadonlyMap<ProjectPath, string>,
): readonly ExclusionChange[] {
  const found = pathPatterns(withPhi);
  // A pattern of a shape may stand for a file that was not examined this time.
  const gone = new Set(pathPatterns(without).filter((pattern) => !pattern.includes('?')));
  return assistants.flatMap((assistant): ExclusionChange[] => {
    const { id, file } = assistant;
    if (file === undefined) return [];
    const before = texts.get(file);
    if (id !== 'claude') return changed(assistant, file, before, withIgnoreBlock(before, found, gone));
    const after = withDenyRules(before, found.map((pattern) => `Read(${pattern})`)); // prettier-ignore
    if (after === undefined && before !== undefined)
      return [{ assistant, path: file, cannot: fixed('It does not hold settings as Claude Code reads them. Mend it first.') }]; // prettier-ignore
    return changed(assistant, file, before, after);
  });
}

function changed(assistant: Excludable, path: ProjectPath, before: string | undefined, after: string | undefined): ExclusionChange[] {
  return before === after ? [] : [{ assistant, path, before, after }];
} // prettier-ignore

/** What a repository's administrator pastes under Settings, Copilot, Content exclusion; empty where nothing was found. */
export function copilotExclusion(withPhi: readonly ProjectPath[]): string {
  return pathPatterns(withPhi)
    .map((pattern) => `- "${pattern}"\n`)
    .join('');
}
