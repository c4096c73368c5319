export * from './effective';
