export { blocked, passing, rewritten, SILENT, type Answer } from './answer';
export { HARNESSES, readCall, type Harness, type HookCall } from './call';
export { outgoingOf, withTexts, type Outgoing, type OutgoingFile, type OutgoingText } from './outgoing';
export { fileReason, promptReason, rewrittenReason, textReason, type Counts } from './reason';
export { hookFile, machineRunner, NPX_RUNNER, projectRunner, type HookFile, type Runner } from './install';
export { hasHooks, UnusableSettings, withHooks, withoutHooks, type HookEntry } from './settings';
