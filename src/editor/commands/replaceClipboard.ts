import type { PasteStyle } from '../../core/remedies/pasteStyles';
import type { ClipboardGuard } from '../clipboardGuard';
import { looseText } from '../outgoingText';
import type { Projects } from '../projects';

/**
 * Puts the text of the clipboard back with identifiers replaced.
 * @returns a command that takes the number of a text, and then leaves any other alone
 */
export function replaceClipboard(guard: ClipboardGuard, projects: Projects, style: PasteStyle) {
  return (number?: number): Promise<void> =>
    guard.replace(style, async (text) => looseText(text, await projects.ofLooseText()), number);
}
