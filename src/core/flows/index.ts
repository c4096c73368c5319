import type { FlowFinder } from './finder';
import { JAVASCRIPT } from './javascript';
import { languageFinder } from './languageFinder';
import { PYTHON } from './python';

/** Every finder of flows within one text. */
export const FLOW_FINDERS: readonly FlowFinder[] = [
  languageFinder('javascript-flows', ['javascript', 'typescript', 'tsx'], JAVASCRIPT),
  languageFinder('python-flows', ['python'], PYTHON),
];

export { pathOf, nodesOf, type Binding, type Dialect } from './expression';
export { JAVASCRIPT } from './javascript';
export { originOf } from './llmUse';
export { PYTHON } from './python';
export { scopeOf, type Scope } from './scope';
export type { FlowFinder } from './finder';
