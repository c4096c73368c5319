/** Something the user asked for cannot be done: said in one line, exit code 2. The text never quotes file contents. */
export class Failure extends Error {}

/** The code of a file system error, for a message that does not quote what was read or written. */
export function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' ? code : 'unknown error';
}
