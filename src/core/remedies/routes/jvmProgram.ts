import type { RouteTarget } from '../../policy';
import { fixed } from '../../safeText';
import type { TextEdit } from '../remedy';
import { CannotRoute, type Site } from './route';
import { keyVariable } from './target';
import type { ModelWords } from './textModels';
import { lineAfter, lineStart, occurrences, plainLiteral, replace, sliceOf, without, type TextProgram } from './textProgram'; // prettier-ignore

const IMPORT = /^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.]+)\.(\w+|\*)[ \t]*;[ \t]*\r?$/gm;

/** Whether a class is imported from a package or a part of it, by its name or with all of the package. */
export function imports({ bare }: TextProgram, from: string): boolean {
  return [...bare.matchAll(IMPORT)].some(([, path]) => path === from || path!.startsWith(`${from}.`));
}

/** Edits that take out imports which only the replaced places needed. */
export function unusedImports({ bare, code, text }: TextProgram, edits: readonly TextEdit[]): TextEdit[] {
  const lines = [...bare.matchAll(IMPORT)].map(({ 0: line, 2: name, index }) => ({ name: name!, start: index, end: index + line.length }));
  const body = without(code, lines);
  const rest = without(body, edits.filter(({ start, end }) => end > start));
  const added = edits.map(({ newText }) => newText).join('\n');
  return lines.flatMap(({ name, start, end }) => {
    if (name === '*') return [];
    const used = new RegExp(String.raw`(?<!\w)${name}(?!\w)`);
    if (!used.test(body) || used.test(rest) || used.test(added)) return [];
    return [{ start: lineStart(text, start), end: lineAfter(text, end), newText: '' }];
  });
} // prettier-ignore

/** What stands for the key, and the edits that it needs. */
export interface JavaKey {
  readonly expression: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The key for the target where a key stands. A variable that is read from the environment for nothing else keeps its
 * name, and reads the other variable.
 */
export function javaKey({ bare, code }: TextProgram, place: Site | undefined, target: RouteTarget): JavaKey {
  const variable = keyVariable(target);
  if (variable === undefined) return { expression: '"unused"', edits: [] };
  const name = place && /^[A-Za-z_]\w*$/.exec(sliceOf(bare, place))?.[0];
  const given = name === undefined ? [] : [...bare.matchAll(new RegExp(String.raw`(?<![\w.])${name}[ \t]*=(?!=)\s*(?:System\.getenv\(("\w+")\))?`, 'g'))]; // prettier-ignore
  const literal = given[0]?.[1];
  if (name !== undefined && literal !== undefined && given.length === 1) {
    const checks = [...code.matchAll(new RegExp(String.raw`(?<![\w.])${name}\s*(?:[!=]=\s*null|\.is(?:Empty|Blank)\(\))`, 'g'))].length; // prettier-ignore
    const end = given[0]!.index + given[0]![0].length - 1;
    const read = { start: end - literal.length, end };
    if (occurrences(name, code) === 2 + checks)
      return { expression: name, edits: plainLiteral(literal) === variable ? [] : [replace(read, `"${variable}"`)] }; // prettier-ignore
  }
  return { expression: `System.getenv("${variable}")`, edits: [] };
}

/** @throws CannotRoute if a chain sends a credential of its own as a header */
export function refuseHeaders(program: TextProgram, chain: Site): void {
  if (/"(?:proxy-)?authorization"|"(?:x-)?api-key"/i.test(sliceOf(program.bare, chain)))
    throw new CannotRoute(fixed('This client sets its authorization as a header. Move it by hand.'));
}

/**
 * @param classes sources of regular expressions for the SDK's classes of models
 * @param made how a value of such a class is written for a literal; undefined if there is no way
 */
export function javaWords(classes: string, made?: (name: string, literal: string) => string): ModelWords {
  const constant = new RegExp(String.raw`^(?:[\w.]+\.)?(${classes})\.([A-Z]\w*)$`);
  return {
    constant: (expression) => constant.exec(expression)?.[2],
    typed: (expression, literal) => made?.(expression.replace(/\.\w+$/, ''), literal),
    parameter: (name) => new RegExp(String.raw`[(,]\s*(?:final\s+|@\w+(?:\([^()]*\))?\s*)*[\w.<>?]+\s+${name}\s*[,)]`),
    isExported: (_, declared, { code }) => {
      const line = code.slice(lineStart(code, declared), declared);
      return /\b(?:public|protected)\b/.test(line) || (/\bstatic\b/.test(line) && !/\bprivate\b/.test(line));
    },
  };
} // prettier-ignore
