/** A text is looked at in pieces of so many characters, so that no piece holds up the window. */
export const PIECE = 16_000;

/** Beyond this, a text that nobody asked to have examined is not looked at. */
export const LONGEST_LOOK = 1_000_000;

/** Whether two texts are one: a system may change the line ends of what is copied, and add or drop the last one. */
export function isSameText(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}

/** A text with the line ends of another, and with a last one if that has one. */
export function inLayoutOf(text: string, model: string): string {
  const lines = plain(text) + (/[\r\n]$/.test(model) ? '\n' : '');
  return model.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines;
}

/** The beginning of a text in pieces that end with a line, where lines are short enough. */
export function* piecesOf(text: string, piece = PIECE, longest = LONGEST_LOOK): Generator<string> {
  const end = Math.min(text.length, longest);
  for (let at = 0; at < end;) {
    const most = Math.min(at + piece, end);
    const line = most < end ? text.lastIndexOf('\n', most - 1) + 1 : most;
    const next = line > at ? line : most;
    yield text.slice(at, next);
    at = next;
  }
}
