import type { FlowFinder } from './finder';

export const FLOW_FINDERS: readonly FlowFinder[] = [];

export type { FlowFinder } from './finder';
