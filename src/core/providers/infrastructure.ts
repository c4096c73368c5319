import type { EndpointUse } from '../facts';
import type { Trigger } from '../identifiers/detector';
import { fold } from '../scan/automaton';
import type { SourceText } from '../scan/sourceText';
import { isComment, linesAt, type Line } from './lines';
import type { UseRecogniser } from './recogniser';
import { CUES, useAt } from './uses';

interface Shape {
  readonly file: RegExp;
  readonly triggers: readonly string[];
  /** On one line; its first group is what a finding points at. */
  readonly line: RegExp;
  readonly provider: string;
  /** What the lines behind must hold, as far as the next of the kind. */
  readonly behind?: RegExp;
  /** Another provider, where the lines behind hold this. */
  readonly unless?: readonly (readonly [RegExp, string])[];
  readonly kind: 'import' | 'env' | 'assistant';
}

const TERRAFORM = /\.tf(?:\.json)?$/;
const WORKFLOW = /(?:^|\/)(?:\.github\/workflows\/[^/]+|action)\.ya?ml$/;
const WRANGLER = /(?:^|\/)wrangler\.(?:toml|jsonc?)$/;
const CLOUDS = [[/\buse_bedrock:\s*["']?true/, 'aws-bedrock'], [/\buse_vertex:\s*["']?true|\bgoogle-github-actions\/auth\b.*vertex/, 'google-vertex']] as const; // prettier-ignore

const SHAPES: readonly Shape[] = [
  { file: TERRAFORM, triggers: ['azurerm_cognitive_account"'], line: /\bresource\s+"(azurerm_cognitive_account)"/, behind: /\bkind\s*=\s*"(?:OpenAI|AIServices)"/, provider: 'azure-openai', kind: 'import' },
  { file: TERRAFORM, triggers: ['azurerm_ai_services"', 'azurerm_cognitive_deployment"'], line: /\bresource\s+"(azurerm_ai_services|azurerm_cognitive_deployment)"/, provider: 'azure-openai', kind: 'import' },
  { file: TERRAFORM, triggers: ['aws_bedrock'], line: /\bresource\s+"(aws_bedrock\w*)"/, provider: 'aws-bedrock', kind: 'import' },
  { file: TERRAFORM, triggers: ['google_vertex_ai_'], line: /\bresource\s+"(google_vertex_ai_\w+)"/, provider: 'google-vertex', kind: 'import' },
  { file: WRANGLER, triggers: ['[ai]', '"ai":'], line: /^\s*(\[ai\]|"ai")\s*(?::\s*\{|$)/, behind: /\bbinding\b/, provider: 'cloudflare-workers-ai', kind: 'env' },
  { file: WORKFLOW, triggers: ['anthropics/claude-code'], line: /\buses:\s*["']?(anthropics\/claude-code(?:-base)?-action)@/, provider: 'anthropic', unless: CLOUDS, kind: 'assistant' },
  { file: WORKFLOW, triggers: ['openai/codex-action'], line: /\buses:\s*["']?(openai\/codex-action)@/, provider: 'openai', kind: 'assistant' },
  { file: WORKFLOW, triggers: ['run-gemini-cli', 'gemini-cli-action'], line: /\buses:\s*["']?((?:google-github-actions\/run-gemini-cli|google-gemini\/gemini-cli-action))@/, provider: 'google-gemini-api', unless: [[/\buse_vertex_ai:\s*["']?true/, 'google-vertex']], kind: 'assistant' },
  { file: WORKFLOW, triggers: ['actions/ai-inference'], line: /\buses:\s*["']?(actions\/ai-inference)@/, provider: 'github-models', kind: 'assistant' },
]; // prettier-ignore

const BEHIND = 1_500;

/** Services that infrastructure declares, bindings of a platform's own models, and assistants that a workflow runs. */
export const infrastructure: UseRecogniser = {
  id: 'infrastructure',
  triggers: [...new Set(SHAPES.flatMap(({ triggers }) => triggers).map(fold))].map((text): Trigger => ({
    text,
    kind: 'mark',
  })),
  usesTree: false,
  reads: ({ path }) => [TERRAFORM, WORKFLOW, WRANGLER].some((file) => file.test(path)),
  recognise(source, hits) {
    const told = new Set<string>();
    const uses = linesAt(source, hits).flatMap((line) =>
      isComment(line.text) ? [] : SHAPES.flatMap((shape) => useOn(source, line, shape, told) ?? []),
    );
    return { uses, bindings: [], needs: [] };
  },
};

/** @param told providers of declarations in this text: an inventory lists each once */
function useOn(source: SourceText, line: Line, shape: Shape, told: Set<string>): EndpointUse | undefined {
  const found = shape.file.test(source.path) ? shape.line.exec(line.text) : null;
  if (!found) return undefined;
  const behind = blockBehind(source.text.slice(line.end, line.end + BEHIND));
  if (shape.behind && !shape.behind.test(behind) && !shape.behind.test(line.text)) return undefined;
  const provider = shape.unless?.find(([when]) => when.test(behind))?.[1] ?? shape.provider;
  if (shape.kind === 'import' && told.has(provider)) return undefined;
  told.add(provider);
  const start = line.start + found.index + found[0].indexOf(found[1]!);
  const range = [start, start + found[1]!.length] as const;
  return useAt(source, shape.kind, range, { kind: 'default', provider, overrides: [] }, {
    callee: found[1]!.replace(/[[\]"]/g, ''),
    provider,
    confidence: shape.kind === 'import' ? 'low' : 'high',
    cues: [shape.kind === 'assistant' ? CUES.model : CUES.setting],
  }); // prettier-ignore
}

/** As far as the next resource, table or step. */
function blockBehind(text: string): string {
  return text.slice(0, /\n(?:resource\b|\[|\s*-\s+(?:uses|name|run):)/.exec(text)?.index ?? text.length);
}
