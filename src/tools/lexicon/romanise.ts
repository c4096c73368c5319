/** Letters of scripts that have a plain, letter-by-letter romanisation (BGN/PCGN, without diacritics). */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    // Cyrillic
    'а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya',
    'є:ye і:i ї:yi ґ:g ѓ:gj ѕ:dz ј:j љ:lj њ:nj ќ:kj џ:dzh',
    // Greek
    'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o',
    // Armenian
    'ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:y թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:v փ:p ք:k օ:o ֆ:f և:ev',
    // Georgian
    'ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Lower-case Latin letters for a word of any of these scripts; undefined if a letter has no such form. */
export function romanise(word: string): string | undefined {
  let out = '';
  for (const letter of word.toLowerCase().normalize('NFC')) {
    const roman = LETTERS[letter] ?? LETTERS[letter.normalize('NFD').replace(/\p{M}/gu, '')] ?? latin(letter);
    if (roman === undefined) return undefined;
    out += roman;
  }
  return out;
}

function latin(letter: string): string | undefined {
  return /^[\p{Script=Latin}\p{M}'’-]$/u.test(letter) ? letter : undefined;
}
