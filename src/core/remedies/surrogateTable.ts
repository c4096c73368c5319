import { DIGITS, UUID, type StandInKind } from '../standIns';
import { personIndex, type PersonIndex } from './personIndex';
import { cryptoRandom, type RandomSource } from './random';

/**
 * Consistent stand-ins within one run: the same value gets the same surrogate. Values live in memory only, in this
 * table; a surrogate is a random number, never derived from the value or its place (45 CFR 164.514(c)).
 */
export interface SurrogateTable {
  readonly people: PersonIndex;
  /** `[MRN-417]` */
  surrogate(kind: StandInKind, value: string): string;
  /** The same number in digits alone, 909000417, or in a UUID. */
  digits(kind: StandInKind, value: string): string;
  uuid(kind: StandInKind, value: string): string;
  /**
   * By how many days a person's dates are shifted: 1 to 364, into the past, so that none lies ahead.
   * @param keys what the person is known by; whoever shares one is the same person
   */
  offset(keys: readonly string[]): number;
  /** How many different values have been replaced. */
  readonly size: number;
}

/** A date moves by less than a year and never stays. */
const LARGEST_SHIFT = 364;

/** @param random where the numbers come from; a test hands in its own */
export function surrogateTable(random: RandomSource = cryptoRandom): SurrogateTable {
  const people = personIndex();
  const known = new Map<string, number>();
  const drawn = new Set<number>();
  const offsets = new Map<string, number>();

  /** A number that none has yet: three digits until half of them are gone, then four, and so on. */
  function draw(): number {
    let low = 100;
    while (drawn.size > low * 4.5) low *= 10;
    for (;;) {
      const number = low + random(low * 9);
      if (drawn.has(number)) continue;
      drawn.add(number);
      return number;
    }
  }

  function numberOf(kind: StandInKind, value: string): number {
    const key = `${kind}\n${kind === 'NAME' ? people.keyOf(value) : normalised(kind, value)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = draw();
    known.set(key, made);
    return made;
  }

  return {
    people,
    surrogate: (kind, value) => `[${kind}-${numberOf(kind, value)}]`,
    digits: (kind, value) => DIGITS + String(numberOf(kind, value)).padStart(5, '0'),
    uuid: (kind, value) => UUID + String(numberOf(kind, value)).padStart(12, '0'),
    offset(keys) {
      const days =
        keys.map((key) => offsets.get(key)).find((one) => one !== undefined) ?? 1 + random(LARGEST_SHIFT);
      for (const key of keys) if (!offsets.has(key)) offsets.set(key, days);
      return days;
    },
    get size() {
      return known.size;
    },
  };
}

/** Values that differ in nothing but how they are written: `536-22-8145` and `536228145`. */
function normalised(kind: StandInKind, value: string): string {
  const plain = value.trim().replace(/\s+/g, ' ').toLowerCase();
  if (kind === 'PHONE' || kind === 'FAX') return plain.replace(/^\+?1[-. (]+|\D/g, '') || plain;
  if (/^(?:SSN|MRN|PLAN-ID|ACCOUNT|LICENSE|VEHICLE|DEVICE|ID)$/.test(kind))
    return plain.replace(/[\s\-.]/g, '');
  return plain;
}
