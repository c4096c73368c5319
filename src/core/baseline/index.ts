export { compareEntries, type BaselineEntry } from './entry';
export { matchBaseline, type BaselineMatch, type BaselineScope } from './match';
export { isBaselineProblem, readBaseline, type BaselineProblem } from './read';
export { writeBaseline } from './write';
