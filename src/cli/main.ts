import { isMainThread } from 'node:worker_threads';
import { BrokenPolicy } from '../node';
import { nearest, problemText } from '../core';
import type { Command } from './command';
import { audit } from './commands/audit';
import { evidence } from './commands/evidence';
import { exclude } from './commands/exclude';
import { fix } from './commands/fix';
import { hook } from './commands/hook';
import { mcp } from './commands/mcp';
import { policy } from './commands/policy';
import { providers } from './commands/providers';
import { redact } from './commands/redact';
import { report } from './commands/report';
import { rules } from './commands/rules';
import { scan } from './commands/scan';
import { EXIT, type ExitCode } from './exitCodes';
import { Failure } from './failure';
import { commandHelp, generalHelp } from './help';
import { hookRun } from './hooks/main';
import { processIo, type Io } from './io';
import { parseArguments } from './options';
import { runThread } from './threads';
import { VERSION } from './version';

const COMMANDS: readonly Command[] = [
  scan,
  fix,
  redact,
  exclude,
  policy,
  providers,
  rules,
  report,
  audit,
  evidence,
  hook,
  mcp,
];

async function run([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await io.out(generalHelp(COMMANDS, VERSION));
    return name === undefined ? EXIT.failed : EXIT.done;
  }
  if (name === '--version') {
    await io.out(`${VERSION}\n`);
    return EXIT.done;
  }
  // A hook's own arguments are read leniently: one that is refused would keep everything back.
  if (name === 'hook' && rest[0] === 'run' && !asksHelp(rest)) return hookRun(rest.slice(1));
  const command = COMMANDS.find((one) => one.name === name) ?? unknown(name);
  if (asksHelp(rest)) {
    await io.out(commandHelp(command));
    return EXIT.done;
  }
  return command.run(parseArguments(rest, command.options), io);
}

function asksHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
}

/** What was typed is not quoted: it may be a value pasted by mistake. */
function unknown(name: string): never {
  const near = nearest(name, COMMANDS.map((command) => command.name)); // prettier-ignore
  throw new Failure(
    near === undefined
      ? 'Unknown command. --help lists those there are.'
      : `Unknown command. Did you mean ${near}?`,
  );
}

/** Says what went wrong. An unforeseen error's message may quote what was read, so only its place is told. */
function explain(error: unknown, io: Io): void {
  if (error instanceof Failure) io.say(`phi-cordon: ${error.message}`);
  else if (error instanceof BrokenPolicy) {
    io.say('phi-cordon: the policy cannot be used.');
    for (const problem of error.problems) io.say(problemText(problem));
  } else {
    const kind = error instanceof Error ? error.name.replace(/\W/g, '') : 'no error object';
    io.say(`phi-cordon: internal error (${kind})`);
    const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
    for (const frame of frames) if (/^\s+at .*\d+:\d+\)?$/.test(frame)) io.say(frame);
  }
}

/** What one call of the command line does; nothing is thrown. */
export async function answer(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await run(args, io);
  } catch (error) {
    explain(error, io);
    return EXIT.failed;
  }
}

/** This process, or this thread of it. */
export async function start(): Promise<void> {
  if (!isMainThread) return runThread();
  const io = processIo();
  // What nobody awaits: Node would print the message and a line of source. Node's own exit code stays.
  process.on('uncaughtException', (error) => {
    explain(error, io);
    process.exit(1);
  });
  process.exitCode = await answer(process.argv.slice(2), io);
}
