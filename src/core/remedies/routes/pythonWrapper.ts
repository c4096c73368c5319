import { nodesOf, originOf, PYTHON } from '../../flows';
import { qualified, readPythonImports } from '../../providers/python/imports';
import { callsOn, type ClientCall } from './calls';
import { clientAt, type Client, type ScopedProgram } from './route';

/** Functions of Instructor that hand a client back with calls of the same names. */
const INSTRUCTOR = /^instructor\.(?:from_openai|from_anthropic|a?patch)$/;
const CREATES = /^create(?:_with_completion|_partial|_iterable)?$/;

/** The calls on these clients, those through Instructor included: `instructor.from_openai(OpenAI())`. */
export function wrappedCalls(clients: readonly Client[], program: ScopedProgram): ClientCall[] {
  const imports = readPythonImports(program.tree.rootNode);
  const own = new Set(clients.map(({ node }) => node.id));
  const wrappers = nodesOf(program.tree, ['call']).flatMap((node): Client[] => {
    const callee = node.childForFieldName('function')?.text ?? '';
    const given = node.childForFieldName('arguments')?.namedChildren.find((child) => child?.type !== 'comment'); // prettier-ignore
    const value = given?.childForFieldName('value') ?? given;
    if (!value || !INSTRUCTOR.test(qualified(callee, imports) ?? '')) return [];
    const made = originOf(value, (part) => (own.has(part.id) ? true : undefined), PYTHON, program.scope);
    return made ? [clientAt(node, callee)] : [];
  });
  const direct = callsOn(clients, program, PYTHON).filter(({ node }) => !wrappers.some((one) => one.node.id === node.id)); // prettier-ignore
  const known = new Set(direct.map(({ node }) => node.id));
  const through = callsOn(wrappers, program, PYTHON).filter(({ node }) => !known.has(node.id));
  return [...direct, ...through.map((call) => (CREATES.test(call.path.at(-1) ?? '') ? { ...call, path: ['client', 'chat', 'completions', 'create'] } : call))]; // prettier-ignore
}
