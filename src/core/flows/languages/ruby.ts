import type { SyntaxTree } from '../../scan/grammars';
import type { Program } from '../program';
import { RUBY_SINKS } from '../sinks/ruby';
import type { Language } from './language';
import { finishLowering, startLowering } from './lowering';
import { withOwnNames } from './ownNames';
import { plainTree } from './plainTree';
import { prepare } from './ruby/around';
import { statements } from './ruby/statements';

export const rubyLanguage: Language = { id: 'ruby', grammars: ['ruby'], lower, sinks: RUBY_SINKS };

/** Reads a Ruby file. */
function lower(tree: SyntaxTree): Program {
  const low = startLowering(tree);
  const plain = plainTree(tree);
  statements(plain.kids, prepare(plain, low));
  return withOwnNames(finishLowering(low));
}
