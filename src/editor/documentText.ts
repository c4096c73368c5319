/**
 * A file's text as VS Code's document of it: where line ends differ or are lone carriage returns, all of them become the
 * one that most lines have. So offsets in a file that is not open are those of the document in which they are used.
 * @param text without its mark; comes back as it is where its line ends are all alike
 */
export function documentText(text: string): string {
  if (!text.includes('\r')) return text;
  const [total, both, returns] = lineEnds(text);
  // VS Code's own rule: a lone carriage return counts for CRLF.
  const mark = both + returns > total / 2 ? '\r\n' : '\n';
  return both === total ? text : text.replace(/\r\n|[\r\n]/g, mark);
}

/** How many line ends there are, how many of them are CRLF, and how many are a carriage return alone. */
function lineEnds(text: string): readonly [total: number, both: number, returns: number] {
  let [total, both, returns] = [0, 0, 0];
  for (const [end] of text.matchAll(/\r\n|[\r\n]/g)) {
    total++;
    if (end === '\r\n') both++;
    else if (end === '\r') returns++;
  }
  return [total, both, returns];
}
