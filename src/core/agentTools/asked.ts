import { readFileDeidentified, TOOL_DEFINITIONS } from './definitions';
import { shown } from './places';

/** What people see of a call. */
export interface Asked {
  /** While it runs: `Read File with Identifiers Replaced: notes/visit.md`. */
  readonly doing: string;
  /** What they are asked before it runs: only where text of a file goes to the model. */
  readonly confirm?: { readonly title: string; readonly message: string };
}

/** @param input as the model gave it, unchecked: only paths are shown, masked */
export function asked(name: string, input: unknown): Asked {
  const title = TOOL_DEFINITIONS.find((one) => one.name === name)?.title ?? name;
  const doing = [title, ...whatIn(input)].join(': ');
  if (name !== readFileDeidentified.name) return { doing };
  const [what = 'A file'] = whatIn(input);
  return { doing, confirm: { title, message: `${what} goes to the model, with what is recognised as an identifier or a key replaced. What is not recognised is not replaced.` } };
} // prettier-ignore

function whatIn(input: unknown): readonly string[] {
  const { path, paths, selection } = (input ?? {}) as { path?: unknown; paths?: unknown; selection?: unknown };
  if (selection === true) return ['The selection'];
  const named = [path, ...(Array.isArray(paths) ? (paths as unknown[]) : [])].filter((one) => typeof one === 'string');
  if (named.length === 0) return [];
  const more = named.length > 3 ? ` and ${named.length - 3} more` : '';
  return [`${named.slice(0, 3).map(shown).join(', ')}${more}`];
} // prettier-ignore
