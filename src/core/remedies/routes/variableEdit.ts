import type { TextEdit } from '../remedy';

/** `- OPENAI_API_KEY=${OPENAI_API_KEY}`, `- OPENAI_API_KEY`: an item of a list in a compose file. */
const LIST_ITEM = /^([ \t]*-[ \t]+)(["']?)([A-Z_]+)(?:=([^"'\r\n]*))?\2[ \t]*\r?$/;
/** `OPENAI_API_KEY: ${OPENAI_API_KEY}`: an entry of a map. */
const MAP_ENTRY = /^([ \t]*)([A-Z_]+)([ \t]*:[ \t]*)([^\r\n]*)\r?$/;
/** `export OPENAI_API_KEY=…`: a line of an env file. */
const ASSIGNMENT = /^([ \t]*(?:export[ \t]+)?)([A-Z_]+)[ \t]*=/;

/**
 * The edit that names a variable on a line below one that is there: in an env file, without a value; in compose files,
 * passed on in the same way as its neighbour. None if it is named already, or has no neighbour.
 * @param beside variables of the service that the code leaves
 */
export function addVariable(text: string, name: string, beside: readonly string[]): readonly TextEdit[] {
  if (new RegExp(`(?<!\\w)${name}(?!\\w)`).test(text)) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  let start = 0;
  for (const line of text.split('\n')) {
    const added = beneath(line, name, beside);
    const end = start + line.replace(/\r$/, '').length;
    if (added !== undefined) return [{ start: end, end, newText: eol + added }];
    start += line.length + 1;
  }
  return [];
}

function beneath(line: string, name: string, beside: readonly string[]): string | undefined {
  const [, dash, quote, listed, given] = LIST_ITEM.exec(line) ?? [];
  if (listed !== undefined)
    return beside.includes(listed)
      ? `${dash}${quote}${name}${given === undefined ? '' : `=${passedOn(given, listed, name)}`}${quote}`
      : undefined;
  const [, indent, key, colon, value] = MAP_ENTRY.exec(line) ?? [];
  if (key !== undefined)
    return beside.includes(key) ? `${indent}${name}${colon!.trimEnd()} ${passedOn(value!, key, name) || "''"}` : undefined; // prettier-ignore
  const [, before, assigned] = ASSIGNMENT.exec(line) ?? [];
  return assigned !== undefined && beside.includes(assigned) ? `${before}${name}=` : undefined;
}

/** `${OLD:-}` as `${NEW:-}`; a value that is written out is not the new variable's. */
function passedOn(value: string, old: string, name: string): string {
  return /^["']?\$/.test(value) ? value.replaceAll(new RegExp(`(?<!\\w)${old}(?!\\w)`, 'g'), name) : '';
}
