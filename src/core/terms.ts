/** The graded words that rules, facts and findings share. */

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CONFIDENCES = ['low', 'medium', 'high', 'very-high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a text stands: a file of the project, or text on its way out (clipboard, prompt, hook payload). */
export type Surface = 'source' | 'prompt';

/** The letter of 45 CFR 164.514(b)(2)(i) under which an identifier is listed. */
export type SafeHarborLetter =
  | 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R'; // prettier-ignore

/** Evidence about a value: published example, synthetic data, a provider's identifier, test code. */
export type Tag = 'example' | 'synthetic' | 'provider' | 'test';
