import type { Program } from '../program';
import { JAVASCRIPT_SINKS } from '../sinks/javascript';
import type { Script } from './javascript/script';
import { statements } from './javascript/statements';
import type { Language } from './language';
import { finishLowering, startLowering } from './lowering';
import { plainTree } from './plainTree';

/** JavaScript, TypeScript and JSX. Functions within others are variables there; those outside are known by name. */
export const javascriptLanguage: Language = {
  id: 'javascript',
  grammars: ['javascript', 'typescript', 'tsx'],
  lower(tree): Program {
    const low: Script = {
      ...startLowering(tree),
      exports: new Map(),
      owner: undefined,
      depth: 0,
      blocks: 0,
      pending: [],
    };
    statements(low, plainTree(tree).kids);
    return { ...finishLowering(low), exports: low.exports };
  },
  sinks: JAVASCRIPT_SINKS,
};
