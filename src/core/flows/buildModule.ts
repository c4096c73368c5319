import type { Step } from '../finding';
import { message } from '../messages';
import type { ProjectPath } from '../ports';
import { safeUrl } from '../providers/safeUrl';
import { fixed, type SafeText } from '../safeText';
import { placeOf } from '../scan/place';
import { lineIndexAt, type SourceText } from '../scan/sourceText';
import { isItem, taintsOf, type Analysis, type End, type Hop, type Taint, type Value } from './engine';
import { filesOf } from './files';
import type { LanguageId } from './languages/language';
import type { Mends } from './mends';
import type { FlowModule, ModuleEnd, ModuleOpen, ModuleTaint, Shape } from './module';
import type { Span } from './program';
import { shownName } from './shownName';
import { tellsOfSomebody } from './sources/surroundings';

/** How deep the members of a value are kept for other files. */
const MAX_DEPTH = 3;

/** What a module is written with. */
interface Build {
  readonly source: SourceText;
  /** The files that a name of a module may stand in. */
  files(module: string, path: readonly string[]): readonly ProjectPath[];
  /** Parameters of functions that no other file can call tell nothing. */
  counts(taint: Taint): boolean;
  shown(name: string): SafeText;
}

/**
 * What an analysis says of a text, in a form that may be kept: places for offsets, names of the program for values.
 * @param mendsOf what can be done to a part of an end
 */
export function buildModule(
  analysis: Analysis,
  source: SourceText,
  language: LanguageId,
  mendsOf: MendsOf,
): FlowModule {
  const visible = new Set([...analysis.exports.values()].flatMap((value) => functionsIn(value)));
  const build: Build = {
    source,
    files: (module, path) => filesOf(language, source.path, module, path),
    counts: (taint) => taint.kind !== 'parameter' || visible.has(taint.of),
    shown: (name) => shownName(name, analysis.identifiers),
  };
  const returns: Record<number, Shape> = {};
  for (const [index, value] of analysis.returns) {
    const held = visible.has(index) ? shapeOf(value, build) : undefined;
    if (held && !isEmpty(held)) returns[index] = held;
  }
  const exports: Record<string, Shape> = {};
  for (const [name, value] of analysis.exports) {
    const held = shapeOf(value, build);
    if (!isEmpty(held)) exports[build.shown(name)] = held;
  }
  const followed = followedCalls(analysis, build);
  const opens = analysis.opens.map((open, index) => openOf(open, followed.has(index), build));
  const ends = analysis.ends.map((end) => endOf(end, build, mendsOf)).filter(({ parts }) => parts.length > 0);
  const parameters: Record<number, readonly string[]> = {};
  for (const index of visible)
    parameters[index] = (analysis.parameters.get(index) ?? []).map((name) =>
      name === '*' ? name : build.shown(name),
    );
  return { ends, opens, returns, exports, parameters };
}

type MendsOf = (end: End, part: Span) => Mends | undefined;

/** Functions that a value may be. */
function functionsIn({ closures, fields }: Value, depth = 0): readonly number[] {
  const inner = depth > MAX_DEPTH ? [] : [...(fields?.values() ?? [])].flatMap((member) => functionsIn(member, depth + 1)); // prettier-ignore
  return [...(closures ?? []).map(({ index }) => index), ...inner];
}

/** Calls to other files that are handed something, or whose result goes somewhere. */
function followedCalls({ ends, opens, returns, exports }: Analysis, { counts }: Build): ReadonlySet<number> {
  const followed = new Set<number>();
  const note = (value: Value): void => {
    for (const taint of taintsOf(value)) if (taint.kind === 'open') followed.add(taint.call);
  };
  for (const { parts } of ends) for (const { value } of parts.values()) note(value);
  for (const value of [...returns.values(), ...exports.values()]) note(value);
  opens.forEach(({ args }, index) => {
    for (const { value } of args) note(value);
    if (args.some(({ value }) => taintsOf(value).some(counts))) followed.add(index);
  });
  return followed;
}

function openOf(open: Analysis['opens'][number], followed: boolean, build: Build): ModuleOpen {
  const files = followed ? build.files(open.module, open.path) : [];
  const path = open.path.map(build.shown);
  const args = files.length === 0 ? [] : open.args;
  return {
    module: build.shown(open.module),
    path,
    args: args.map(({ value, name }) => ({ shape: shapeOf(value, build), ...(name === undefined ? {} : { name: build.shown(name) }) })),
    step: { ...at(open.at, build), message: message('flow.step.pass', { name: path.at(-1) ?? fixed('another function') }) },
    files,
  };
} // prettier-ignore

