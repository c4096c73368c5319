import { javascript } from './javascript';
import type { UseRecogniser } from './recogniser';

export const RECOGNISERS: readonly UseRecogniser[] = [javascript];

export { CATALOGUE, providerById, type Provider } from './catalogue';
export { SERVICES, type KeyShape, type Service } from './provider';
export { resolveDestinations, type Lookup } from './resolve';
export type { Recognised, UseRecogniser } from './recogniser';
