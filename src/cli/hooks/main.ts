import { HARNESSES, type Answer } from '../../core/assistantHooks';
import { answerTo, MOST_PAYLOAD, unexamined, type OnError } from './run';

/** Within this many milliseconds everything is answered; every harness waits longer. */
const PATIENCE = 20_000;

/**
 * `hook run`: reads one call on standard input, answers it on standard output or standard error and with the exit code.
 * Arguments that are not known are passed over: a hook that fails over one would keep everything back.
 * @returns the exit code
 */
export async function hookRun(argv: readonly string[]): Promise<Answer['exitCode']> {
  const harness = HARNESSES.find((one) => one === valueOf(argv, '--harness'));
  const onError: OnError = valueOf(argv, '--on-error') === 'closed' ? 'closed' : 'open';
  const options = { onError, env: process.env, day: today(), ...(harness ? { harness } : {}) };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(unexamined('it took too long', onError)), PATIENCE);
  });
  const answer = await Promise.race([readPayload().then((payload) => answerTo(payload, options)), late]);
  clearTimeout(timer);
  // Whoever calls may leave its end open.
  process.stdin.destroy();
  await Promise.all([write(process.stdout, answer.stdout), write(process.stderr, answer.stderr)]);
  return answer.exitCode;
}

/** One byte more than is looked at tells that it is too much. */
async function readPayload(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MOST_PAYLOAD) break;
    }
  } catch {
    // What arrived is looked at; a part of a payload is no JSON.
  }
  return Buffer.concat(chunks);
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  // A reader that has gone away is no error.
  stream.on('error', () => undefined);
  return text === '' ? Promise.resolve() : new Promise((resolve) => stream.write(text, () => resolve()));
}

/** `--name value` and `--name=value`; the last counts. */
function valueOf(argv: readonly string[], name: string): string | undefined {
  const at = argv.findLastIndex((one) => one === name || one.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return argv[at] === name ? argv[at + 1] : argv[at]!.slice(name.length + 1);
}

function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
