/**
 * How far something is, and how long it may take: `812 of 4,000 files, 410 files/s, 12 MB/s, 8 s left`. Before there is
 * anything to judge by, only how far.
 * @param what in the plural
 * @param elapsed milliseconds since it began
 * @param bytes of what is done, where that is known
 */
export function progressText(what: string, done: number, total: number, elapsed: number, bytes = 0): string {
  const number = (value: number): string => Math.round(value).toLocaleString('en-US');
  const far = `${number(done)} of ${number(total)} ${what}`;
  const rate = (1000 * done) / elapsed;
  if (elapsed < SETTLED_MS || rate < 1) return far;
  const speed = bytes > 0 ? `, ${number(bytes / 1000 / elapsed)} MB/s` : '';
  return `${far}, ${number(rate)} ${what}/s${speed}${leftText((total - done) / rate)}`;
}

/** The first files pay for what is loaded once. */
const SETTLED_MS = 1_000;

/** @param seconds that it may still take */
function leftText(seconds: number): string {
  if (seconds < 1) return '';
  if (seconds < 100) return `, ${Math.ceil(seconds)} s left`;
  const minutes = Math.ceil(seconds / 60);
  return `, ${minutes} min left`;
}
