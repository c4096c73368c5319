import * as vscode from 'vscode';
import type { PasteStyle } from '../../core/remedies';
import type { Span } from '../../core/formats/span';
import type { Log } from '../log';
import { settingsFor } from '../settings';
import { inTime, pauseFor } from './budget';
import { noteCopied, readCopied } from './copied';
import { asCopiedEdit, placed, styleEdit } from './edits';
import { pasteMode } from './mode';
import type { Pasted } from './pasted';
import { editsOf, isSnippetOtherwise, planPaste, type Target } from './plan';
import type { RawPastes } from './rawPastes';
import type { Rescue } from './rescue';
import type { Spot } from './spots';
import type { Readiness, Ready } from './readiness';

/** In UTF-16 units. Longer texts take longer than the budget even without a finding; they are examined once they are pasted. */
const LONGEST = 400_000;

const STYLES: readonly PasteStyle[] = ['replaced', 'masked', 'synthetic'];

interface Parts {
  readonly readiness: Readiness;
  readonly pasted: Pasted;
  readonly raw: RawPastes;
  readonly rescue: Rescue;
  readonly log: Log;
}

/** A text on its way into a document, as VS Code would put it in. */
interface Paste {
  readonly document: vscode.TextDocument;
  readonly ranges: readonly vscode.Range[];
  readonly text: string;
  readonly targets: readonly Target[];
}

/**
 * Offers a text in which PHI was found with its identifiers replaced, masked or made up. Whatever else happens, no text, too
 * long a text, no policy at hand, a fault, it answers nothing, so that VS Code pastes as always.
 */
export function pasteProvider({
  readiness,
  pasted,
  raw,
  rescue,
  log,
}: Parts): vscode.DocumentPasteEditProvider {
  async function answer(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    automatic: boolean,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const start = performance.now();
    const ready = readiness.of(document);
    const text = await data.get('text/plain')?.asString();
    const mode = ready && pasteMode(ready.context.policy.clipboard);
    if (!text || mode === 'off') return undefined;
    const spread = vscode.workspace.getConfiguration('editor', document).get('multiCursorPaste', 'spread');
    const targets = planPaste(text, ranges, await readCopied(data), spread === 'spread');
    const paste = { document, ranges, text, targets };
    const plain = partsOf(text, targets);
    const instead = automatic && isWorthARescue(paste, plain) ? rescue.begin({ document, spots: spotsOf(paste, plain), carets: caretsOf(paste) }) : () => undefined; // prettier-ignore
    if (!ready || !mode) return undefined;
    const asksReason = mode === 'require-reason' ? { raw: (places: readonly Span[]) => raw.add(document, places) } : {}; // prettier-ignore
    const texts = [{ count: 0, parts: plain }];
    const spots = spotsOf(paste, plain);
    pasted.expect({ document, spots, texts, ...asksReason });
    const { surface, languageId } = judgedAs(document, ranges, ready);
    const first = surface === 'prompt' || mode !== 'offer';
    if (text.length > LONGEST || (!first && isRearranged(document))) return undefined;
    const input = { path: ready.path, text, ...(languageId === undefined ? {} : { languageId }) };
    const target = {
      ...ready,
      surface,
      standard: settingsFor(document.uri).standard,
      pause: pauseFor(start, text.length),
    };
    const edits = await inTime(() => ready.core.pasteEdits(input, target));
    const within = edits?.length ? editsOf(targets, edits) : undefined;
    if (!edits || !within) return undefined;
    const styled = STYLES.map((style) => plain.map((part, index) => ready.core.inStyle(part, within[index]!, style, ready.surrogates))); // prettier-ignore
    if (first) instead(spotsOf(paste, styled[0]!));
    pasted.expect({ document, spots, texts: [...texts, ...styled.map((parts) => ({ count: edits.length, parts }))], ...asksReason }); // prettier-ignore
    const offers = STYLES.map((style, index) => styleEdit(style, first, placed(document.uri, ranges, targets, styled[index]!))); // prettier-ignore
    const otherwise = !first && isSnippetOtherwise(text, targets);
    return otherwise ? [asCopiedEdit(placed(document.uri, ranges, targets, plain)), ...offers] : offers;
  }

  return {
    async prepareDocumentPaste(document, ranges, data) {
      noteCopied(document, ranges, data);
    },
    async provideDocumentPasteEdits(document, ranges, data, { triggerKind }) {
      try {
        return await answer(document, ranges, data, triggerKind === vscode.DocumentPasteTriggerKind.Automatic); // prettier-ignore
      } catch (error) {
        log.failed('A paste could not be examined', error);
        return undefined;
      }
    },
  };
}

/** A text as short as a keystroke cannot be told from one, nor one that changes nothing from one that did not come. */
function isWorthARescue({ document, ranges }: Paste, parts: readonly string[]): boolean {
  const selected = new Set(ranges.map((range) => document.getText(range)));
  return parts.every((part) => part.trim().length > 2 && !selected.has(part));
}

function caretsOf({ document, ranges }: Paste): readonly Span[] {
  return ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
}

function spotsOf({ document, ranges, targets }: Paste, texts: readonly string[]): readonly Spot[] {
  return targets.map(({ cursor, above }, index) => {
    const { start, end } = ranges[cursor]!;
    const at = above ? document.offsetAt(new vscode.Position(start.line, 0)) : document.offsetAt(start);
    return { start: at, end: above ? at : document.offsetAt(end), text: texts[index]! };
  });
}

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
