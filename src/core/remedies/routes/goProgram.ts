import { fixed } from '../../safeText';
import type { RouteTarget } from '../../policy';
import type { TextEdit } from '../remedy';
import { CannotRoute, type Site } from './route';
import { keyVariable, type ModelKind } from './target';
import { insert, lineAfter, lineStart, newlineOf, occurrences, plainLiteral, replace, sliceOf, without, type TextProgram } from './textProgram'; // prettier-ignore
import type { ModelWords } from './textModels';

/** One line of a program's imports. */
export interface GoImport extends Site {
  readonly path: string;
  /** The name that the program knows the package by. */
  readonly name: string;
}

const IMPORT = /^([ \t]*(?:import[ \t]+)?)(?:(\w+|[._])[ \t]+)?"([\w./@~-]+)"[ \t]*;?[ \t]*\r?$/gm;

/** The imports, which stand before everything else but the package clause. */
export function goImports({ bare }: TextProgram): GoImport[] {
  const body = /^(?:func|type|var|const)\b/m.exec(bare)?.index ?? bare.length;
  return [...bare.slice(0, body).matchAll(IMPORT)].map(({ 0: line, 2: alias, 3: path, index }) => ({
    path: path!,
    name: alias ?? packageName(path!),
    start: index,
    end: index + line.length,
  }));
}

