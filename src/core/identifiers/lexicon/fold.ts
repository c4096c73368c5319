const PLAIN: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ð: 'd', đ: 'd', þ: 'th', ß: 'ss', ł: 'l', ı: 'i', ə: 'e', ŋ: 'n' }; // prettier-ignore

/** Lower case, without diacritics and apostrophes: how the lists of names hold a word. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[øæœðđþßłıəŋ]/g, (letter) => PLAIN[letter]!);
}
