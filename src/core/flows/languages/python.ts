import type { SyntaxTree } from '../../scan/grammars';
import type { Program, Statement } from '../program';
import { PYTHON_SINKS } from '../sinks/python';
import type { Language } from './language';
import { pieceOf, scopeIn, type Lowering, type NameScope } from './python/lowering';
import { statements } from './python/statements';

export const pythonLanguage: Language = {
  id: 'python',
  grammars: ['python'],
  lower,
  sinks: PYTHON_SINKS,
};

function lower(tree: SyntaxTree): Program {
  const { text, end } = { text: tree.rootNode.text, end: tree.rootNode.endIndex };
  const body: Statement[] = [];
  const offset = tree.rootNode.startIndex;
  const scope = scopeIn(undefined, [], body, 0);
  const low: Lowering = {
    text: offset === 0 ? text : ' '.repeat(offset) + text,
    types: tree.language.types,
    functions: [{ name: '', parameters: [], body, marks: [], start: 0, end }],
    imports: [],
    classes: [],
    scopes: [],
    out: body,
    after: [],
    scope,
    self: undefined,
    owner: undefined,
    inClass: undefined,
    depth: 0,
    place: 0,
  };
  statements(low, pieceOf(low, tree.rootNode));
  for (const inner of low.scopes) declareShadows(inner);
  return { functions: low.functions, imports: low.imports, exports: new Map(), types: low.classes };
}

/** In Python a name that a function gives a value to is the function's own, whatever is called so around it. */
function declareShadows(scope: NameScope): void {
  const hidden: Statement[] = [];
  for (const name of scope.locals) {
    if (scope.parameters.has(name) || scope.free.has(name)) continue;
    let outer = scope.outer;
    while (outer && !outer.locals.has(name) && !outer.parameters.has(name)) outer = outer.outer;
    const { start, end } = scope.place;
    if (outer) hidden.push({ kind: 'assign', target: { kind: 'name', name, start, end }, value: { kind: 'constant', start, end }, declares: true }); // prettier-ignore
  }
  scope.body.unshift(...hidden);
}
