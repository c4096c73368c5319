export * from './document';
export { policySchemaJson } from './json';
export { DAY, DAY_OR_EVERGREEN } from './parts';
export * from './register';
