export { csvReport } from './csv';
export { htmlReport } from './html';
export { jsonReport } from './json';
export { junitReport } from './junit';
export { markdownReport } from './markdown';
export { maskedDiff, type MaskedDiff } from './maskedDiff';
export { mergeParts, type Merged } from './mergeParts';
export type { Part, Shard } from './part';
export { policyDiffJson, policyDiffText, type PolicyDiff } from './policyDiff';
export { readPart, type ReadPart } from './readPart';
export { remedyDiffs, type DiffSources } from './remedyDiffs';
export {
  buildReport,
  type Compared,
  type HistoryScope,
  type Report,
  type ReportedFinding,
  type ReportInput,
} from './report';
export { sarifReport } from './sarif';
export { textReport, type TextOptions } from './text';
export { unixReport } from './unix';
export { withBaseline, type Baselined } from './withBaseline';
export { plural, visible } from './words';
