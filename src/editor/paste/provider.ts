import * as vscode from 'vscode';
import type { PasteStyle } from '../../core/remedies';
import type { TextEdit } from '../../core/remedies/remedy';
import type { Log } from '../log';
import { settingsFor } from '../settings';
import { inTime, pauseFor } from './budget';
import { noteCopied, readCopied } from './copied';
import { asCopiedEdit, placed, styleEdit } from './edits';
import { pasteMode } from './mode';
import type { Pasted } from './pasted';
import { editsOf, isSnippetOtherwise, planPaste, type Target } from './plan';
import type { RawPastes } from './rawPastes';
import type { Readiness, Ready } from './readiness';

/** In UTF-16 units. Longer texts take longer than the budget even without a finding; they are examined once they are pasted. */
const LONGEST = 400_000;

const STYLES: readonly PasteStyle[] = ['replaced', 'masked', 'synthetic'];

interface Parts {
  readonly readiness: Readiness;
  readonly pasted: Pasted;
  readonly raw: RawPastes;
  readonly log: Log;
}

interface Paste {
  readonly document: vscode.TextDocument;
  readonly ranges: readonly vscode.Range[];
  readonly text: string;
  readonly targets: readonly Target[];
  readonly ready: Ready;
  /** Whether the replaced text comes before the plain one. */
  readonly first: boolean;
}

/**
 * Offers a text in which PHI was found with its identifiers replaced, masked or made up. Whatever else happens, no text, too
 * long a text, no policy at hand, a fault, it answers nothing, so that VS Code pastes as always.
 */
export function pasteProvider({ readiness, pasted, raw, log }: Parts): vscode.DocumentPasteEditProvider {
  async function answer(document: vscode.TextDocument, ranges: readonly vscode.Range[], data: vscode.DataTransfer, token: vscode.CancellationToken): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const start = performance.now();
    const text = await data.get('text/plain')?.asString();
    const ready = readiness.of(document);
    if (!text || !ready) return undefined;
    const mode = pasteMode(ready.context.policy.clipboard);
    if (mode === 'off') return undefined;
    const { getConfiguration } = vscode.workspace;
    const spread = getConfiguration('editor', document).get('multiCursorPaste', 'spread') === 'spread';
    const targets = planPaste(text, ranges, await readCopied(data), spread);
    const plain = { count: 0, parts: partsOf(text, targets) };
    const asksReason = mode === 'require-reason' ? { raw: (places: Parameters<RawPastes['add']>[1]) => raw.add(document, places) } : {};
    pasted.expect({ document, texts: [plain], ...asksReason });
    const { surface, languageId } = judgedAs(document, ranges, ready);
    const first = surface === 'prompt' || mode !== 'offer';
    if (text.length > LONGEST || (!first && isRearranged(document))) return undefined;
    const input = { path: ready.path, text, ...(languageId === undefined ? {} : { languageId }) };
    const { standard } = settingsFor(document.uri);
    const edits = await inTime(() => ready.core.pasteEdits(input, { surface, context: ready.context, surrogates: ready.surrogates, standard, pause: pauseFor(start) }));
    if (!edits?.length || token.isCancellationRequested) return undefined;
    const styled = stylesOf({ document, ranges, text, targets, ready, first }, edits);
    if (!styled) return undefined;
    pasted.expect({ document, texts: [plain, ...styled.texts.map((parts) => ({ count: edits.length, parts }))], ...asksReason });
    return styled.offers;
  } // prettier-ignore

  return {
    async prepareDocumentPaste(document, ranges, data) {
      noteCopied(document, ranges, data);
    },
    async provideDocumentPasteEdits(document, ranges, data, _context, token) {
      try {
        return await answer(document, ranges, data, token);
      } catch (error) {
        log.failed('A paste could not be examined', error);
        return undefined;
      }
    },
  };
}

function stylesOf({ document, ranges, text, targets, ready, first }: Paste, edits: readonly TextEdit[]) {
  const within = editsOf(targets, edits);
  if (!within) return undefined;
  const { inStyle } = ready.core;
  const plain = partsOf(text, targets);
  const texts = STYLES.map((style) => plain.map((part, index) => inStyle(part, within[index]!, style, ready.surrogates)));
  const offers = STYLES.map((style, index) => styleEdit(style, first, placed(document.uri, ranges, targets, texts[index]!)));
  const otherwise = !first && isSnippetOtherwise(text, targets);
  return { texts, offers: otherwise ? [asCopiedEdit(placed(document.uri, ranges, targets, plain)), ...offers] : offers };
} // prettier-ignore

function partsOf(text: string, targets: readonly Target[]): string[] {
  return targets.map(({ part }) => text.slice(part.start, part.end));
}

/** Whether the editor arranges what is pasted plainly, which no edit of ours can: then that paste stays as it is. */
function isRearranged(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration('editor', document);
  return editor.get('formatOnPaste', false) || editor.get('autoIndentOnPaste', false);
}

/** As what a paste is judged: as its target, and within a string or a comment of a program as the words that it is. */
function judgedAs(
  document: vscode.TextDocument,
  [range]: readonly vscode.Range[],
  { path, languageId, core }: Ready,
) {
  const surface = core.surfaceOf(path, document.languageId);
  if (surface === 'prompt' || !range) return { surface, languageId };
  const line = document.lineAt(range.start.line).text.slice(0, range.start.character);
  const within = core.isWithinWords(core.sourceText({ path, text: line, languageId: document.languageId }), line.length); // prettier-ignore
  return { surface, languageId: within ? 'plaintext' : languageId };
}
