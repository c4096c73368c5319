import type { EndpointUse, FlowFact } from '../facts';
import type { Cue } from '../finding';
import { up, words } from '../identifiers/detector';
import { message } from '../messages';
import type { GrammarId } from '../ports';
import { fixed, safeIdentifier } from '../safeText';
import { grammarOf, isDeclaration } from '../scan/fileKinds';
import type { SyntaxNode, SyntaxTree } from '../scan/grammars';
import { placeOf } from '../scan/place';
import type { SourceText } from '../scan/sourceText';
import { nodesOf, pathOf, type Dialect } from './expression';
import type { FlowFinder } from './finder';
import { useOfCall } from './llmUse';
import { SOURCE_WORDS, speaksOfHealth, type NamedPhi } from './names';
import { scopeOf } from './scope';
import { SINK_WORDS, sinkOf } from './sinks';
import { tracer, type Source } from './trace';

/** A finder of flows within one text, for a language whose trees the dialect reads. */
export function languageFinder(id: string, grammars: readonly GrammarId[], dialect: Dialect): FlowFinder {
  return {
    id,
    sinkTriggers: words(...SINK_WORDS),
    sourceTriggers: words(...SOURCE_WORDS),
    reads({ languageId, path }) {
      const grammar = grammarOf(languageId);
      return grammar !== undefined && grammars.includes(grammar) && !isDeclaration(path);
    },
    find: (source, tree, uses) => find(source, tree, uses, dialect),
  };
}

function find(
  source: SourceText,
  tree: SyntaxTree,
  uses: readonly EndpointUse[],
  dialect: Dialect,
): FlowFact[] {
  const scope = scopeOf(tree, dialect);
  const { trace } = tracer(dialect, scope, dialect.sanitizers(tree), speaksOfHealth(source.text));
  return nodesOf(tree, dialect.callTypes).flatMap((node): FlowFact[] => {
    const call = dialect.read(node);
    if (call.kind !== 'call') return [];
    const path = pathOf(call.callee, dialect);
    const sink = sinkOf(path);
    if (sink === undefined || isPrintToFile(path, call.args)) return [];
    const sources = strongest(call.args.flatMap((arg) => trace(arg)));
    if (sources.length === 0) return [];
    const use = sink === 'llm' ? useOfCall(call.callee, call.args, uses, dialect, scope) : undefined;
    if (sink === 'llm' && use === undefined) return [];
    const place = { node: call.callee, name: path.join('.') };
    return sources.map((item) => factOf(item, sink, use, place, source));
  });
}

/** One source for each place of the arguments: a whole record before an identifier, that before a softer name. */
function strongest(sources: readonly Source[]): Source[] {
  const best = new Map<number, Source>();
  for (const source of sources) {
    const known = best.get(source.at.id);
    if (!known || rank(source.phi) > rank(known.phi)) best.set(source.at.id, source);
  }
  return [...best.values()];
}

function rank({ confidence, record }: NamedPhi): number {
  return (confidence === 'high' ? 2 : 0) + (record ? 1 : 0);
}

function factOf(
  item: Source,
  sink: FlowFact['sink'],
  use: number | undefined,
  callee: { readonly node: SyntaxNode; readonly name: string },
  source: SourceText,
): FlowFact {
  const name = safeIdentifier(item.name);
  const sinkName = safeIdentifier(callee.name);
  const at = ({ startPosition }: SyntaxNode) => ({
    path: source.path,
    line: startPosition.row + 1,
    column: startPosition.column + 1,
  });
  const last = item.hops.at(-1);
  return {
    sink,
    source: name,
    callee: sinkName,
    ...(use === undefined ? {} : { use }),
    wholeRecord: item.phi.record,
    place: placeOf(source, item.at.startIndex, item.at.endIndex),
    confidence: item.phi.confidence,
    cues: [CUES[item.phi.why]],
    steps: [
      { ...at(item.node), message: message('flow.step.source', { source: name }) },
      ...item.hops.map((hop) => ({
        ...at(hop.node),
        message: message('flow.step.assign', { source: name, name: safeIdentifier(hop.name) }),
      })),
      {
        ...at(callee.node),
        message: message('flow.step.sink', {
          name: last ? safeIdentifier(last.name) : name,
          callee: sinkName,
        }),
      },
    ],
  };
}

const CUES: Readonly<Record<NamedPhi['why'], Cue>> = {
  direct: up(fixed('named as a direct identifier')),
  record: up(fixed("a patient's whole record")),
  declared: up(fixed('named as a source by the policy')),
  scheduling: up(fixed('what tells that somebody is treated, and for what')),
  soft: up(fixed('a name of health care, in a text that speaks of it')),
  member: up(fixed("a member of a patient's record")),
};

/** `print(…, file=report)` writes a file; on standard error it is a log all the same. */
function isPrintToFile(path: readonly string[], args: readonly SyntaxNode[]): boolean {
  return (
    path.length === 1 && path[0] === 'print' && args.some((arg) => /^file\s*=(?!\s*sys\.std)/.test(arg.text))
  );
}
