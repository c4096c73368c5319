import type { Command } from './command';
import type { Option } from './options';

export function generalHelp(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  return `PHI Cordon ${version}: finds protected health information and calls to LLM services without a BAA, and mends them.
Nothing leaves this machine.

${commands.map(({ usage, summary }) => `  phi-cordon ${usage.padEnd(width)}  ${summary}`).join('\n')}

  phi-cordon COMMAND --help    what a command does and takes
  phi-cordon --version
`;
}

export function commandHelp({ usage, summary, details, options }: Command): string {
  const forms = options.map(form);
  const width = Math.max(0, ...forms.map((text) => text.length));
  const lines = options.map(({ help }, index) => `  ${forms[index]!.padEnd(width)}  ${help}`);
  const parts = [`phi-cordon ${usage}`, `${capital(summary)}.`, ...details, ...(lines.length > 0 ? [lines.join('\n')] : [])]; // prettier-ignore
  return `${parts.join('\n\n')}\n`;
}

function form({ name, value, optional, choices, repeated }: Option): string {
  if (value === undefined) return `--${name}`;
  if (optional) return `--${name} [${value}]`;
  return `--${name} ${choices ? choices.join('|') : value}${repeated ? ' (may be repeated)' : ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
