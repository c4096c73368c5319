import path from 'node:path';

/** The repository's root; also the extension's development path. */
export const ROOT = path.resolve(__dirname, '../..');
export const HOST = __dirname;
/** Everything that the tests write: bundles, screenshots, packages. */
export const OUT = path.join(ROOT, 'out');
export const SHOTS = path.join(OUT, 'shots');
/** The workspace that the editor tests open a copy of. Every identifier in it is invented. */
export const WORKSPACE = path.join(HOST, 'fixtures/workspace');
export const EXTENSION_ID = 'phi-cordon.phi-cordon';
