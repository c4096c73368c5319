export { htmlReport } from './html';
export { jsonReport } from './json';
export { policyDiffJson, policyDiffText, type PolicyDiff } from './policyDiff';
export { buildReport, type Compared, type Report, type ReportedFinding, type ReportInput } from './report';
export { sarifReport } from './sarif';
export { textReport, type TextOptions } from './text';
export { plural, visible } from './words';
