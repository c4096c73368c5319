import Type, { type Static, type TSchema } from 'typebox';

/** Names that a policy gives its agreements, approvals and environments. */
const NAME = '^[A-Za-z][A-Za-z0-9._-]{0,63}$';

/** The form of a calendar day; load.ts checks that the calendar has it. */
export const DAY = '^\\d{4}-\\d{2}-\\d{2}$';
export const DAY_OR_EVERGREEN = '^(?:\\d{4}-\\d{2}-\\d{2}|evergreen)$';

/** The only word that may stand in place of a number of days. */
export const UNLIMITED = '^unlimited$';

/** The name of an environment variable. */
export const VARIABLE = '^[A-Za-z_][A-Za-z0-9_]{0,63}$';

/** A dated API version of Azure OpenAI. */
export const API_VERSION = '^\\d{4}-\\d{2}-\\d{2}(?:-preview)?$';

/** Words for people, in completion and hover. */
type Words = {
  readonly description: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly defaultSnippets?: readonly Snippet[];
};

/** VS Code's completion for a value: `body` is the value, with `$1` placeholders. */
interface Snippet {
  readonly label: string;
  readonly description?: string;
  readonly body: unknown;
}

/** An object that knows all its keys. */
export function closed<P extends Record<string, TSchema>>(properties: P, words: Words) {
  return Type.Object(properties, { additionalProperties: false, ...words });
}

/** An object whose keys the author of the policy names. */
export function named<T extends TSchema>(schema: T, words: Words) {
  return Type.Unsafe<Readonly<Record<string, Static<T>>>>({
    type: 'object',
    patternProperties: { [NAME]: schema },
    additionalProperties: false,
    ...words,
  });
}

export function text(words: Words) {
  return Type.String({ minLength: 1, maxLength: 2000, ...words });
}

export function day(words: Words) {
  return Type.String({ pattern: DAY, patternErrorMessage: 'A calendar day: YYYY-MM-DD.', ...words });
}

export function dayOrEvergreen(words: Words) {
  return Type.String({
    pattern: DAY_OR_EVERGREEN,
    patternErrorMessage: 'A calendar day, YYYY-MM-DD, or "evergreen".',
    ...words,
  });
}

/** A number of days, or `unlimited`; where neither is written, nobody knows. */
export function daysOrUnlimited(words: Words) {
  return Type.Unsafe<number | 'unlimited'>({
    type: ['number', 'string'],
    minimum: 0,
    pattern: UNLIMITED,
    patternErrorMessage: 'A number of days, or "unlimited".',
    examples: [0, 30, 'unlimited'],
    ...words,
  });
}

export function texts(words: Words) {
  return Type.Array(Type.String({ minLength: 1, maxLength: 500 }), words);
}

/** One of a few words. */
export function oneOf<const V extends string>(values: readonly V[], words: Words) {
  return Type.Unsafe<V>({ type: 'string', enum: [...values], ...words });
}

export function severalOf<const V extends string>(values: readonly V[], words: Words) {
  return Type.Unsafe<readonly V[]>({
    type: 'array',
    items: { type: 'string', enum: [...values] },
    minItems: 1,
    ...words,
  });
}

export function globs(description: string) {
  return Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
    minItems: 1,
    description: `${description} Globs relative to this file's folder: \`*\`, \`**\`, \`?\`, \`{a,b}\`.`,
  });
}
