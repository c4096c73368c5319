import { ruleById, type RuleId } from '../rules';
import type { SafeText } from '../safeText';
import type { Harness, HookEvent } from './call';

/** How many places of each rule were found. */
export type Counts = ReadonlyMap<RuleId, number>;

const NAMES: Readonly<Record<Harness, string>> = {
  claude: 'Claude Code',
  copilot: 'GitHub Copilot',
  codex: 'Codex',
};

const CARE =
  'Read it before you use it: what is not recognised stays, and this is not a de-identification determination.';

/** @param replaced the prompt with identifiers replaced; absent where something was still found in it, and where it is too long */
export function promptReason(harness: Harness, event: HookEvent, counts: Counts, replaced: string | undefined): string {
  const stopped = event.kind === 'prompt' && event.stoppable;
  return [
    `PHI Cordon: this prompt holds ${listed(counts)}, and no approval in the policy lets ${NAMES[harness]} receive PHI.`,
    stopped ?
      harness === 'copilot' ? 'It was not handed on.' : 'It was not sent.'
    : 'The command line of Copilot lets no hook stop a prompt, so it has been sent.',
    offer(replaced, 'The same prompt with identifiers replaced:'),
  ].join('\n');
} // prettier-ignore

/** @param replaced the text with identifiers replaced; absent where something was still found in it, and where it is too long */
export function textReason(harness: Harness, what: 'command' | 'argument', elsewhere: boolean, counts: Counts, replaced: string | undefined): string {
  const holds = what === 'command' ? 'the command holds' : 'what the tool would be handed holds';
  const to = elsewhere ? 'it may go to another service' : `no approval in the policy lets ${NAMES[harness]} receive PHI`;
  return [
    `PHI Cordon: ${holds} ${listed(counts)}, and ${to}. It did not run.`,
    offer(replaced, 'The same with identifiers replaced:'),
  ].join('\n');
} // prettier-ignore

/** @param replaced whether it was replaced in the input that goes on */
export function rewrittenReason(counts: Counts): string {
  return `PHI Cordon: what the tool would be handed holds ${listed(counts)}, and it may go to another service. It is handed on with identifiers replaced. ${CARE}`;
}

/** @param shown the file's path with identifiers in it replaced */
export function fileReason(harness: Harness, shown: SafeText | string, elsewhere: boolean, counts: Counts): string {
  const to = elsewhere ? 'it may go to another service' : `no approval in the policy lets ${NAMES[harness]} receive PHI`;
  return [
    `PHI Cordon: ${shown} holds ${listed(counts)}, and ${to}. It was not read.`,
    'With identifiers replaced it can be had from the tool read_file_deidentified of the MCP server `phi-cordon mcp`, or from `phi-cordon redact` with its path.',
    'Do not read it another way; ask the user if the task needs the values themselves.',
  ].join('\n');
} // prettier-ignore

function offer(replaced: string | undefined, title: string): string {
  if (replaced === undefined) return 'Take the identifiers out, or hand over a path: `phi-cordon redact` replaces what it finds in a file.'; // prettier-ignore
  return `${title}\n\n${replaced}\n\n${CARE}`;
}

/** `Person name (2) and Medical record number`; the most frequent first. */
function listed(counts: Counts): string {
  const kinds = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([rule, count]) => `${ruleById(rule).title}${count > 1 ? ` (${count})` : ''}`);
  return kinds.length < 2 ? (kinds[0] ?? '') : `${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)!}`;
}
