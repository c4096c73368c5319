import { ASSISTANTS } from './assistants';
import { gitHooks } from './git';
import type { HookInstaller } from './installer';

/** Whatever can be told to run a hook. */
export const INSTALLERS: readonly HookInstaller[] = [...ASSISTANTS, gitHooks];