function isEmpty({ taints, fields, functions, from }: Shape): boolean {
  return taints.length === 0 && !fields && !functions && !from;
}

function shapeOf(value: Value, build: Build, depth = 0): Shape {
  const fields: Record<string, Shape> = {};
  if (depth < MAX_DEPTH)
    for (const [name, member] of value.fields ?? []) {
      const held = shapeOf(member, build, depth + 1);
      if (!isEmpty(held)) fields[isItem(name) ? name : build.shown(name)] = held;
    }
  const path = value.from === undefined || value.from.name === '*' ? [] : value.from.name.split('.');
  const from = value.from && value.closures === undefined ? { files: build.files(value.from.module, path), path } : undefined; // prettier-ignore
  return {
    taints: value.taints.filter(build.counts).map((taint) => taintOf(taint, build)),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(value.clean || value.text?.whole ? { clean: true as const } : {}),
    ...(value.closures ? { functions: value.closures.map(({ index }) => index) } : {}),
    ...(from && from.files.length > 0 ? { from } : {}),
  };
}

function taintOf(taint: Taint, build: Build): ModuleTaint {
  const steps = taint.hops.map((hop) => stepOf(hop, build));
  switch (taint.kind) {
    case 'source': {
      const { phi, given } = taint;
      const name = build.shown(taint.name);
      const first: Step = { ...at(taint, build), message: message('flow.step.source', { source: name }) };
      return { kind: 'source', name, phi, steps: [first, ...steps], ...(given ? { given } : {}) };
    }
    case 'parameter':
      return { kind: 'parameter', of: taint.of, index: taint.index, path: pathOf(taint.path, build), steps };
    case 'open':
      return { kind: 'open', call: taint.call, path: pathOf(taint.path, build), steps };
  }
}

function pathOf(path: readonly string[], { shown }: Build): readonly string[] {
  return path.map((name) => (isItem(name) ? name : shown(name)));
}

/** Stages are shared by many taints. */
const steps = new WeakMap<Hop, Step>();

const STEPS = { assign: 'flow.step.assign', pass: 'flow.step.pass', return: 'flow.step.return' } as const;

function stepOf(hop: Hop, build: Build): Step {
  const known = steps.get(hop);
  if (known) return known;
  const step: Step = {
    ...at(hop, build),
    message: message(STEPS[hop.kind], { name: build.shown(hop.name) }),
  };
  steps.set(hop, step);
  return step;
}

function endOf(end: End, build: Build, mendsOf: MendsOf): ModuleEnd {
  const { start, end: stop } = calleeSpan(end, build.source);
  const url = end.address === undefined ? undefined : safeUrl(end.address);
  const parts = [...end.parts.values()].flatMap(({ span, value }) => {
    const taints = taintsOf(value).filter(build.counts);
    const mends = taints.length > 0 ? mendsOf(end, span) : undefined;
    const part = { start: span.start, end: span.end, ...(mends ? { mends } : {}) };
    return taints.length > 0 ? [{ ...part, taints: taints.map((taint) => taintOf(taint, build)) }] : [];
  });
  return {
    kind: end.kind,
    callee: build.shown(end.callee),
    place: placeOf(build.source, start, stop),
    ...(end.use === undefined ? {} : { use: end.use }),
    ...(end.model ? { model: true as const } : {}),
    ...(url ? { url } : {}),
    ...(end.kind === 'analytics' && tellsOfSomebody(build.source, start)
      ? { ofSomebody: true as const }
      : {}),
    parts,
  };
}

/** The whole callee where it stands on the line of its last name, else that name. */
function calleeSpan({ at: name, whole }: End, source: SourceText): Span {
  const from = Math.min(whole.start, name.start);
  return lineIndexAt(source, from) === lineIndexAt(source, name.start)
    ? { start: from, end: name.end }
    : name;
}

function at({ start }: Span, { source }: Build): Omit<Step, 'message'> {
  const line = lineIndexAt(source, start);
  return { path: source.path, line: line + 1, column: start - source.lineStarts[line]! + 1 };
}
