import type { Binding, DestinationRef } from '../facts';
import type { Trigger } from '../identifiers/detector';
import type { ProjectPath } from '../ports';
import { safeIdentifier } from '../safeText';
import type { SourceText } from '../scan/sourceText';
import { reexports, REEXPORT_TRIGGERS } from './reexports';
import { isComment, lineAt, linesAt, type Line } from './lines';
import type { UseRecogniser } from './recogniser';
import { concatRef, constantRef, envRef, needsOf, orElse } from './refs';

const TRIGGERS = [
  'http://',
  'https://',
  'process.env',
  'import.meta.env',
  'os.environ',
  'os.getenv',
  ...REEXPORT_TRIGGERS,
];

/**
 * Names that a module gives a destination, line by line: other files import them, and a parse of every file with a URL
 * would cost more than it finds.
 */
export const constants: UseRecogniser = {
  id: 'constants',
  triggers: TRIGGERS.map((text): Trigger => ({ text, kind: 'mark' })),
  usesTree: false,
  reads: ({ languageId }) => /^(?:(?:javascript|typescript)(?:react)?|python)$/.test(languageId),
  recognise(source, hits) {
    const seen = new Set<number>();
    const telling = hits.filter((at) => canBeValue(source.text, at));
    const own = linesAt(source, telling).flatMap((line) => {
      const statement = statementAt(line, source);
      if (seen.has(statement.start)) return [];
      seen.add(statement.start);
      return bindingOf(statement, source) ?? [];
    });
    const bindings = [...own, ...reexports(source, hits)];
    return {
      uses: [],
      bindings,
      needs: needsOf(
        source.path,
        bindings.map(({ destination }) => destination),
      ),
    };
  },
};

/** A URL opens a string, unless it stands in a comment; most do, and need no further look. */
function canBeValue(text: string, at: number): boolean {
  return !/[hH]/.test(text[at]!) || /["'`]/.test(text[at - 1] ?? '');
}

const CONTINUES = /(?:[=+(]|\?\?|\|\||\bor)\s*$/;
const CONTINUED = /^\s*(?:\?\?|\|\||or\b|\)|\+)/;

/** The line with those that an operator ties to it, three in each direction at most. */
function statementAt(line: Line, source: SourceText): { start: number; index: number; text: string } {
  let { index, start, text } = line;
  for (let n = 1; n <= 3; n++) {
    const before = lineAt(source, index - 1);
    if (!before || !(CONTINUES.test(before.text) || CONTINUED.test(text)) || /\{\s*$/.test(before.text))
      break;
    ({ index, start } = before);
    text = `${before.text} ${text}`;
  }
  for (let n = 1; n <= 3; n++) {
    const next = lineAt(source, line.index + n);
    if (!next || !(CONTINUES.test(text) || CONTINUED.test(next.text))) break;
    text = `${text} ${next.text}`;
  }
  return { start, index, text };
}

const DEFINITION =
  /^\s*(?:(?:export|default|declare|const|let|var|public|private|protected|static|readonly|final)\s+)*["']?([A-Za-z_$][\w$]*)["']?\s*(?:(?::\s*[\w[\]<>|. ]+)?=(?![=>])|:)\s*(.+)$/;

function bindingOf(
  { start, text }: { start: number; text: string },
  source: SourceText,
): Binding | undefined {
  if (isComment(text)) return undefined;
  const found = DEFINITION.exec(text);
  const destination = found && expression(found[2]!, source.path);
  if (!found || !destination) return undefined;
  const column = text.indexOf(found[1]!) + 1;
  const line = source.lineStarts.indexOf(start) + 1;
  return { scope: 'module', name: safeIdentifier(found[1]!), destination, line, column };
}

/** `a ?? b ?? 'https://…'`, each an env variable, a string, a template or another name of the module. */
function expression(text: string, path: ProjectPath): DestinationRef | undefined {
  const operands = text.replace(/[;,]\s*$/, '').split(/\s(?:\?\?|\|\||or)\s/); // prettier-ignore
  return operands
    .map((operand) => operandRef(operand.trim(), path))
    .reduceRight((rest, ref) => orElse(ref, rest), undefined);
}

const ENV_ACCESS =
  /^(?:process\.env|import\.meta\.env|os\.environ|Bun\.env)(?:\.(?!get\b)|\[["']|\.get\(\s*["'])([A-Z][A-Z0-9_]*)|^(?:os\.getenv|Deno\.env\.get)\(\s*["']([A-Z][A-Z0-9_]*)/;

function operandRef(text: string, path: ProjectPath): DestinationRef | undefined {
  const env = ENV_ACCESS.exec(text);
  if (env) {
    const fallback = /^\(?[^,]*,\s*(.+?)\s*\)+$/.exec(text.slice(env[0].length))?.[1];
    return envRef((env[1] ?? env[2])!, fallback ? operandRef(fallback, path) : undefined);
  }
  const literal = /^\(?[frbu]*(["'`])((?:(?!\1).)*)\1/i.exec(text);
  if (literal) return concatRef(pieces(literal[2]!, path));
  const name = /^([A-Za-z_$][\w$]*)(?:\s*\+\s*["'`]([^"'`]*)["'`])?$/.exec(text);
  return name ? concatRef([constantRef(name[1]!, [path]), name[2] ?? '']) : undefined;
}

/** A template's texts and holes: `${BASE}/v1`, `{BASE}/v1`. */
function pieces(text: string, path: ProjectPath): (string | DestinationRef | undefined)[] {
  if (!/^\$?\{/.test(text)) return [text.replace(/\$\{[^}]*\}/g, '{name}')];
  const [hole = ''] = /^\$?\{[^}]*\}/.exec(text) ?? [];
  return [operandRef(hole.replace(/^\$?\{|\}$/g, '').trim(), path), text.slice(hole.length)];
}
