import type { Program } from '../program';
import { CSHARP_SINKS } from '../sinks/csharp';
import { declaration } from './csharp/declarations';
import { statement, statements } from './csharp/statements';
import type { Language } from './language';
import { finishLowering, startLowering, textOf, type Lowering } from './lowering';
import { fieldOf, namedKids, plainTree, type PlainNode } from './plainTree';

/** C#, up to primary constructors and collection expressions. A property's getter is a method of its name. */
export const csharpLanguage: Language = {
  id: 'csharp',
  grammars: ['c-sharp'],
  lower(tree): Program {
    const low = startLowering(tree);
    const { kids } = plainTree(tree);
    statements(
      low,
      kids.flatMap((node) => (node.type === 'global_statement' ? node.kids : [])),
    );
    for (const node of kids) if (node.type !== 'global_statement') topLevel(low, node);
    return finishLowering(low);
  },
  sinks: CSHARP_SINKS,
};

function topLevel(low: Lowering, node: PlainNode): void {
  switch (node.type) {
    case 'using_directive':
      return usingOf(low, node);
    case 'extern_alias_directive':
    case 'global_attribute':
      return;
    case 'namespace_declaration':
    case 'file_scoped_namespace_declaration':
      for (const kid of fieldOf(node, 'body')?.kids ?? node.kids)
        if (kid.field !== 'name') topLevel(low, kid);
      return;
    default:
      if (node.named && !declaration(low, node)) statement(low, node);
  }
}

function usingOf(low: Lowering, node: PlainNode): void {
  const alias = fieldOf(node, 'name');
  const path = namedKids(node).find((kid) => kid.field !== 'name');
  if (!path) return;
  const whole = textOf(low, path).replace(/<[^]*$|\s+/g, '');
  const dot = whole.lastIndexOf('.');
  const { start, end } = node;
  low.imports.push(
    alias && dot > 0
      ? { local: textOf(low, alias), module: whole.slice(0, dot), name: whole.slice(dot + 1), start, end }
      : { local: alias ? textOf(low, alias) : '', module: whole, name: '*', start, end },
  );
}
