import type { SyntaxTree } from '../../scan/grammars';
import type { FunctionNode, Program } from '../program';
import { GO_SINKS } from '../sinks/go';
import type { Language } from './language';
import { finishLowering, reserve, spanOf, startLowering, textOf, type Lowering } from './lowering';
import { fieldOf, namedKids, plainTree, type PlainNode } from './plainTree';
import { declaration, functionBody, parametersOf } from './go/statements';
import { plainType, typeNames } from './go/types';

export const goLanguage: Language = { id: 'go', grammars: ['go'], lower, sinks: GO_SINKS };

/** Reads a Go file. Its exports are all that stands at its top: files of one package see each other's. */
function lower(tree: SyntaxTree): Program {
  const low = startLowering(tree);
  for (const node of plainTree(tree).kids) top(node, low);
  const program = finishLowering(low);
  return { ...program, exports: exportsOf(program) };
}

function top(node: PlainNode, low: Lowering): void {
  switch (node.type) {
    case 'import_declaration':
      imports(node, low);
      return;
    case 'function_declaration':
    case 'method_declaration':
      functionOf(node, low);
      return;
    case 'ERROR':
      for (const kid of node.kids) top(kid, low);
      return;
    default:
      declaration(node, low, undefined);
  }
}

/** The receiver's own name becomes `this` throughout the method. */
function functionOf(node: PlainNode, low: Lowering): void {
  const index = reserve(low);
  const name = fieldOf(node, 'name');
  const receiver = fieldOf(node, 'receiver')?.kids.find(({ type }) => type === 'parameter_declaration');
  const receiverName = receiver && fieldOf(receiver, 'name');
  const receiverType = receiver && fieldOf(receiver, 'type');
  const owner = receiverType && plainType(receiverType, low);
  const self = receiverName && textOf(low, receiverName);
  const result = fieldOf(node, 'result');
  const type = result && typeNames(result, low)[0];
  const fn: FunctionNode = {
    name: name ? textOf(low, name) : '',
    ...(owner === undefined ? {} : { owner }),
    parameters: parametersOf(node, low),
    body: functionBody(node, low, self),
    marks: [],
    ...(type === undefined ? {} : { type }),
    ...spanOf(node),
  };
  low.functions[index] = fn;
}

function imports(node: PlainNode, low: Lowering): void {
  for (const kid of namedKids(node)) {
    if (kid.type !== 'import_spec') {
      imports(kid, low);
      continue;
    }
    const path = fieldOf(kid, 'path');
    if (!path) continue;
    const module = textOf(low, path).slice(1, -1);
    const alias = fieldOf(kid, 'name');
    const given = alias && textOf(low, alias);
    const local = given === '_' || given === '.' ? '' : (given ?? packageName(module));
    low.imports.push({ local, module, name: '*', ...spanOf(kid) });
  }
}

/** What a package is called that was imported without a name: by custom the last element of its path, without a version and `go`. */
function packageName(module: string): string {
  const last = module.replace(/[/.]v\d+$/, '').split('/').at(-1) ?? '';
  return last.replace(/^go-|(?:-sdk)?-go$/g, '').replace(/[^\w]/g, '');
} // prettier-ignore

function exportsOf({ functions }: Program): Map<string, string> {
  const names = functions.flatMap(({ name, owner }) => (name !== '' && owner === undefined ? [name] : []));
  for (const statement of functions[0]?.body ?? [])
    if (statement.kind === 'assign')
      for (const target of statement.target.kind === 'items' ? statement.target.items : [statement.target])
        if (target?.kind === 'name') names.push(target.name);
  return new Map(names.map((name) => [name, name]));
}
