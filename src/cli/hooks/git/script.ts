/** What is put into a hook that is a script of the shell. */
export interface HookScript {
  /** What the hook is for, as its comment says. */
  readonly purpose: string;
  /** The arguments of phi-cordon, as the shell reads them. */
  readonly call: string;
  /** Whether the commit goes on where nothing could be examined. */
  readonly open: boolean;
  /** Where phi-cordon lies on this machine; only for a hook that nobody shares. */
  readonly own?: { readonly runtime: string; readonly script: string };
}

const BEGIN = '# >>> phi-cordon';
const END = '# <<< phi-cordon';
const BLOCK = /^# >>> phi-cordon[^]*?^# <<< phi-cordon.*\n?/m;
const SHEBANG = /^#!.*\n/;

/** A line that husky wrote until its version 9: it starts the script once more, so what stands above it runs twice. */
const HUSKY = /^.*husky\.sh.*\n/m;

/** A shell of Bourne's kind; `pwsh`, `fish` and `csh` read other scripts. */
const SHELL = /^#!.*[/ ](?:ba|da|z|k|mk|a)?sh(?:\s|$)/;

/**
 * A hook with our lines in it, once. They come first, since a script may end early.
 * @param before the script as it is; undefined if there is none
 * @returns undefined if it is no script of the shell
 */
export function withLines(before: string | undefined, script: HookScript): string | undefined {
  const text = before === undefined || before.trim() === '' ? '#!/bin/sh\n' : before;
  if (text.includes('\0') || (text.startsWith('#!') && !SHELL.test(text))) return undefined;
  const lines = linesOf(script);
  if (BLOCK.test(text)) return text.replace(BLOCK, () => lines);
  const husky = HUSKY.exec(text);
  const at = husky ? husky.index + husky[0].length : (SHEBANG.exec(text)?.[0].length ?? 0);
  return `${text.slice(0, at)}${lines}${text.slice(at)}`;
}

/** The hook without them; undefined if nothing else is left of it, or was there. */
export function withoutLines(before: string | undefined): string | undefined {
  const text = before?.replace(BLOCK, '');
  return text === undefined || text === before || text.replace(SHEBANG, '').trim() !== '' ? text : undefined;
}

function linesOf({ purpose, call, open, own }: HookScript): string {
  const here = own ? [`  elif [ -x ${quoted(own.runtime)} ] && [ -f ${quoted(own.script)} ]; then ELECTRON_RUN_AS_NODE=1 ${quoted(own.runtime)} ${quoted(own.script)} "$@"`] : []; // prettier-ignore
  return [
    `${BEGIN}: ${purpose} (phi-cordon hook uninstall git takes this away)`,
    'phi_cordon() {',
    '  if [ -x node_modules/.bin/phi-cordon ]; then node_modules/.bin/phi-cordon "$@"',
    '  elif command -v phi-cordon >/dev/null 2>&1; then phi-cordon "$@"',
    ...here,
    '  else',
    "    echo 'phi-cordon: NOT EXAMINED for protected health information: phi-cordon is not installed here.' >&2",
    "    echo '  Install it: npm install --global phi-cordon. To commit once without it: git commit --no-verify' >&2",
    '    return 127',
    '  fi',
    '}',
    ...(open ? passing(call) : [`phi_cordon ${call} || exit $?`]),
    END,
    '',
  ].join('\n');
}

/** Findings keep the commit back all the same. */
function passing(call: string): string[] {
  return [
    'phi_cordon_status=0',
    `phi_cordon ${call} || phi_cordon_status=$?`,
    'if [ "$phi_cordon_status" -eq 1 ]; then exit 1; fi',
    'if [ "$phi_cordon_status" -ne 0 ]; then echo \'phi-cordon: the commit goes on all the same.\' >&2; fi',
  ];
}

function quoted(text: string): string {
  return `'${text.replace(/\\/g, '/').replace(/'/g, `'\\''`)}'`;
}
