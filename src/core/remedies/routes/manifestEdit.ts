import { findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../remedy';
import { PACKAGE_RANGES } from './packages';

/** The files that name a program's packages, by the ending of the program that needs one. */
export const MANIFESTS = ['package.json', 'requirements.txt', 'pyproject.toml'] as const;

/**
 * The edits that add a package to a manifest; none if it stands there, or if the file has no place for it that can be told.
 * @param name as the package index has it, with an extra if one is needed: `anthropic[bedrock]`
 */
export function addPackage(file: string, text: string, name: string): readonly TextEdit[] {
  const [, bare, extra] = /^([^[]+)(?:\[([^\]]+)\])?$/.exec(name) ?? [];
  if (bare === undefined) return [];
  switch (file.slice(file.lastIndexOf('/') + 1)) {
    case 'package.json':
      return toPackageJson(text, bare);
    case 'requirements.txt':
      return toRequirements(text, bare, extra);
    case 'pyproject.toml':
      return toPyproject(text, bare, extra);
    default:
      return [];
  }
}

function toPackageJson(text: string, name: string): readonly TextEdit[] {
  const root = parseTree(text);
  if (root?.type !== 'object') return [];
  const stands = ['dependencies', 'devDependencies', 'peerDependencies'].some((list) => findNodeAtLocation(root, [list, name]));
  if (stands) return [];
  const unit = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !unit.startsWith('\t'), tabSize: unit.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const getInsertionIndex = (keys: string[]) => {
    const next = keys.findIndex((key) => key > name);
    return next < 0 ? keys.length : next;
  };
  return modify(text, ['dependencies', name], PACKAGE_RANGES[name] ?? '*', { formattingOptions, getInsertionIndex })
    .map(({ offset, length, content }) => ({ start: offset, end: offset + length, newText: content }));
} // prettier-ignore

function toRequirements(text: string, name: string, extra: string | undefined): readonly TextEdit[] {
  const line = standing('^', name).exec(text);
  if (line) return withExtra(line, extra);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lead = text === '' || text.endsWith('\n') ? '' : eol;
  return [at(text.length, `${lead}${requirement(name, extra)}${eol}`)];
}

/** Lists of strings only (PEP 621): `dependencies = ["openai>=1"]` in `[project]`. */
function toPyproject(text: string, name: string, extra: string | undefined): readonly TextEdit[] {
  const head = /^\[project\][ \t]*(?:#.*)?$/m.exec(text);
  const start = head && head.index + head[0].length;
  const next = start === null ? -1 : text.slice(start).search(/^\[/m);
  const section = start === null ? '' : text.slice(start, next < 0 ? undefined : start + next);
  const list = /^dependencies\s*=\s*\[((?:[^\]"'#]|"[^"\n]*"|'[^'\n]*'|#[^\n]*)*)\]/m.exec(section);
  if (start === null || !list) return [];
  const from = start + list.index + list[0].length - 1 - list[1]!.length;
  const item = standing(`["']`, name).exec(list[1]!);
  if (item) return withExtra(item, extra).map((edit) => ({ ...edit, start: edit.start + from, end: edit.end + from }));
  const last = /(,?)(\s*)$/.exec(list[1]!.replace(/#[^\n]*$/, ''))!;
  const indent = /\n([ \t]*)["']/.exec(list[1]!)?.[1];
  const quoted = `"${requirement(name, extra)}"`;
  const comma = last[1] === ',' || list[1]!.trim() === '' ? '' : ',';
  const end = from + last.index + last[1]!.length;
  if (indent === undefined) return [at(end, `${comma}${comma ? ' ' : ''}${quoted}`)];
  return [at(end, `${comma}\n${indent}${quoted},`)];
} // prettier-ignore

/** Python's names are equal whatever their case, and with `-` and `_` alike (PEP 503). */
function standing(before: string, name: string): RegExp {
  const pattern = name.replace(/[-_.]/g, '[-_.]').replace(/\+/g, '\\+');
  return new RegExp(`(${before}${pattern})(\\[[^\\]\\n]*\\])?(?=[\\s=<>~!;"'#]|$)`, 'im');
}

function withExtra(line: RegExpExecArray, extra: string | undefined): readonly TextEdit[] {
  const extras = line[2]?.slice(1, -1).split(',').map((part) => part.trim()) ?? []; // prettier-ignore
  if (extra === undefined || extras.includes(extra)) return [];
  const start = line.index + line[1]!.length;
  return [
    {
      start,
      end: start + (line[2]?.length ?? 0),
      newText: `[${[...extras, extra].filter(Boolean).join(',')}]`,
    },
  ];
}

function requirement(name: string, extra: string | undefined): string {
  return `${name}${extra === undefined ? '' : `[${extra}]`}${PACKAGE_RANGES[name] ?? ''}`;
}

function at(offset: number, newText: string): TextEdit {
  return { start: offset, end: offset, newText };
}
