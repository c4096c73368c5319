export { TRAIL_FOLDER } from './appendEntries';
export { LockBusy } from './lock';
export { ownHeads, readTrail } from './readTrail';
export { recordAudit, type Happened } from './record';
export { sha256 } from './tail';
