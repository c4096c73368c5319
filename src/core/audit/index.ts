export { actOf } from './acts';
export { CHAIN_START, chainLine, isLink, readLine, type BrokenLine, type Link, type Sha256 } from './chain';
export * from './entry';
export { auditEvent } from './event';
export { headText, readHead, readHeads, type Head } from './heads';
export { auditCsv, auditJson, auditText, inOrderOfTime } from './show';
export { trailFileName, verifyTrail, type TrailFile, type TrailNote, type Verified } from './verify';
