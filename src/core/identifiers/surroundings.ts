import type { Confidence } from '../finding';
import type { TextContext } from './textContext';

/**
 * How sure a labelled value is an identifier of a patient, by what stands around it. Text on its way out needs no more
 * than the label; in source a patient must be named close by, or care be spoken of twice.
 * @returns undefined where the label stands alone in source
 */
export function besidePatient(context: TextContext, offset: number): Confidence | undefined {
  if (context.surface === 'prompt') return 'high';
  const words = context.health(offset);
  if (context.patient(offset)) return words > 0 ? 'high' : undefined;
  return words > 1 ? 'medium' : undefined;
}

/** One step surer, for a value that also passes its check. */
export function surer(confidence: Confidence): Confidence {
  return confidence === 'low' ? 'medium' : confidence === 'medium' ? 'high' : 'very-high';
}
