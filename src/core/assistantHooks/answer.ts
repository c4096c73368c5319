import { isRecord, type HookCall } from './call';

/** What a hook's process leaves behind. */
export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 2;
}

/** Nothing to say: the call goes on as if nobody had looked. */
export const SILENT: Answer = { stdout: '', stderr: '', exitCode: 0 };

/** Goes on, and whoever watches is told why nobody looked. */
export function passing(message: string): Answer {
  return { ...SILENT, stderr: `${message}\n` };
}

/**
 * Keeps a prompt or a tool's call back, in the harness's own form.
 * @param reason shown to the user for a prompt, and to the assistant for a tool's call
 */
export function blocked({ harness, event }: HookCall, reason: string): Answer {
  if (event.kind === 'tool') return decided(harness, 'deny', reason);
  // Copilot in VS Code stops at exit code 2; its command line shows the text and goes on, since nothing can stop it there.
  if (harness === 'copilot') return { stdout: '', stderr: `${reason}\n`, exitCode: 2 };
  const output = { hookEventName: 'UserPromptSubmit', suppressOriginalPrompt: true };
  return said({ decision: 'block', reason, ...(harness === 'claude' ? { hookSpecificOutput: output } : {}) });
}

/**
 * Offers a tool's call with other input. The user is asked, where there is a way to ask: agreeing to the call as it was
 * is not agreeing to this one.
 */
export function rewritten({ harness }: HookCall, input: unknown, reason: string): Answer | undefined {
  if (!isRecord(input)) return undefined;
  // Codex takes new input with `allow` alone, which there says nothing of approval.
  return decided(harness, harness === 'codex' ? 'allow' : 'ask', reason, input);
}

function decided(harness: HookCall['harness'], decision: 'deny' | 'ask' | 'allow', reason: string, input?: unknown): Answer {
  const told = decision === 'allow' ? {} : { permissionDecisionReason: reason };
  const output = {
    hookEventName: 'PreToolUse',
    permissionDecision: decision,
    ...told,
    ...(input === undefined ? {} : { updatedInput: input }),
  };
  // The command line of Copilot reads the same at the top, VS Code below; each passes over the other's.
  const atTop = { permissionDecision: decision, ...told, ...(input === undefined ? {} : { modifiedArgs: input }) };
  return said({ ...(harness === 'copilot' ? atTop : {}), ...(decision === 'allow' ? { systemMessage: reason } : {}), hookSpecificOutput: output });
} // prettier-ignore

function said(output: object): Answer {
  return { ...SILENT, stdout: `${JSON.stringify(output)}\n` };
}
