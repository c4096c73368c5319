import type { JSONPath } from 'jsonc-parser';
import { fixed, joinSafe, safeNumber, type SafeText } from '../../safeText';
import { shownPath } from '../../scan/shownPath';
import { lineIndexAt } from '../../scan/sourceText';
import type { LoadedPolicy } from '../load';
import { pathText } from '../shape';

/** `loosens`: more passes, or less is said of it. `tightens`: the reverse. `changes`: neither, or nobody can tell. */
export const EFFECTS = ['loosens', 'tightens', 'changes'] as const;
export type Effect = (typeof EFFECTS)[number];

/** One difference between two policies, with the line where it stands: of the new one, or of the old one if it is gone. */
export interface PolicyChange {
  readonly effect: Effect;
  /** The entry: `approvals.azure-prod.endpoints`. */
  readonly entry: SafeText;
  /** What became of it, as a few words. */
  readonly what: SafeText;
  readonly side: 'before' | 'after';
  readonly path: SafeText;
  /** 1-based. */
  readonly line: number;
}

/** The two texts of one policy file; absent where there is none. */
export interface Sides {
  readonly before?: LoadedPolicy | undefined;
  readonly after?: LoadedPolicy | undefined;
}

/** Makes a change that stands at a path of one side. @param entry the path to show, if that is another */
export type Say = (
  effect: Effect,
  side: 'before' | 'after',
  at: JSONPath,
  what: SafeText,
  entry?: JSONPath,
) => PolicyChange;

export function saying(sides: Sides): Say {
  return (effect, side, at, what, entry = at) => {
    const { source, at: rangeOf } = sides[side]!;
    const line = lineIndexAt(source, rangeOf(at).start) + 1;
    return { effect, entry: pathText(entry), what, side, path: shownPath(source.path), line };
  };
}

/** The effect if the direction is turned round. */
export function reversed(effect: Effect): Effect {
  return (
    effect === 'loosens' ? 'tightens'
    : effect === 'tightens' ? 'loosens'
    : 'changes'
  );
} // prettier-ignore

/** Joins words with one space. */
export function words(...parts: readonly (SafeText | undefined)[]): SafeText {
  return joinSafe(parts.filter((part) => part !== undefined), fixed(' ')); // prettier-ignore
}

/** `.phi-cordon.json:12` */
export function placeText({ path, line }: PolicyChange): SafeText {
  return joinSafe([path, safeNumber(line)], fixed(':'));
}
