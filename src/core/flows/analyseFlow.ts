import type { EndpointUse } from '../facts';
import { grammarOf, isDeclaration } from '../scan/fileKinds';
import type { SyntaxTree } from '../scan/grammars';
import type { SourceText } from '../scan/sourceText';
import { buildModule } from './buildModule';
import { NOTHING_DECLARED, runProgram } from './engine';
import { LANGUAGES } from './languages';
import type { Language } from './languages/language';
import { mendsOf, sanitizerFor } from './mends';
import type { FlowModule } from './module';
import { healthOf } from './sources/names';

/** Uses that send, or stand for what sends. */
const SENDING: ReadonlySet<EndpointUse['kind']> = new Set(['client', 'http-call', 'url', 'model-string', 'import', 'setting']); // prettier-ignore

/** The language by whose rules a text's flows are read; undefined if none is. */
export function flowLanguageOf({ languageId, path }: Pick<SourceText, 'languageId' | 'path'>): Language | undefined {
  const grammar = grammarOf(languageId);
  if (grammar === undefined || isDeclaration(path)) return undefined;
  return LANGUAGES.find(({ grammars }) => grammars.includes(grammar));
} // prettier-ignore

/** Where PHI comes from in one text, and by which ways it leaves. @param uses the endpoint uses of the text */
export function analyseFlow(
  source: SourceText,
  tree: SyntaxTree,
  uses: readonly EndpointUse[],
): { readonly flow: FlowModule; readonly complete: boolean } | undefined {
  const language = flowLanguageOf(source);
  if (!language) return undefined;
  const program = language.lower(tree);
  const declared = source.site.flow ?? NOTHING_DECLARED;
  const analysis = runProgram(program, {
    text: source.text,
    language: language.id,
    sinks: language.sinks,
    uses: uses.flatMap(({ kind, place }, index) =>
      SENDING.has(kind) ? [{ index, start: place.start, end: place.end }] : [],
    ),
    health: healthOf(source.text),
    declared,
    sharesNames: language.id !== 'javascript' && language.id !== 'python',
  });
  const { text } = source;
  const sanitizer = sanitizerFor(program, text, language.id, declared.sanitizers);
  const flow = buildModule(analysis, source, language.id, ({ kind, at }, part) =>
    mendsOf(tree, part, kind, { text, language: language.id, calleeEnd: at.end }, sanitizer),
  );
  return { flow, complete: analysis.complete };
}
