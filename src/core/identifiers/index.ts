import type { Detector } from './detector';
import { mrn } from './mrn';
import { ssn } from './ssn';

/** Every detector. Where two claim the same characters with equal confidence, the earlier wins. */
export const DETECTORS: readonly Detector[] = [ssn, mrn];

export type { Candidate, Detector, Hit, Trigger } from './detector';
export { textContext, type TextContext } from './textContext';
