import type { Harness } from './call';
import type { HookEntry } from './settings';

/** How the hook's process is started on one machine or on all. */
export interface Runner {
  /** A command for a shell of Unix, Git Bash included; PowerShell and cmd read it too unless `powershell` is given. */
  readonly shell: string;
  readonly powershell?: string;
}

/** A file of hooks and what stands in it. */
export interface HookFile {
  /** From the project's root. */
  readonly path: string;
  readonly entries: readonly HookEntry[];
  /** Members that a new file begins with. */
  readonly frame: object;
}

/** Seconds after which a harness gives up; more than any answer takes, less than patience. */
const TIMEOUT = 30;

/** Tools of Claude Code through which text reaches the assistant or leaves the machine. */
const CLAUDE_TOOLS = 'Bash|PowerShell|Monitor|Read|Grep|NotebookRead|WebFetch|WebSearch|mcp__.*';

const STATUS = 'PHI Cordon looks at what would leave';

/** @param local Claude Code only: the settings that are not shared */
export function hookFile(harness: Harness, runner: Runner, { closed, local }: { readonly closed: boolean; readonly local: boolean }): HookFile {
  const option = closed ? ' --on-error closed' : '';
  const shell = `${runner.shell}${option}`;
  const powershell = `${runner.powershell ?? runner.shell}${option}`;
  if (harness === 'copilot') {
    // Copilot's command line keeps a tool's call back whenever a hook ends with anything but 0, be it because nothing is installed.
    const handler = {
      type: 'command',
      bash: closed ? `${shell} || exit 2` : `${shell} || test $? -ne 2 || exit 2`,
      powershell: `${powershell}; if ($LASTEXITCODE -${closed ? 'eq 0' : 'ne 2'}) { exit 0 } else { exit 2 }`,
      timeoutSec: TIMEOUT,
    };
    const entries = ['userPromptSubmitted', 'preToolUse'].map((event) => ({ event, handler }));
    return { path: '.github/hooks/phi-cordon.json', entries, frame: { version: 1 } };
  }
  // Claude Code and Codex go on unless the code is 2, and then show what stands on standard error.
  const handler = { type: 'command', command: closed ? `${shell} || exit 2` : shell, timeout: TIMEOUT, statusMessage: STATUS };
  if (harness === 'claude')
    return {
      path: local ? '.claude/settings.local.json' : '.claude/settings.json',
      entries: [
        { event: 'UserPromptSubmit', handler, group: {} },
        { event: 'PreToolUse', handler, group: { matcher: CLAUDE_TOOLS } },
      ],
      frame: {},
    };
  const windows = { commandWindows: closed ? `${powershell} || exit 2` : powershell };
  const own = runner.powershell === undefined ? handler : { ...handler, ...windows };
  return {
    path: '.codex/hooks.json',
    entries: [
      { event: 'UserPromptSubmit', handler: own, group: {} },
      { event: 'PreToolUse', handler: own, group: { matcher: '*' } },
    ],
    frame: {},
  };
} // prettier-ignore

/**
 * Starts the package that a project depends on, from any folder in it. Where it is not installed nothing is looked at, or
 * everything kept back, as was chosen; the quotes are read alike by sh, PowerShell and cmd.
 */
export function projectRunner(closed: boolean): Runner {
  const missing = `console.error('PHI Cordon is not installed here, so nothing was looked at.')${closed ? ';process.exit(2)' : ''}`;
  const code = `let f;try{f=require.resolve('phi-cordon/dist/cli.js',{paths:['.']})}catch{${missing}}if(f)require(f)`;
  return { shell: `node -e "${code}" phi-cordon hook run` };
}

/** Finds the package where the project or the machine has it; slower by what npx itself takes. */
export const NPX_RUNNER: Runner = { shell: 'npx --no-install phi-cordon hook run' };

/** Starts a file of this machine with Node, or with the editor's own runtime where no Node is installed. */
export function machineRunner(
  runtime: { readonly command: string; readonly env: Readonly<Record<string, string>> },
  script: string,
): Runner {
  const [program, file] = [runtime.command, script].map((one) => one.replace(/\\/g, '/'));
  const shell = `${/[^\w./:-]/.test(program!) ? `"${program}"` : program} "${file}" hook run`;
  const variables = Object.entries(runtime.env);
  if (variables.length === 0) return { shell };
  return {
    shell: `${variables.map(([name, value]) => `${name}=${value} `).join('')}${shell}`,
    powershell: `${variables.map(([name, value]) => `$env:${name}='${value}'; `).join('')}& ${shell}`,
  };
}
