import { TOOL_DEFINITIONS } from './definitions';
import { shown } from './places';

/** What people see before a tool runs. */
export interface Asked {
  /** While it runs: `Read File with Identifiers Replaced: notes/visit.md`. */
  readonly doing: string;
  readonly title: string;
  readonly message: string;
}

/** @param input as the model gave it, unchecked: only paths are shown, masked */
export function asked(name: string, input: unknown): Asked {
  const { title = name, summary = '' } = TOOL_DEFINITIONS.find((one) => one.name === name) ?? {};
  const paths = pathsIn(input);
  const about = paths.length > 0 ? paths.slice(0, 3).map(shown).join(', ') : undefined;
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  const doing = about === undefined ? title : `${title}: ${about}${more}`;
  const goes = name === 'read_file_deidentified' ? ' The answer goes to the model: what is not recognised is not replaced.' : ' The answer goes to the model.'; // prettier-ignore
  return {
    doing,
    title,
    message: `${summary}${about === undefined ? '' : ` Asked for: ${about}${more}.`}${goes}`,
  };
}

function pathsIn(input: unknown): readonly string[] {
  const { path, paths } = (input ?? {}) as { path?: unknown; paths?: unknown };
  return [path, ...(Array.isArray(paths) ? (paths as unknown[]) : [])].filter(
    (one) => typeof one === 'string',
  );
}
