import type { FormatReader } from './reader';

/** Every format reader; each reads only texts that hold one of its triggers. */
export const READERS: readonly FormatReader[] = [];

export type { Field, FormatReader, Reading } from './reader';
