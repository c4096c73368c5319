import type { RuleId } from '../rules';
import { grammarOf } from '../scan/fileKinds';
import type { LoadedGrammars, SyntaxNode, SyntaxTree } from '../scan/grammars';
import type { SourceText } from '../scan/sourceText';
import type { StandInKind } from '../standIns';

/** What a value of each rule is called when it is gone: `[SSN]`, and with a number `[SSN-417]`. */
const KINDS: Partial<Record<RuleId, StandInKind>> = {
  'phi/name': 'NAME',
  'phi/geography': 'PLACE',
  'phi/date': 'DATE',
  'phi/age-over-89': 'AGE',
  'phi/phone': 'PHONE',
  'phi/fax': 'FAX',
  'phi/email': 'EMAIL',
  'phi/ssn': 'SSN',
  'phi/mrn': 'MRN',
  'phi/health-plan-id': 'PLAN-ID',
  'phi/account-number': 'ACCOUNT',
  'phi/license-number': 'LICENSE',
  'phi/vehicle-id': 'VEHICLE',
  'phi/device-id': 'DEVICE',
  'phi/url': 'URL',
  'phi/ip-address': 'IP',
  'phi/biometric': 'BIOMETRIC',
  'phi/photo': 'PHOTO',
  'llm/hardcoded-key': 'KEY',
};

export function kindOfValue(rule: RuleId): StandInKind {
  return KINDS[rule] ?? 'ID';
}

/**
 * What stands around a value, and so how a stand-in must be written:
 * - `text`: inside a string, a comment, a cell, prose: as it is;
 * - `plain`: where a bracket is syntax (YAML without quotes, a regular expression): in parentheses;
 * - `number`: a number of a program, of JSON, a column: digits only;
 * - `word`: a bare word of settings: in quotes;
 * - `name`: a name of a program: a name.
 */
export type Host = 'text' | 'plain' | 'number' | 'word' | 'name';

const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;
const STRING_NODES = new Set(['string', 'string_fragment', 'string_content', 'template_string', 'string_literal', 'concatenated_string', 'jsx_text', 'comment', 'html_comment', 'interpreted_string_literal']); // prettier-ignore

interface Valued {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** The host of each value; the text is parsed once for all of them. */
export function hostsOf(
  source: SourceText,
  values: readonly Valued[],
  grammars: LoadedGrammars,
): readonly Host[] {
  const grammar = source.kind === 'code' && values.length > 0 ? grammarOf(source.languageId) : undefined;
  const inJson = /^jsonc?$/.test(source.languageId) ? jsonTexts(source.text) : undefined;
  const hosts = (tree?: SyntaxTree): Host[] => values.map((value) => hostOf(source, value, tree, inJson));
  return grammar && grammars.has(grammar)
    ? grammars.withTree(grammar, source.text, (tree) => hosts(tree))
    : hosts();
}

function hostOf(source: SourceText, value: Valued, tree: SyntaxTree | undefined, inJson: ((offset: number) => boolean) | undefined): Host {
  const { text, kind, languageId } = source;
  const isNumber = NUMBER.test(text.slice(value.start, value.end));
  const before = text.slice(Math.max(0, value.start - 40), value.start);
  const after = text[value.end] ?? '';
  // JSON, wherever it stands: a prompt and a string of a program may hold it as well.
  if (isNumber && /[\w-]\\?["']\s*:\s*$/.test(before) && /[\s,}\]]|^$/.test(after)) return 'number';
  if (isNumber && value.label.startsWith('column ') && isWhole(before.at(-1) ?? '', after)) return 'number';
  if (kind === 'prose' || kind === 'data') return 'text';
  if (/^(?:html|vue|svelte)$/.test(languageId)) return 'text';
  if (kind === 'code') {
    const place = tree ? placeInTree(tree, value.start) : isInQuotesOrComment(source, value.start) ? 'text' : 'program';
    return place === 'program' ? (isNumber ? 'number' : 'name') : place;
  }
  if (inJson ? inJson(value.start) : isInQuotesOrComment(source, value.start)) return 'text';
  if (languageId === 'dotenv' || languageId === 'properties' || languageId === 'ini') return 'text';
  if (isNumber) return 'number';
  return languageId === 'yaml' ? 'plain' : 'word';
} // prettier-ignore

/** Whether a value is a whole cell, or a whole literal of a tuple. */
function isWhole(before: string, after: string): boolean {
  return /^[\s,;|(\t"]?$/.test(before) && /^[\s,;|)\t"]?$/.test(after);
}

/** Whether an offset lies in a string or a comment, or in a text that is no program, as far as its line tells. */
export function isWithinWords(source: SourceText, offset: number): boolean {
  return source.kind === 'prose' || isInQuotesOrComment(source, offset);
}

/** Whether an offset lies in a string, a comment or other text that is not program. */
export function insideLiteral(source: SourceText, offset: number, grammars: LoadedGrammars): boolean {
  const grammar = grammarOf(source.languageId);
  return grammar && grammars.has(grammar)
    ? grammars.withTree(grammar, source.text, (tree) => placeInTree(tree, offset) !== 'program')
    : isInQuotesOrComment(source, offset);
}

function placeInTree(tree: SyntaxTree, offset: number): 'text' | 'plain' | 'program' {
  let node: SyntaxNode | null = tree.rootNode.descendantForIndex(offset);
  for (; node; node = node.parent) {
    if (node.type === 'template_substitution' || node.type === 'interpolation') return 'program';
    if (node.type === 'regex') return 'plain';
    if (STRING_NODES.has(node.type)) return 'text';
  }
  return 'program';
}

/** Tells whether an offset lies in a string or a comment of JSON, however long its lines are. */
function jsonTexts(text: string): (offset: number) => boolean {
  const texts = [...text.matchAll(/"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/g)];
  const starts = texts.map(({ index }) => index);
  const ends = texts.map(({ 0: one, index }) => index + one.length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low < starts.length && starts[low]! < offset;
  };
}

/** Without a grammar: an odd number of quotes before the offset on its line, or a comment sign. */
function isInQuotesOrComment({ text }: SourceText, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(Math.max(lineStart, offset - 20_000), offset).replace(/\\./g, '');
  for (const quote of ['"', "'", '`']) if ((before.split(quote).length - 1) % 2 === 1) return true;
  return /(?:^|\s)(?:\/\/|#|--|\/?\*|<!--)/.test(before.replace(/(["'`]).*?\1/g, ''));
}

/** Writes words so that the text around them still parses. */
export function fitted(host: Exclude<Host, 'number'>, words: string): string {
  switch (host) {
    case 'text':
      return words;
    case 'plain':
      return words.replace(/\[([^\]]*)\]/g, '($1)');
    case 'word':
      return JSON.stringify(words);
    case 'name':
      return words
        .replace(
          /\[([A-Z-]+)-?(\d*)\]/g,
          (_, kind: string, number: string) =>
            `${kind.replace(/-+$/, '').replace(/-/g, '_')}_${number || '000'}`,
        )
        .replace(/\W+/g, '_');
  }
}
