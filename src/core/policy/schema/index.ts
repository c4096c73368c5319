export * from './agreement';
export * from './document';
export * from './entries';
export { policySchemaJson } from './json';
export { API_VERSION, DAY, DAY_OR_EVERGREEN, UNLIMITED, VARIABLE } from './parts';
export * from './register';
export {
  AGREEMENT_KINDS,
  AGREEMENT_TERMS,
  NO_AGREEMENT_REASONS,
  type AgreementTerm,
  type AgreementTermKey,
  type TermWeight,
} from './terms';
