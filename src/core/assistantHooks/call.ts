/** Whoever runs hooks before text leaves the machine. */
export const HARNESSES = ['claude', 'copilot', 'codex'] as const;
export type Harness = (typeof HARNESSES)[number];

/** What a hook was called for. */
export type HookEvent =
  /** `stoppable` where the harness lets a hook keep a prompt back; Copilot's command line does not. */
  | { readonly kind: 'prompt'; readonly text: string; readonly stoppable: boolean }
  | { readonly kind: 'tool'; readonly name: string; readonly input: unknown };

/** One call of a hook, whoever made it. */
export interface HookCall {
  readonly harness: Harness;
  /** The folder in which the assistant works, as the payload names it. */
  readonly cwd?: string;
  readonly event: HookEvent;
}

/**
 * What a payload says, in any of the shapes that the harnesses document (docs/assistants.md).
 * @param given the harness that somebody named, which wins over what the payload looks like
 * @returns undefined for an event at which nothing leaves
 */
export function readCall(payload: unknown, given?: Harness): HookCall | undefined {
  if (!isRecord(payload)) return undefined;
  const event = eventOf(payload);
  const cwd = textOf(payload, 'cwd');
  return event && { harness: given ?? harnessOf(payload), event, ...(cwd ? { cwd } : {}) };
}

/** Events by their names without case: Claude Code, VS Code and Codex; the Copilot CLI's own format names none. */
const PROMPTS = new Set(['userpromptsubmit', 'userpromptsubmitted']);

function eventOf(payload: Readonly<Record<string, unknown>>): HookEvent | undefined {
  const named = textOf(payload, 'hook_event_name', 'hookEventName')?.toLowerCase();
  const tool = textOf(payload, 'tool_name', 'toolName');
  const after = ['toolResult', 'tool_result', 'tool_response', 'error'].some((key) => key in payload);
  if (named === undefined ? tool !== undefined && !after : named === 'pretooluse') {
    const input = payload['tool_input'] ?? payload['toolArgs'];
    return { kind: 'tool', name: tool ?? '', input: parsed(input) };
  }
  const text = textOf(payload, 'prompt');
  const submitted = named === undefined ? !('transformedPrompt' in payload) : PROMPTS.has(named);
  const stoppable = typeof payload['timestamp'] !== 'number';
  return submitted && text !== undefined ? { kind: 'prompt', text, stoppable } : undefined;
}

/** Copilot stamps its payloads, in VS Code and in the terminal; Codex names its turn and model. */
function harnessOf(payload: Readonly<Record<string, unknown>>): Harness {
  if (['timestamp', 'sessionId', 'hookEventName', 'toolName'].some((key) => key in payload)) return 'copilot';
  return 'turn_id' in payload || 'model' in payload ? 'codex' : 'claude';
}

/** Arguments may be JSON within the JSON. */
function parsed(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input) as unknown;
  } catch {
    return input;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of several members that is a text. */
export function textOf(record: Readonly<Record<string, unknown>>, ...keys: readonly string[]): string | undefined {
  return keys.map((key) => record[key]).find((value) => typeof value === 'string') as string | undefined;
} // prettier-ignore
