/**
 * A whole number from 0 up to a bound, evenly. Surrogates are drawn from it and from nothing else, so that none is
 * derived from what it replaces (45 CFR 164.514(c)(1)).
 * @param bound exclusive, at most 2^32
 */
export type RandomSource = (bound: number) => number;

const RANGE = 2 ** 32;

/** The machine's own cryptographic source. */
export const cryptoRandom: RandomSource = (bound) => {
  const word = new Uint32Array(1);
  // Beyond the last whole multiple of the bound, small numbers would be likelier.
  const limit = RANGE - (RANGE % bound);
  do globalThis.crypto.getRandomValues(word);
  while (word[0]! >= limit);
  return word[0]! % bound;
};
