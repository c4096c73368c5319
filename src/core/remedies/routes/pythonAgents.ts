import { nodesOf } from '../../flows';
import { fixed } from '../../safeText';
import type { SyntaxNode } from '../../scan/grammars';
import type { TextEdit } from '../remedy';
import type { ClientCall } from './calls';
import { importedNames, literalOf } from './pythonProgram';
import { argumentOf, meaningOf } from './pythonHttp';
import { CannotRoute, type ScopedProgram } from './route';

const TRACING_OFF = 'set_tracing_disabled';
const MODELS = new Set(['Agent', 'OpenAIChatCompletionsModel', 'OpenAIResponsesModel']);
const NAMES = new Set([...MODELS, 'Runner', 'set_default_openai_client', 'set_trace_processors', TRACING_OFF]); // prettier-ignore

/** What a program of the OpenAI Agents SDK needs beside its client. */
export interface Agents {
  readonly edits: readonly TextEdit[];
  /** Models that it names, in the terms of `modelEdits`. */
  readonly requests: readonly ClientCall[];
}

/**
 * The Agents SDK copies prompts and answers to OpenAI wherever the client sends (openai-agents-python, tracing), so its
 * tracing is turned off with the route.
 * @throws CannotRoute if that cannot be done here, or if an agent takes the SDK's own choice of model
 */
export function agentsOf(program: ScopedProgram): Agents {
  const imported = importedNames(program.tree, (module) => module === 'agents', NAMES);
  const used = nodesOf(program.tree, ['call']).flatMap((node) => {
    const what = imported.get(node.childForFieldName('function')?.text ?? '');
    return what ? [{ node, name: what.name }] : [];
  });
  if (used.length === 0) return { edits: [], requests: [] };
  const models = used.filter(({ name }) => MODELS.has(name));
  const requests = models.flatMap(({ node, name }): ClientCall[] => {
    const model = argumentOf(node, 'model', name === 'Agent' ? undefined : 0);
    if (!model) throw new CannotRoute(fixed('An agent names no model, so the Agents SDK chooses one that the approved service may not have. Write its model first.')); // prettier-ignore
    const request = { node, args: [model.parent?.type === 'keyword_argument' ? model.parent : model], path: ['completions', 'create'] }; // prettier-ignore
    return literalOf(meaningOf(model, program).node) === undefined ? [] : [request];
  });
  return { edits: tracingOff(used, program), requests };
}

function tracingOff(
  used: readonly { readonly node: SyntaxNode; readonly name: string }[],
  program: ScopedProgram,
): TextEdit[] {
  const off = used.filter(({ name }) => name === TRACING_OFF);
  if (off.some(({ node }) => argumentOf(node, 'disabled', 0)?.type === 'true')) return [];
  // Who names the processors has taken OpenAI's out of them.
  if (used.some(({ name }) => name === 'set_trace_processors')) return [];
  const top = program.tree.rootNode.namedChildren.filter((node): node is SyntaxNode => node !== null);
  const at = top.findIndex((node) => node.type === 'import_from_statement' && node.childForFieldName('module_name')?.text === 'agents'); // prettier-ignore
  const names = top[at]?.childrenForFieldName('name').filter((name) => name !== null) ?? [];
  const last = names.at(-1);
  if (off.length > 0 || !last) {
    throw new CannotRoute(fixed('The Agents SDK copies what an agent reads and writes to OpenAI, and its tracing cannot be turned off here. Call set_tracing_disabled(True) first.')); // prettier-ignore
  }
  const { text } = program.source;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const next = top.findIndex((node, index) => index > at && !/^(?:future_)?import/.test(node.type));
  const end = top[next < 0 ? top.length - 1 : next - 1]!.endIndex;
  const lineEnd = text.indexOf('\n', end);
  const below = lineEnd < 0 ? text.length : lineEnd + 1;
  const lead = lineEnd < 0 ? newline : '';
  const lineStart = text.lastIndexOf('\n', last.startIndex - 1) + 1;
  const indent = text.slice(lineStart, last.startIndex);
  const separator = indent.trim() === '' && lineStart > 0 ? `,${newline}${indent}` : ', ';
  return [
    { start: last.endIndex, end: last.endIndex, newText: `${separator}${TRACING_OFF}` },
    { start: below, end: below, newText: `${lead}${newline}${TRACING_OFF}(True)${newline}` },
  ];
}
