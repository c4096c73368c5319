import { assistants } from './assistants';
import { clientsByText } from './clientsByText';
import { constants } from './constants';
import { dotenv } from './dotenv';
import { frameworkSettings } from './frameworkSettings';
import { infrastructure } from './infrastructure';
import { litellmConfig } from './litellmConfig';
import { javascript } from './javascript';
import { keys } from './keys';
import { manifests } from './manifests';
import { notebook } from './notebook';
import { python } from './python';
import { urls } from './urls';
import type { UseRecogniser } from './recogniser';

export const RECOGNISERS: readonly UseRecogniser[] = [
  javascript,
  python,
  notebook,
  clientsByText,
  constants,
  dotenv,
  assistants,
  frameworkSettings,
  infrastructure,
  litellmConfig,
  manifests,
  urls,
  keys,
];

export { CATALOGUE, providerById, type Provider } from './catalogue';
export { withFeatures } from './features';
export { isShared, keepsByDefault } from './features/terms';
export { hostRegion } from './hosts';
export { foldersAbove } from './modules';
export { SERVICES, type KeyShape, type Service } from './provider';
export { resolveDestinations, type Lookup } from './resolve';
export type { Recognised, UseRecogniser } from './recogniser';