/** The name a package goes by: the last part of its path that is no version, without `go-` and `-go`. */
function packageName(path: string): string {
  const last = path.replace(/\/v\d+$/, '').replace(/^.*\//, '');
  return last.replace(/^go-|-go$/g, '').replace(/[^\w]/g, '');
}

/** The import of a module's root package: `…/openai-go`, `…/openai-go/v3`. */
export function rootImport(program: TextProgram, module: string): GoImport | undefined {
  return goImports(program).find(({ path }) => path.replace(/\/v\d+$/, '') === module);
}

/**
 * Edits after which a package is imported, where gofmt would sort it.
 * @throws CannotRoute if its name means something else in the text
 */
export function importGo(program: TextProgram, path: string): { name: string; edits: readonly TextEdit[] } {
  const { text, code } = program;
  const imports = goImports(program);
  const known = imports.find((one) => one.path === path);
  if (known) return { name: known.name, edits: [] };
  const name = packageName(path);
  const taken = new RegExp(String.raw`(?<![\w.])${name}(?:[ \t]*,[ \t]*\w+)*[ \t]*:?=(?!=)|\b(?:var|const|func|type)[ \t]+${name}\b|[(,][ \t]*${name}[ \t]+[\w.*[]`); // prettier-ignore
  if (taken.test(code) || imports.some((one) => one.name === name))
    throw new CannotRoute(fixed('A name of this program hides a package that the approved address needs. Rename it first.')); // prettier-ignore
  const alike = imports.filter((one) => isStandard(one.path) === isStandard(path));
  const near = alike.find((one) => path.startsWith(`${one.path}/`));
  const group = near ? alike.filter((one) => !text.slice(...between(one, near)).includes('\n\n')) : alike;
  const anchor = group.findLast((one) => one.path < path) ?? group[0] ?? imports[0];
  if (!anchor) throw new CannotRoute(fixed('The imports of this program cannot be told.'));
  const lead = /^[ \t]*(?:import[ \t]+)?/.exec(sliceOf(text, anchor))![0];
  const line = `${lead}"${path}"${newlineOf(text)}`;
  if (alike.length === 0) return { name, edits: [insert(anchor.start, line + newlineOf(text))] };
  return { name, edits: [insert(anchor.path < path ? lineAfter(text, anchor.end) : anchor.start, line)] };
}

function between(a: Site, b: Site): [start: number, end: number] {
  return a.start < b.start ? [a.end, b.start] : [b.end, a.start];
}

/** Packages of the standard library have no domain. */
function isStandard(path: string): boolean {
  return !path.split('/')[0]!.includes('.');
}

/** Edits that take out imports which only these places needed: Go compiles no unused import. */
export function unusedImports(program: TextProgram, edits: readonly TextEdit[]): TextEdit[] {
  const gone = edits.filter(({ start, end }) => end > start);
  const rest = without(program.code, gone);
  const added = edits.map(({ newText }) => newText).join('\n');
  return goImports(program).flatMap((one) => {
    const used = new RegExp(String.raw`(?<![\w.])${one.name}\s*\.`);
    if (used.test(rest) || used.test(added) || !used.test(program.code)) return [];
    return [{ start: lineStart(program.text, one.start), end: lineAfter(program.text, one.end), newText: '' }];
  });
} // prettier-ignore

/** What stands for the key, and the edits that it needs. */
export interface GoKey {
  readonly expression: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The key for the target where a key stands. A variable that is read from the environment for nothing else keeps its
 * name, and reads the other variable.
 */
export function goKey(program: TextProgram, place: Site | undefined, target: RouteTarget): GoKey {
  const { bare, code } = program;
  const variable = keyVariable(target);
  const old = place === undefined ? undefined : sliceOf(bare, place);
  const name = /^[A-Za-z_]\w*$/.exec(old ?? '')?.[0];
  if (variable !== undefined && name !== undefined) {
    const read = environmentRead(program, name);
    if (read) {
      const checks = [...code.matchAll(new RegExp(String.raw`(?<![\w.])${name}\s*[!=]=\s*"|\blen\(${name}\)`, 'g'))].length;
      if (occurrences(name, code) === 2 + checks) return { expression: name, edits: plainLiteral(sliceOf(bare, read)) === variable ? [] : [replace(read, `"${variable}"`)] };
    }
  }
  if (variable === undefined) return { expression: '"unused"', edits: [] };
  const os = importGo(program, 'os');
  return { expression: `${os.name}.Getenv("${variable}")`, edits: os.edits };
} // prettier-ignore

/** The literal in `name := os.Getenv("…")`, if the name is given nothing else. */
function environmentRead({ bare, code }: TextProgram, name: string): Site | undefined {
  const given = [...code.matchAll(new RegExp(String.raw`(?<![\w.])${name}[ \t]*(?:,[ \t]*\w+[ \t]*)?:?=(?!=)[ \t]*`, 'g'))]; // prettier-ignore
  const [only, ...others] = given;
  if (!only || others.length > 0) return undefined;
  const from = only.index + only[0].length;
  const read = /^os\.(?:Getenv|LookupEnv)\(("\w+")\)/.exec(bare.slice(from, from + 200));
  if (!read) return undefined;
  const start = from + read[0].length - 1 - read[1]!.length;
  return { start, end: start + read[1]!.length };
}

/** @throws CannotRoute if a variable of a function is left unused, which Go does not compile */
export function refuseUnused(program: TextProgram, edits: readonly TextEdit[]): void {
  const gone = edits.filter(({ start, end }) => end > start);
  const rest = without(program.code, gone);
  const added = edits.map(({ newText }) => newText).join('\n');
  const names = new Set(gone.flatMap((edit) => sliceOf(program.code, edit).match(/(?<![\w.])[A-Za-z_]\w*/g) ?? []));
  for (const name of names)
    if (isLocal(program, name) && occurrences(name, rest) === 1 && occurrences(name, added) === 0)
      throw new CannotRoute(fixed('A variable would be left unused, which Go does not compile. Write its value in the call first.'));
} // prettier-ignore

/** Declared inside a function; an unused parameter or package variable compiles. */
function isLocal({ code }: TextProgram, name: string): boolean {
  return new RegExp(String.raw`(?<![\w.])${name}[ \t]*(?:,[ \t]*\w+[ \t]*)?:=|,[ \t]*${name}[ \t]*:=|^[ \t]+var[ \t]+${name}\b`, 'm').test(code); // prettier-ignore
}

/** The SDK's types of requests by what they ask for. */
export function kindOfRequest(type: string): ModelKind {
  if (/embed/i.test(type)) return 'embeddings';
  if (/audio|transcri|translat|speech/i.test(type)) return 'audio';
  return /image/i.test(type) ? 'images' : 'chat';
}

/**
 * @param prefix source of a regular expression: what stands before a model's name in the SDK's constants
 * @param named constants whose names say no model's
 */
export function goWords(
  packages: readonly string[],
  prefix: string,
  named: Readonly<Record<string, string>> = {},
): ModelWords {
  // prettier-ignore
  const constant = new RegExp(String.raw`^(?:${packages.join('|')})\.${prefix}([A-Z]\w*)$`);
  return {
    constant: (expression) => {
      const name = constant.exec(expression)?.[1];
      return name === undefined ? undefined : (named[name] ?? name);
    },
    typed: (_, literal) => literal,
    parameter: (name) =>
      new RegExp(String.raw`[(,]\s*${name}(?:\s*,\s*\w+)*[ \t]+(?:\.\.\.)?[\w.*[\]]+\s*[,)]`),
    isExported: (name) => /^[A-Z]/.test(name),
  };
}
