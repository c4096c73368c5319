import { parseArgs } from 'node:util';
import { nearest } from '../core';
import { Failure } from './failure';

/** One option of a command. */
export interface Option {
  readonly name: string;
  /** What stands for its value in the help; absent for a switch. */
  readonly value?: string;
  /** It may stand without its value; a word right behind it is the value. */
  readonly optional?: boolean;
  readonly repeated?: boolean;
  readonly choices?: readonly string[];
  readonly help: string;
}

/** Arguments that have been checked, as one thread can hand them to another. */
export interface PlainArguments {
  readonly positionals: readonly string[];
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/** The arguments of a command, checked against its options. */
export interface Arguments {
  readonly plain: PlainArguments;
  readonly positionals: readonly string[];
  has(name: string): boolean;
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

const EVERYWHERE: readonly Option[] = [{ name: 'help', help: 'show this help' }];

/**
 * @throws Failure for an unknown option, a missing value or one that is not a choice. Messages quote only words of
 * our own: an argument may be a value pasted by mistake.
 */
export function parseArguments(args: readonly string[], options: readonly Option[]): Arguments {
  const known = [...options, ...EVERYWHERE];
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      known.map(({ name, value, optional, repeated }) => [
        name,
        {
          type: value === undefined || optional ? 'boolean' : 'string',
          ...(repeated ? { multiple: true } : {}),
          ...(name === 'help' ? { short: 'h' } : {}),
        } as const,
      ]),
    ),
  });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  let open: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (open === undefined) positionals.push(token.value);
      else given.set(open, [token.value]);
    }
    open = undefined;
    if (token.kind !== 'option') continue;
    const option = known.find(({ name }) => name === token.name) ?? unknown(token.name, known);
    if (option.optional && token.value === undefined) {
      if (given.has(option.name)) throw new Failure(`--${option.name} was given twice.`);
      given.set((open = option.name), []);
      continue;
    }
    const value = checked(option, token.value, token.inlineValue === true);
    if (!option.repeated && option.value !== undefined && given.has(option.name))
      throw new Failure(`--${option.name} was given twice.`);
    given.set(option.name, [...(given.get(option.name) ?? []), value]);
  }
  return argumentsOf({ positionals, given });
}

export function argumentsOf(plain: PlainArguments): Arguments {
  const { positionals, given } = plain;
  return {
    plain,
    positionals,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.[0],
    values: (name) => given.get(name) ?? [],
  };
}

function checked({ name, value: placeholder, choices }: Option, value: string | undefined, inline: boolean): string {
  if (placeholder === undefined) {
    if (value !== undefined) throw new Failure(`--${name} takes no value.`);
    return '';
  }
  const isOption = value !== undefined && !inline && /^-./.test(value);
  if (value === undefined || value === '' || isOption) throw new Failure(`--${name} needs a value: ${placeholder}.`);
  if (choices && !choices.includes(value)) throw new Failure(`--${name} takes one of: ${choices.join(', ')}.`);
  return value;
} // prettier-ignore

function unknown(name: string, known: readonly Option[]): never {
  const near = nearest(name, known.map((option) => option.name)); // prettier-ignore
  throw new Failure(
    near === undefined
      ? 'Unknown option. --help lists those there are.'
      : `Unknown option. Did you mean --${near}?`,
  );
}
