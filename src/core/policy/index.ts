export * from './effective';
export { isPolicyFile, loadPolicy, POLICY_FILE, type LoadedPolicy } from './load';
export type { PolicyProblem } from './problem';
export { policySchemaJson, type PolicyDocument } from './schema';
