import type { Program } from '../program';
import { JAVA_SINKS } from '../sinks/java';
import { declaration } from './java/declarations';
import { statement } from './java/statements';
import type { Language } from './language';
import { finishLowering, startLowering, textOf, type Lowering } from './lowering';
import { hasWord, plainTree, type PlainNode } from './plainTree';

/** Java. Local variables, fields and fields of the classes around are told apart; names of the package are not. */
export const javaLanguage: Language = {
  id: 'java',
  grammars: ['java'],
  lower(tree): Program {
    const low = startLowering(tree);
    for (const node of plainTree(tree).kids) topLevel(low, node);
    return finishLowering(low);
  },
  sinks: JAVA_SINKS,
};

function topLevel(low: Lowering, node: PlainNode): void {
  if (node.type === 'package_declaration') return;
  if (node.type === 'import_declaration') importOf(low, node);
  else if (!declaration(low, node)) statement(low, node);
}

function importOf(low: Lowering, node: PlainNode): void {
  const path = node.kids.find(({ type }) => type === 'scoped_identifier' || type === 'identifier');
  if (!path) return;
  const whole = textOf(low, path).replace(/\s+/g, '');
  const dot = whole.lastIndexOf('.');
  const name = whole.slice(dot + 1);
  const { start, end } = node;
  low.imports.push(
    hasWord(node, 'asterisk')
      ? { local: '', module: whole, name: '*', start, end }
      : { local: name, module: dot < 0 ? whole : whole.slice(0, dot), name, start, end },
  );
}
