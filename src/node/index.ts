export { baselineOfCommit, baselineOfFile, DEFAULT_BASELINE } from './baseline';
export { openBlobs } from './blobs';
export {
  changesSince,
  defaultBase,
  isShallow,
  mergeBase,
  placesOf,
  stagedChanges,
  type Changes,
} from './changes';
export {
  changeSince,
  isChangeProblem,
  stagedChange,
  type ChangeChoice,
  type ChangeProblem,
  type ChosenChange,
} from './chosenChange';
export { replaceIfUnchanged, writeAtomically } from './atomicWrite';
export { isWithin, placeWithin, projectPath, type GivenPlace } from './confine';
export { openCache } from './cache';
export { decode, type Encoding } from '../core/scan/decode';
export { encode } from './encoding';
export { absoluteOf, DEFAULT_MAX_BYTES, fileReader, type FileReader, type FileText } from './files';
export { commitOf, git, headCommit } from './git';
export { globTest } from './globs';
export { grammarFiles } from './grammarFiles';
export { revisionsOf, scanHistory, storeOf, type HistoryScan, type Revisions, type Store } from './history';
export { indexReader } from './indexReader';
export {
  BrokenPolicy,
  checkPolicies,
  nearestPolicies,
  noPolicies,
  NO_POLICIES,
  policiesFromFile,
  policiesOfCommit,
  readBasePolicy,
  type PolicySource,
} from './policies';
export { commonFolder, findRoot, type Root } from './root';
export { policyChanges } from './policyChanges';
export {
  examineFile,
  openProject,
  outcomeOf,
  scanProject,
  tally,
  type OnProgress,
  type ScanOptions,
  type ScanResult,
  type TreeScan,
} from './scan';
export { inShard, judgedName, treeName } from './shard';
export { answerThread, type Threads } from './threads';
export { walk } from './walk';
