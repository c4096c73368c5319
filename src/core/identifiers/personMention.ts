import { fixed } from '../safeText';
import type { Cue, Tag } from '../finding';
import { isInstructionFile } from '../scan/fileKinds';
import { up, type Candidate, type Detector, type Range } from './detector';
import { cueWeight, ENOUGH, ownWeight, SURE } from './nameEvidence';
import { listWeights } from './nameLists';
import { readNames, type NameText, type Segment } from './nameSegments';
import { isOtherThing } from './nameVetoes';
import { isExampleName } from './personName';
import type { TextContext } from './textContext';

const IN_LEXICON: Cue = up(fixed('given names and surnames'));
const BY_CUE: Cue = up(fixed('words that stand beside a person'));
const IN_LIST: Cue = up(fixed('a list of names'));
const AGAIN: Cue = up(fixed('a name that stands elsewhere in this text'));

/** Persons named in running text on its way out, by lexicon and cues; further mentions of a name once found. */
export const personMention: Detector = {
  id: 'person-mention',
  rule: 'phi/name',
  identifier: 'A',
  title: fixed('Person name'),
  triggers: [],
  detect: () => [],
  sweep(context, named) {
    const names = readNames(context.text);
    const inLists = listWeights(names);
    const accepted = new Map<Segment, Candidate>();
    for (const segment of names.segments) {
      const own = ownWeight(segment);
      const list = inLists.get(segment) ?? 0;
      const cue = own >= SURE && !names.uncased ? 0 : cueWeight(names, segment, context);
      const weight = own + cue + list;
      if (weight >= ENOUGH && !isOtherThing(names, segment)) accepted.set(segment, claim(context, segment, weight, cue > 0 ? BY_CUE : list > 0 ? IN_LIST : IN_LEXICON)); // prettier-ignore
    }
    if (isInstructionFile(context.source.path)) dropWeak(accepted, context);
    const known = knownWords(names, accepted, named);
    for (const segment of names.segments) {
      if (
        accepted.has(segment) ||
        !segment.words.every(({ key, kind }) => known.has(key) || kind === 'initial')
      )
        continue;
      if (!isOtherThing(names, segment)) accepted.set(segment, claim(context, segment, ENOUGH, AGAIN));
    }
    return [...accepted.values()];
  },
};

/** In a text about programs a likely name counts only where a person is spoken of. */
function dropWeak(accepted: Map<Segment, Candidate>, context: TextContext): void {
  for (const [segment, { confidence, start }] of accepted)
    if (confidence !== 'high' && !context.person(start)) accepted.delete(segment);
}

/**
 * The words of names found so far, which name the same person again. A single word that no list knows counts only
 * where it was sure: one mistake would repeat itself through the text.
 */
function knownWords(
  { segments, uncased }: NameText,
  accepted: ReadonlyMap<Segment, Candidate>,
  named: readonly Range[],
): ReadonlySet<string> {
  const known = new Set<string>();
  const sorted = [...named].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const segment of segments) {
    while (at < sorted.length && sorted[at]!.end <= segment.start) at++;
    const claimed = at < sorted.length && sorted[at]!.start < segment.end;
    if (!claimed && !accepted.has(segment)) continue;
    const sure = claimed || segment.words.length > 1 || accepted.get(segment)?.confidence === 'high';
    for (const { key, kind } of segment.words) {
      const counts = kind === 'given' || kind === 'surname' || (sure && !(uncased && kind === 'maybe'));
      if (counts && key.length > 2) known.add(key);
    }
  }
  return known;
}

function claim({ text }: TextContext, { start, end }: Segment, weight: number, cue: Cue): Candidate {
  const tags: Tag[] = isExampleName(text.slice(start, end)) ? ['example'] : [];
  return { start, end, confidence: weight >= SURE ? 'high' : 'medium', cues: [cue], tags, label: fixed('no label') }; // prettier-ignore
}
