import type { SinkSpec } from './sink';

export const CSHARP_SINKS: readonly SinkSpec[] = [];
