import type { Finding } from '../finding';
import { flowLanguageOf } from '../flows';
import { partNode, type Change, type Scene } from '../flows/mends';
import type { LanguageId } from '../flows/languages/language';
import { fixed } from '../safeText';
import { grammarOf } from '../scan/fileKinds';
import type { SyntaxNode, SyntaxTree } from '../scan/grammars';
import { applyEdits } from './redactText';
import type { FileEdit, Refusal, RemedyContext } from './remedy';

/** What is done to one part; undefined where it cannot be done. */
export type Mend = (node: SyntaxNode, scene: Scene, tree: SyntaxTree) => readonly Change[] | undefined;

/**
 * Does the same to every part of a flow that brings PHI in, the last one first, each in the text as the ones before it left
 * it, so that two arguments of one format string can go. What does not parse as it did before is not offered.
 */
export function flowEdit(finding: Finding, { source, grammars }: RemedyContext, mend: Mend): readonly FileEdit[] | Refusal {
  const grammar = grammarOf(source.languageId);
  const language = flowLanguageOf(source)?.id;
  if (!grammar || !language || !grammars.has(grammar) || source.path !== finding.path) return { cannot: fixed('Code in this language is not rewritten. Change it by hand.') };
  const { place } = finding;
  let { text } = source;
  let parts = [...(finding.parts ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
  const broken = grammars.withTree(grammar, text, brokenIn);
  while (parts.length > 0) {
    const part = parts.pop()!;
    const changes = grammars.withTree(grammar, text, (tree) => {
      const node = partNode(tree, part);
      return node && mend(node, sceneOf(text, language, finding), tree);
    });
    if (!changes || changes.some(({ start }) => start < place.start)) return CANNOT;
    text = applyEdits(text, changes);
    parts = parts.flatMap(({ start, end }) => {
      if (changes.some((change) => change.start < end && start < change.end)) return [];
      const moved = changes.filter((change) => change.end <= start).reduce((sum, change) => sum + change.newText.length - (change.end - change.start), 0);
      return [{ start: start + moved, end: end + moved }];
    });
  }
  if (text === source.text || grammars.withTree(grammar, text, brokenIn) > broken) return CANNOT;
  return [{ path: source.path, needsConfirmation: false, edits: [difference(source.text, text)] }];
} // prettier-ignore

const CANNOT: Refusal = {
  cannot: fixed('What brings it in does not stand here by itself. Change it by hand.'),
};

function sceneOf(text: string, language: LanguageId, { place, rule, label }: Finding): Scene {
  return { text, language, calleeEnd: place.end, isLog: rule === 'flow/phi-to-log', name: label ?? 'value' };
}

/** How many places of a text no rule of its language covers. */
function brokenIn({ rootNode }: SyntaxTree): number {
  return rootNode.hasError ? rootNode.descendantsOfType('ERROR').length + 1 : 0;
}

/** The one range in which two texts differ. */
function difference(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}
