import type { Place } from '../finding';
import type { RuleId } from '../rules';
import { grammarOf } from '../scan/fileKinds';
import type { LoadedGrammars, SyntaxNode } from '../scan/grammars';
import type { SourceText } from '../scan/sourceText';

/** What a value of each rule is called when it is gone: `[SSN]`, and with a counter `[SSN-1]`. */
const KINDS: Partial<Record<RuleId, string>> = {
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

export function kindOfValue(rule: RuleId): string {
  return KINDS[rule] ?? 'ID';
}

const STRING_NODES = new Set(['string', 'string_fragment', 'string_content', 'template_string', 'string_literal', 'concatenated_string', 'jsx_text', 'regex', 'comment', 'html_comment', 'interpreted_string_literal']); // prettier-ignore

/**
 * The text that may stand in a value's place so that the file still parses: the stand-in itself inside a string, a
 * comment or prose; a quoted one where a bare word stood in JSON or code; `0` where a number stood in code.
 */
export function fitting(
  standIn: string,
  source: SourceText,
  { start, end }: Pick<Place, 'start' | 'end'>,
  grammars: LoadedGrammars,
): string {
  if (source.kind === 'prose' || source.kind === 'data') return standIn;
  const inside = insideLiteral(source, start, grammars);
  if (inside) return standIn;
  const value = source.text.slice(start, end);
  if (/^[\d.]+$/.test(value)) return source.kind === 'config' ? `"${standIn}"` : '0';
  return source.languageId === 'dotenv' || source.languageId === 'properties' ? standIn : `"${standIn}"`;
}

/** Whether an offset lies in a string, a comment or other text that is not program. */
export function insideLiteral(source: SourceText, offset: number, grammars: LoadedGrammars): boolean {
  const grammar = grammarOf(source.languageId);
  if (grammar && grammars.has(grammar)) {
    return grammars.withTree(grammar, source.text, (tree) => {
      let node: SyntaxNode | null = tree.rootNode.descendantForIndex(offset);
      for (; node; node = node.parent) {
        if (node.type === 'template_substitution' || node.type === 'interpolation') return false;
        if (STRING_NODES.has(node.type)) return true;
      }
      return false;
    });
  }
  return insideLiteralOnLine(source, offset);
}

/** Without a grammar: an odd number of quotes before the offset on its line, or a comment sign. */
function insideLiteralOnLine({ text, kind }: SourceText, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset).replace(/\\./g, '');
  for (const quote of ['"', "'", '`']) if ((before.split(quote).length - 1) % 2 === 1) return true;
  return /(?:^|\s)(?:\/\/|#|--|\/?\*|<!--)/.test(before.replace(/(["'`]).*?\1/g, '')) || (kind === 'config' && /:\s+\S*$/.test(before) && !/^[\d.]/.test(text.slice(offset))); // prettier-ignore
}
