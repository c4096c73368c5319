import type { SourceText } from '../scan/sourceText';

/** Whose settings a file holds: of MCP servers alone, of Claude, of an assistant with models of its own, of the editor. */
export type AssistantFile = 'mcp' | 'claude' | 'models' | 'editor';

const FILES: readonly (readonly [RegExp, AssistantFile])[] = [
  [/(?:^|\/)\.?mcp\.json$/, 'mcp'],
  [/(?:^|\/)(?:\.claude\/settings[\w.-]*|claude_desktop_config|\.claude)\.json$/, 'claude'],
  [/(?:^|\/)(?:\.continue\/(?:[^/]+\/)?[\w.-]+\.(?:json|ya?ml)|chatLanguageModels\.json|\.codex\/config\.toml|\.aider\.conf\.ya?ml|opencode\.jsonc?|\.zed\/settings\.json|\.gemini\/settings\.json)$/, 'models'],
  [/(?:^|\/)(?:\.vscode\/settings\.json|[^/]+\.code-workspace)$/, 'editor'],
]; // prettier-ignore

/** The kind of assistant settings, by the file's name, or by the key that only lists of MCP servers have. */
export function assistantFile({ path, languageId, text }: SourceText): AssistantFile | undefined {
  const named = FILES.find(([name]) => name.test(path))?.[1];
  if (named) return named;
  return /^jsonc?$/.test(languageId) && text.includes('"mcpServers"') ? 'mcp' : undefined;
}
