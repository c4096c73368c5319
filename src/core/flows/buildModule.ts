import type { Step } from '../finding';
import { message } from '../messages';
import type { ProjectPath } from '../ports';
import { safeUrl } from '../providers/safeUrl';
import { safeIdentifier, type SafeText } from '../safeText';
import { placeOf } from '../scan/place';
import { lineIndexAt, type SourceText } from '../scan/sourceText';
import { isItem, taintsOf, type Analysis, type End, type Hop, type Taint, type Value } from './engine';
import { filesOf } from './files';
import type { LanguageId } from './languages/language';
import type { Mends } from './mends';
import type { FlowModule, ModuleEnd, ModuleOpen, ModuleTaint, Shape } from './module';
import type { Span } from './program';

/** How deep the members of a value are kept for other files. */
const MAX_DEPTH = 3;

/**
 * What an analysis says of a text, in a form that may be kept: places for offsets, names of the program for values.
 * @param mendsOf what can be done to a part of an end
 */
export function buildModule(analysis: Analysis, source: SourceText, language: LanguageId, mendsOf: MendsOf): FlowModule {
  const files = (module: string, path: readonly string[]): ProjectPath[] => filesOf(language, source.path, module, path); // prettier-ignore
  const shape = (value: Value, depth = 0): Shape => shapeOf(value, source, files, depth);
  const returns: Record<number, Shape> = {};
  for (const [index, value] of analysis.returns) {
    const held = shape(value);
    if (!isEmpty(held)) returns[index] = held;
  }
  const exports: Record<string, Shape> = {};
  for (const [name, value] of analysis.exports) {
    const held = shape(value);
    if (!isEmpty(held)) exports[safeIdentifier(name)] = held;
  }
  const followed = followedCalls(analysis);
  const opens = analysis.opens.map((open, index): ModuleOpen => {
    const found = followed.has(index) ? files(open.module, open.path) : [];
    const path = open.path.map(safeIdentifier);
    return {
      module: safeIdentifier(open.module),
      path,
      args: open.args.map(({ value, name }) => ({ shape: shape(value), ...(name === undefined ? {} : { name: safeIdentifier(name) }) })),
      step: { ...at(open.at, source), message: message('flow.step.pass', { name: path.at(-1) ?? safeIdentifier('') }) },
      files: found,
    };
  });
  return { ends: analysis.ends.map((end) => endOf(end, source, mendsOf)), opens, returns, exports };
} // prettier-ignore

type MendsOf = (end: End, part: Span) => Mends | undefined;

/** Calls to other files that are handed something, or whose result goes somewhere. */
function followedCalls({ ends, opens, returns, exports }: Analysis): ReadonlySet<number> {
  const followed = new Set<number>();
  const note = (value: Value): void => {
    for (const taint of taintsOf(value)) if (taint.kind === 'open') followed.add(taint.call);
  };
  for (const { parts } of ends) for (const { value } of parts.values()) note(value);
  for (const value of [...returns.values(), ...exports.values()]) note(value);
  opens.forEach(({ args }, index) => {
    for (const { value } of args) note(value);
    if (args.some(({ value }) => taintsOf(value).length > 0)) followed.add(index);
  });
  return followed;
}

function isEmpty({ taints, fields, functions, from }: Shape): boolean {
  return taints.length === 0 && !fields && !functions && !from;
}

function shapeOf(
  value: Value,
  source: SourceText,
  files: (module: string, path: readonly string[]) => readonly ProjectPath[],
  depth: number,
): Shape {
  const fields: Record<string, Shape> = {};
  if (depth < MAX_DEPTH)
    for (const [name, member] of value.fields ?? []) {
      const held = shapeOf(member, source, files, depth + 1);
      if (!isEmpty(held)) fields[isItem(name) ? name : safeIdentifier(name)] = held;
    }
  const path = value.from === undefined || value.from.name === '*' ? [] : value.from.name.split('.');
  const from = value.from && value.closures === undefined ? { files: files(value.from.module, path), path } : undefined; // prettier-ignore
  return {
    taints: value.taints.map((taint) => taintOf(taint, source)),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(value.clean || value.text?.whole ? { clean: true as const } : {}),
    ...(value.closures ? { functions: value.closures.map(({ index }) => index) } : {}),
    ...(from && from.files.length > 0 ? { from } : {}),
  };
}

function taintOf(taint: Taint, source: SourceText): ModuleTaint {
  const name = taint.kind === 'source' ? safeIdentifier(taint.name) : undefined;
  const hops = taint.hops.map((hop) => stepOf(hop, name, source));
  switch (taint.kind) {
    case 'source': {
      const first: Step = { ...at(taint, source), message: message('flow.step.source', { source: name! }) };
      return {
        kind: 'source',
        name: name!,
        phi: taint.phi,
        steps: [first, ...hops],
        ...(taint.given ? { given: taint.given } : {}),
      };
    }
    case 'parameter':
      return {
        kind: 'parameter',
        of: taint.of,
        index: taint.index,
        path: taint.path.map(keyOf),
        steps: hops,
      };
    case 'open':
      return { kind: 'open', call: taint.call, path: taint.path.map(keyOf), steps: hops };
  }
}

function keyOf(name: string): string {
  return isItem(name) ? name : safeIdentifier(name);
}

function stepOf(hop: Hop, source: SafeText | undefined, text: SourceText): Step {
  const name = safeIdentifier(hop.name);
  switch (hop.kind) {
    case 'assign':
      return { ...at(hop, text), message: source ? message('flow.step.assign', { source, name }) : message('flow.step.put', { name }) }; // prettier-ignore
    case 'pass':
      return { ...at(hop, text), message: message('flow.step.pass', { name }) };
    case 'return':
      return { ...at(hop, text), message: message('flow.step.return', { name }) };
  }
}

function endOf(end: End, source: SourceText, mendsOf: MendsOf): ModuleEnd {
  const { start, end: stop } = calleeSpan(end, source);
  const url = end.address === undefined ? undefined : safeUrl(end.address);
  return {
    kind: end.kind,
    callee: safeIdentifier(end.callee),
    place: placeOf(source, start, stop),
    ...(end.use === undefined ? {} : { use: end.use }),
    ...(end.model ? { model: true as const } : {}),
    ...(url ? { url } : {}),
    parts: [...end.parts.values()].map(({ span, value }) => {
      const mends = mendsOf(end, span);
      return {
        start: span.start,
        end: span.end,
        ...(mends ? { mends } : {}),
        taints: taintsOf(value).map((taint) => taintOf(taint, source)),
      };
    }),
  };
}

/** The whole callee where it stands on the line of its last name, else that name. */
function calleeSpan({ at: name, whole }: End, source: SourceText): Span {
  const from = Math.min(whole.start, name.start);
  return lineIndexAt(source, from) === lineIndexAt(source, name.start)
    ? { start: from, end: name.end }
    : name;
}

function at({ start }: Span, source: SourceText): Omit<Step, 'message'> {
  const line = lineIndexAt(source, start);
  return { path: source.path, line: line + 1, column: start - source.lineStarts[line]! + 1 };
}
