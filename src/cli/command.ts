import type { ExitCode } from './exitCodes';
import type { Io } from './io';
import type { Arguments, Option } from './options';

/** One command: a plain object in a file of its own and a line in the list. */
export interface Command {
  readonly name: string;
  /** `scan [PATH…]` */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What the help of the command says besides its options. */
  readonly details: readonly string[];
  readonly options: readonly Option[];
  /** @throws Failure for what cannot be done */
  run(args: Arguments, io: Io): Promise<ExitCode>;
}
