import { fixed, joinSafe, safeIdentifier, type SafeText } from '../safeText';
import { isKnownWord, splitWords } from '../scan/vocabulary';
import { isPlainMember, phiInRecord } from './sources/names';

/**
 * A name of a program as it may be shown: `patient.ssn`. A part that stands in literals alone (`byName['Jane Doe']`) may be a
 * value, so it is shown only where its words are those of programs or of identifiers.
 * @param identifiers names that stand in the text as such
 */
export function shownName(name: string, identifiers: ReadonlySet<string>): SafeText {
  return joinSafe(name.split('.').map((part) => (identifiers.has(part) || isTold(part) ? safeIdentifier(part) : fixed('…'))), fixed('.')); // prettier-ignore
}

function isTold(part: string): boolean {
  if (!/^[\w$]*$/.test(part) || /\d{3}/.test(part)) return false;
  const phi = phiInRecord(part);
  if ((phi !== undefined && phi.why !== 'member') || isPlainMember(part)) return splitWords(part).length < 5;
  return splitWords(part).every((word) => isKnownWord(word));
}
