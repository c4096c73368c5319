import type { FunctionNode, Program, Statement, Target } from '../program';

/**
 * Where a function does not see the variables outside (Ruby's and PHP's named functions), those of the same name that it
 * gives values to are declared at its start.
 */
export function withOwnNames(program: Program): Program {
  const outside = namesOf(program.functions[0]?.body ?? []);
  if (outside.size === 0) return program;
  const functions = program.functions.map((fn): FunctionNode => {
    if (fn.name === '') return fn;
    const own = [...namesOf(fn.body)].filter((name) => outside.has(name) && !isParameter(fn, name));
    const at = { start: fn.start, end: fn.start };
    const declared = own.map((name): Statement => ({
      kind: 'assign',
      target: { kind: 'name', name, ...at },
      value: { kind: 'list', items: [], ...at },
      declares: true,
    }));
    return declared.length > 0 ? { ...fn, body: [...declared, ...fn.body] } : fn;
  });
  return { ...program, functions };
}

function isParameter({ parameters }: FunctionNode, name: string): boolean {
  return parameters.some(({ target }) => target.kind === 'name' && target.name === name);
}

/** Names that statements give a value to, functions within them left out. */
function namesOf(body: readonly Statement[], names = new Set<string>()): Set<string> {
  for (const statement of body) {
    if (statement.kind === 'assign') addNames(statement.target, names);
    else if (statement.kind === 'branch') for (const arm of statement.arms) namesOf(arm, names);
    else if (statement.kind === 'loop') {
      if (statement.target) addNames(statement.target, names);
      namesOf(statement.body, names);
    }
  }
  return names;
}

function addNames(target: Target, names: Set<string>): void {
  if (target.kind === 'name') names.add(target.name);
  else if (target.kind === 'items')
    for (const item of target.items) {
      if (item) addNames(item, names);
    }
  else if (target.kind === 'fields') for (const field of target.fields) addNames(field.target, names);
}
