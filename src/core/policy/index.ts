export { addDays, isCalendarDay } from './days';
export { diffFindings, diffPolicies, type FindingsDiff, type PolicyChange, type Stack } from './diff';
export * from './effective';
export { exactEndpoint } from './endpoints';
export { BASE_POLICY, basePolicy, withBasePolicies, type BasePolicy } from './base';
export { dataEffect } from './dataEffect';
export { expectedFiles, failedExpectation } from './expect';
export { explainPath } from './explain';
export { policyFileNotices, policyNotices } from './findings';
export { policyFixes, type PolicyFix } from './fixes';
export { folderOf, literalGlob, withinFolder } from './globs';
export { policyHoverAt, type PolicyHover } from './hoverAt';
export { initialPolicy, interviewOf, type FoundUse, type Interview } from './init';
export { findPolicies, layerOf, withBases, type PoliciesFound, type PolicyLayer } from './layers';
export { policyProblems } from './lint';
export { isPolicyFile, loadPolicy, POLICY_FILE, type LoadedPolicy } from './load';
export { nearest } from './nearest';
export { problemText, type PolicyProblem } from './problem';
export { effectivePolicy, mergedPolicy, policyResolver, type PolicyAt, type PolicyOptions } from './resolve';
export {
  AGREEMENT_TERMS,
  policySchemaJson,
  type Agreement,
  type AgreementTerm,
  type PolicyDocument,
} from './schema';
