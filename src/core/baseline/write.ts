import { compareEntries, entryKey, type BaselineEntry } from './entry';

/**
 * A baseline as the text of its file: sorted, each entry once and on a line of its own. All these lines look alike, the
 * last one included, so that two branches that add entries can be merged by line.
 */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const unique = [...new Map(entries.map((entry) => [entryKey(entry), entry])).values()];
  const lines = unique.sort(compareEntries).map(({ path, rule, fingerprint }) => `    ${inLine({ path, rule, fingerprint })},\n`);
  return `{\n  "version": 1,\n  "findings": [\n${lines.join('')}    null\n  ]\n}\n`;
} // prettier-ignore

/** As people write an object on one line, and as formatters leave it. */
function inLine(entry: BaselineEntry): string {
  const members = Object.entries(entry).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${members.join(', ')} }`;
} // prettier-ignore
