export * from './fhir';
