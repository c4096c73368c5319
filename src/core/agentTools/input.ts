import { Errors } from 'typebox/schema';
import { nearest } from '../policy/nearest';
import type { InputSchema } from './definitions';
import { ToolRefusal } from './tool';

/**
 * Checks what a model handed to a tool. The message quotes names of our own only: what was handed in may be a value.
 * @throws ToolRefusal that says what to hand in instead
 */
export function checkInput(schema: InputSchema, input: unknown): asserts input is Readonly<Record<string, unknown>> {
  const [, errors] = Errors(schema, input);
  const known = Object.keys(schema.properties);
  const complaints = errors.flatMap((error) => {
    const name = shownProperty(error.instancePath, known);
    switch (error.keyword) {
      case 'additionalProperties':
        return error.params.additionalProperties.map((key) => unknown(key, known));
      case 'type':
        return [`${name} has to be ${TYPES[String(error.params.type)] ?? 'another value'}.`];
      case 'enum':
        return [`${name} has to be one of ${error.params.allowedValues.join(', ')}.`];
      case 'minItems':
        return [`${name} has to name at least one path; leave it out for the whole project.`];
      case 'maxItems':
      case 'maxLength':
        return [`${name} is too long; the most is ${error.params.limit}.`];
      case 'minLength':
        return [`${name} is empty.`];
      case 'minimum':
        return [`${name} has to be ${error.params.limit} or more.`];
      case 'maximum':
        return [`${name} has to be ${error.params.limit} or less.`];
      default:
        return [`${name} is not what the input schema asks for.`];
    }
  });
  if (complaints.length > 0) throw new ToolRefusal([...new Set(complaints)].join(' '));
} // prettier-ignore

function unknown(key: string, known: readonly string[]): string {
  if (/^(?:text|content|contents|code|prompt|input|data|source|snippet|body)$/i.test(key))
    return `This tool takes no text: what is handed to a tool has been sent already. Its properties: ${known.join(', ')}.`;
  const near = nearest(key, known);
  return near === undefined
    ? `An unknown property. There are: ${known.join(', ')}.`
    : `An unknown property. Did you mean ${near}?`;
}

/** `/paths/3` is an entry of paths. */
function shownProperty(pointer: string, known: readonly string[]): string {
  const [, name = '', index] = pointer.split('/');
  if (!known.includes(name)) return 'The input';
  return index === undefined ? name : `An entry of ${name}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list of texts',
  object: 'an object',
};
