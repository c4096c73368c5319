import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type JSONPath, type Node, type ParseError } from 'jsonc-parser'; // prettier-ignore
import { fixed, safeNumber, type SafeText } from '../safeText';
import { message } from '../messages';
import type { InputText } from '../ports';
import { sourceText, type SourceText } from '../scan/sourceText';
import { problemAt, shownWord, type PolicyProblem, type Range } from './problem';
import type { PolicyDocument } from './schema';
import { shapeProblems } from './shape';

/** A policy file as read. Without `policy` it cannot be used: the caller keeps the last good one, and says so. */
export interface LoadedPolicy {
  readonly source: SourceText;
  readonly policy?: PolicyDocument;
  /** Why it cannot be used; empty if it can. */
  readonly problems: readonly PolicyProblem[];
  /** Where a key (with its value) or, with `of: 'value'`, only its value stands; the nearest parent's place if it is absent. */
  at(path: JSONPath, of?: 'key' | 'value'): Range;
}

/** The name of a policy file, in the root and in nested folders. */
export const POLICY_FILE = '.phi-cordon.json';

export function isPolicyFile(path: string): boolean {
  return path === POLICY_FILE || path.endsWith(`/${POLICY_FILE}`);
}

/**
 * Reads a policy: JSON with comments. Never throws. Syntax errors, duplicate keys, unknown keys and values of the
 * wrong shape all leave it without a policy, since half of a policy may be the looser half.
 */
export function loadPolicy(input: InputText): LoadedPolicy {
  const source = sourceText(input, 'source');
  try {
    return parsed(source);
  } catch {
    // Only nesting beyond the stack gets here: a policy is five levels deep.
    return { source, at: () => ({ start: 0, end: 0 }), problems: [syntaxProblem(source, 0, 0, fixed('nested too deeply'))] };
  }
} // prettier-ignore

function parsed(source: SourceText): LoadedPolicy {
  const errors: ParseError[] = [];
  // A byte order mark is no part of JSON; a space in its place keeps the offsets.
  const root = parseTree(source.text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const at = (path: JSONPath, of: 'key' | 'value' = 'key'): Range => rangeOf(root, path, of);
  // Only the first error counts: what follows it is guesswork.
  const error = errors[0];
  if (error) {
    const what = SYNTAX[printParseErrorCode(error.error)] ?? fixed('not JSON');
    return { source, at, problems: [syntaxProblem(source, error.offset, error.length, what)] };
  }
  if (!root) return { source, at, problems: [syntaxProblem(source, 0, 0, fixed('the file is empty'))] };
  const problems = [...duplicateKeys(source, root), ...shapeProblems(source, root, at)];
  if (problems.length > 0) return { source, at, problems: problems.sort((a, b) => a.start - b.start) };
  return { source, at, problems: [], policy: getNodeValue(root) as PolicyDocument };
}

function syntaxProblem(source: SourceText, offset: number, length: number, problem: SafeText): PolicyProblem {
  const place = problemAt(source, { start: offset, end: offset + length }, 'policy/invalid', message('policy.syntax'));
  const args = { line: safeNumber(place.line), column: safeNumber(place.column), problem };
  return { ...place, message: message('policy.syntax', args) };
} // prettier-ignore

const SYNTAX: Readonly<Record<string, SafeText>> = {
  InvalidSymbol: fixed('a word that is no value of JSON'),
  InvalidNumberFormat: fixed('a number that is not well formed'),
  PropertyNameExpected: fixed('expected a key in double quotes'),
  ValueExpected: fixed('expected a value'),
  ColonExpected: fixed('expected a colon after the key'),
  CommaExpected: fixed('expected a comma before this'),
  CloseBraceExpected: fixed('expected a closing brace }'),
  CloseBracketExpected: fixed('expected a closing bracket ]'),
  EndOfFileExpected: fixed('expected nothing more after the closing brace'),
  InvalidCommentToken: fixed('a comment that is not well formed'),
  UnexpectedEndOfComment: fixed('a comment that does not end'),
  UnexpectedEndOfString: fixed('a text without its closing quote'),
  UnexpectedEndOfNumber: fixed('a number that breaks off'),
  InvalidUnicode: fixed('a \\u escape that is not well formed'),
  InvalidEscapeCharacter: fixed('an unknown escape after \\'),
  InvalidCharacter: fixed('a character that a text may not hold'),
};

/** Of two equal keys a reader sees one and the program the other. */
function duplicateKeys(source: SourceText, node: Node): PolicyProblem[] {
  const children = node.children ?? [];
  const found = children.flatMap((child) => duplicateKeys(source, child));
  if (node.type !== 'object') return found;
  const seen = new Set<string>();
  for (const property of children) {
    const key = property.children![0]!;
    const name = key.value as string;
    if (!seen.has(name)) seen.add(name);
    else {
      const said = message('policy.duplicateKey', { key: shownWord(name, fixed('This key')) });
      found.push(problemAt(source, rangeOfNode(key), 'policy/invalid', said));
    }
  }
  return found;
}

function rangeOf(root: Node | undefined, path: JSONPath, of: 'key' | 'value'): Range {
  for (let length = path.length; root && length >= 0; length--) {
    const node = length === 0 ? root : findNodeAtLocation(root, path.slice(0, length));
    if (!node) continue;
    const absent = length < path.length;
    if (node.parent?.type !== 'property') return absent ? openingOf(node) : rangeOfNode(node);
    return of === 'key' || absent ? rangeOfNode(node.parent.children![0]!) : rangeOfNode(node);
  }
  return { start: 0, end: 0 };
}

/** A whole object underlined says nothing; its opening bracket does. */
function openingOf(node: Node): Range {
  return { start: node.offset, end: node.offset + 1 };
}

function rangeOfNode({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}
