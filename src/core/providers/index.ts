import { javascript } from './javascript';
import { python } from './python';
import type { UseRecogniser } from './recogniser';

export const RECOGNISERS: readonly UseRecogniser[] = [javascript, python];

export { CATALOGUE, providerById, type Provider } from './catalogue';
export { SERVICES, type KeyShape, type Service } from './provider';
export { resolveDestinations, type Lookup } from './resolve';
export type { Recognised, UseRecogniser } from './recogniser';
