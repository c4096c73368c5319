import type { SyntaxTree } from '../../scan/grammars';
import type { Program } from '../program';
import { PHP_SINKS } from '../sinks/php';
import type { Language } from './language';
import { finishLowering, startLowering } from './lowering';
import { statements } from './php/statements';
import { withOwnNames } from './ownNames';
import { plainTree } from './plainTree';

export const phpLanguage: Language = { id: 'php', grammars: ['php'], lower, sinks: PHP_SINKS };

/** Reads a PHP file, the pieces of HTML between its tags left out. */
function lower(tree: SyntaxTree): Program {
  const low = startLowering(tree);
  statements(plainTree(tree).kids, { low, owner: undefined });
  return withOwnNames(finishLowering(low));
}
