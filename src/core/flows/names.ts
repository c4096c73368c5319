export * from './sources/names';
export { phiOfType } from './sources/types';
