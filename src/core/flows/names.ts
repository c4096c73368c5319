export * from './sources/names';
