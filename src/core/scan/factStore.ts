import type { FileFacts } from '../facts';
import type { Surface } from '../finding';
import type { InputText, NotExamined, ProjectPath } from '../ports';
import type { AnalyseOptions } from './analyse';
import { siteKey, type Site } from './site';

/** Stands for a text that need not be read: facts of it are kept. */
export interface Unread {
  readonly path: ProjectPath;
}

/**
 * Keeps facts from one run to the next. Facts of a text depend on its path, itself and what it was read as, on no other
 * text and no policy's verdicts, so nothing else can make them stale.
 */
export interface FactStore {
  /** What is at a path: a text, or its stand-in if facts of it are kept. */
  read(path: ProjectPath): Promise<InputText | Unread | NotExamined>;
  /** The text that a stand-in is for. @throws if it is gone */
  text(input: Unread): Promise<InputText>;
  /**
   * Facts of what `read` or `text` gave; undefined for any other text.
   * @param as what it was read as: `readAs`
   */
  get(input: Unread, as: string): FileFacts | undefined;
  /** Keeps facts of what `read` or `text` gave, and of no other text. */
  put(input: Unread, as: string, facts: FileFacts): void;
}

/** What a text is read as: facts of one text and one such key are the same. */
export function readAs(
  { languageId }: Partial<InputText>,
  surface: Surface | undefined,
  site: Site | undefined,
  { explain = false, flows = false, identifiers = true }: AnalyseOptions,
): string {
  return JSON.stringify([languageId ?? '', surface ?? '', site ? siteKey(site) : '', explain, flows, identifiers]); // prettier-ignore
}

/** Facts that a store kept and that tell at least what is asked for. */
export function keptFacts(
  store: FactStore,
  input: InputText | Unread,
  surface: Surface | undefined,
  site: Site | undefined,
  options: AnalyseOptions,
): FileFacts | undefined {
  const { flows = false, identifiers = true } = options;
  for (const withFlows of flows ? [true, false] : [false]) {
    for (const withIdentifiers of identifiers ? [true] : [false, true]) {
      const as = { ...options, flows: withFlows, identifiers: withIdentifiers };
      const facts = store.get(input, readAs(input, surface, site, as));
      if (facts && (withFlows || !flows || facts.flow)) return facts;
    }
  }
  return undefined;
}
