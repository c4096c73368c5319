import type { FileFacts } from '../facts';
import type { Step } from '../finding';
import type { ProjectPath } from '../ports';
import { fixed, joinSafe, safeIdentifier } from '../safeText';
import { isItem } from './engine';
import { isPlainMember, phiInMember } from './sources/names';
import type { FlowModule, ModuleEnd, ModulePart, ModuleTaint, Shape } from './module';

/** How many files a value is followed through. */
const MAX_FILES = 4;
/** How many calls are looked into for one file: files that call each other in rings would never end. */
const MOST_WORK = 5_000;

interface Link {
  readonly facts: ReadonlyMap<ProjectPath, FileFacts>;
  left: number;
}

type SourceTaint = Extract<ModuleTaint, { kind: 'source' }>;

/** Sources that leave through an end. */
export interface LinkedFlow {
  /** The file in which the end stands. */
  readonly path: ProjectPath;
  readonly end: ModuleEnd;
  readonly parts: readonly { readonly part: ModulePart; readonly sources: readonly SourceTaint[] }[];
}

/** What a parameter of a function is in one of its calls. */
type Bind = (index: number, path: readonly string[], names?: readonly string[]) => readonly SourceTaint[];

interface Target {
  readonly path: ProjectPath;
  readonly module: FlowModule;
  readonly shape: Shape;
}

/**
 * What leaves through one file's ends, and what it hands to functions of other files that let it out.
 * @param facts of the file and of those that it imports, as far as they exist
 */
export function linkFlows(path: ProjectPath, facts: ReadonlyMap<ProjectPath, FileFacts>): LinkedFlow[] {
  const own = facts.get(path)?.flow;
  if (!own) return [];
  const flows: LinkedFlow[] = [];
  const link: Link = { facts, left: MOST_WORK };
  const emit = (at: ProjectPath, end: ModuleEnd, resolve: (taint: ModuleTaint) => readonly SourceTaint[]): void => {
    const parts = end.parts.flatMap((part) => {
      const sources = part.taints.flatMap(resolve);
      return sources.length > 0 ? [{ part, sources }] : [];
    });
    if (parts.length > 0) flows.push({ path: at, end, parts });
  }; // prettier-ignore
  for (const end of own.ends) emit(path, end, (taint) => resolved(taint, own, link, nothing, 0));
  for (const open of own.opens) {
    const handed: Bind = (index, way, names) => argument(open, index, way, own, link, nothing, 0, names);
    reach(open, handed, new Set(), 0);
  }
  return flows;

  function reach(open: FlowModule['opens'][number], bind: Bind, busy: ReadonlySet<string>, depth: number): void {
    const brings = open.args.some((_, index) => bind(index, []).length > 0);
    if (depth > MAX_FILES || !brings || link.left-- <= 0) return;
    for (const { path: at, module, shape } of targetsOf(open.files, open.path, facts)) {
      for (const fn of shape.functions ?? []) {
        const key = `${at} ${fn}`;
        if (busy.has(key)) continue;
        const inside = (taint: ModuleTaint): readonly SourceTaint[] => (taint.kind === 'parameter' && taint.of === fn ? passed(bind(taint.index, taint.path, module.parameters[fn]), taint.steps) : []);
        for (const end of module.ends) emit(at, end, inside);
        for (const next of module.opens) {
          const hands = next.args.some((arg) => taintsIn(arg.shape).some((taint) => taint.kind === 'parameter' && taint.of === fn));
          if (!hands) continue;
          const onward: Bind = (index, way, names) => argument(next, index, way, module, link, (i, p, of) => (of === fn ? bind(i, p, module.parameters[fn]) : []), depth + 1, names, true);
          reach(next, onward, new Set([...busy, key]), depth + 1);
        }
      }
    }
  } // prettier-ignore
}

/** Files of which one may hold what a program calls: of each list the first that exists counts. */
export interface FlowNeed {
  readonly files: readonly ProjectPath[];
  /** PHI, or what may turn out to be, is handed over: they are to be read even if their own words name none. */
  readonly handed: boolean;
}

/**
 * What has to be known to follow the values of a file.
 * @param called whether others hand their values to its functions, so that what these hand on counts too
 * @param gives whether what one of its calls returns may hold PHI, by its index; nothing does unless it says so
 */
export function flowNeeds(
  { flow }: FileFacts,
  called: boolean,
  gives?: (call: number) => boolean,
): readonly FlowNeed[] {
  if (!flow) return [];
  if (gives) return needsOf(flow, called, gives);
  const known = called ? CALLED : UNCALLED;
  const needs = known.get(flow) ?? needsOf(flow, called, () => false);
  known.set(flow, needs);
  return needs;
}

/** A module is asked by every file that leads to it. */
const CALLED = new WeakMap<FlowModule, readonly FlowNeed[]>();
const UNCALLED = new WeakMap<FlowModule, readonly FlowNeed[]>();
const GIVING = new WeakMap<FlowModule, boolean>();

function needsOf(flow: FlowModule, called: boolean, gives: (call: number) => boolean): readonly FlowNeed[] {
  const passedOn = Object.values(flow.exports).flatMap(({ from }) => (from ? [{ files: from.files, handed: called }] : []));
  const opens = flow.opens.map(({ files, args }) => ({ files, handed: args.some(({ shape }) => taintsIn(shape).some((taint) => called || taint.kind === 'source' || (taint.kind === 'open' && gives(taint.call)))) }));
  const needs = new Map<string, FlowNeed>();
  for (const { files, handed } of [...opens, ...passedOn]) {
    const key = files.join('|');
    if (key !== '') needs.set(key, { files, handed: handed || needs.get(key)?.handed === true });
  }
  return [...needs.values()];
} // prettier-ignore

/** Whether a file's functions or values may bring PHI to those who import it. */
export function givesPhi({ flow }: FileFacts): boolean {
  if (!flow) return false;
  const known = GIVING.get(flow);
  if (known !== undefined) return known;
  const brings = (shape: Shape): boolean => shape.from !== undefined || taintsIn(shape).some(({ kind }) => kind !== 'parameter'); // prettier-ignore
  const gives = [...Object.values(flow.returns), ...Object.values(flow.exports)].some(brings);
  GIVING.set(flow, gives);
  return gives;
}

type Parameters = (index: number, path: readonly string[], of: number) => readonly SourceTaint[];
const nothing: Parameters = () => [];

/** The sources that a taint stands for, with all stages of their way. */
function resolved(
  taint: ModuleTaint,
  module: FlowModule,
  link: Link,
  parameters: Parameters,
  depth: number,
): readonly SourceTaint[] {
  switch (taint.kind) {
    case 'source':
      return [taint];
    case 'parameter':
      return passed(parameters(taint.index, taint.path, taint.of), taint.steps);
    case 'open': {
      const open = module.opens[taint.call];
      if (!open || depth > MAX_FILES || link.left-- <= 0) return [];
      return targetsOf(open.files, open.path, link.facts).flatMap((target) =>
        (target.shape.functions ?? []).flatMap((fn) => {
          const returned = target.module.returns[fn];
          if (!returned) return [];
          const inner: Parameters = (index, path, of) =>
            of === fn
              ? argument(open, index, path, module, link, parameters, depth + 1, target.module.parameters[fn])
              : [];
          const counts = (held: ModuleTaint): boolean =>
            held.kind !== 'source' ||
            held.given?.of !== fn ||
            !argumentsAt(open, held.given.index, target.module.parameters[fn])[0]?.shape.clean;
          return selected(returned, taint.path)
            .filter(counts)
            .flatMap((held) => passed(resolved(held, target.module, link, inner, depth + 1), taint.steps));
        }),
      );
    }
  }
}

/** What a call hands in at a position, or at the member of it that a path leads to. */
function argument(
  open: FlowModule['opens'][number],
  index: number,
  path: readonly string[],
  module: FlowModule,
  link: Link,
  parameters: Parameters,
  depth: number,
  names?: readonly string[],
  onlyParameters = false,
): readonly SourceTaint[] {
  if (depth > MAX_FILES) return [];
  return argumentsAt(open, index, names)
    .flatMap(({ shape }) => selected(shape, path))
    .filter(({ kind }) => !onlyParameters || kind === 'parameter')
    .flatMap((taint) => passed(resolved(taint, module, link, parameters, depth), [open.step]));
}

/** What a call hands to a parameter: by its name, or by its position. */
function argumentsAt({ args }: FlowModule['opens'][number], index: number, names: readonly string[] = []): FlowModule['opens'][number]['args'] {
  const wanted = names[index];
  if (wanted === '*') return args.filter(({ name }, at) => (name === undefined ? at >= index : !names.includes(name)));
  const named = wanted === undefined ? undefined : args.find(({ name }) => name === wanted);
  const given = named ?? args[index];
  return given && (named || wanted === undefined || given.name === undefined) ? [given] : [];
} // prettier-ignore

/** The taints of the member that a path leads to; of all members where it ends. */
function selected(shape: Shape, path: readonly string[]): readonly ModuleTaint[] {
  const [name, ...rest] = path;
  if (name === undefined) return taintsIn(shape);
  const known = shape.fields?.[name];
  const through = shape.taints.flatMap((taint) => memberTaint(taint, name)).flatMap((taint) => rest.reduce<ModuleTaint[]>((taints, step) => taints.flatMap((item) => memberTaint(item, step)), [taint]));
  return [...(known ? selected(known, rest) : []), ...through];
} // prettier-ignore

function memberTaint(taint: ModuleTaint, name: string): ModuleTaint[] {
  if (taint.kind !== 'source') return isPlainMember(name) ? [] : [{ ...taint, path: [...taint.path, name] }];
  if (isItem(name)) return [taint];
  const phi = phiInMember(taint.phi, name);
  return phi ? [{ ...taint, phi, name: joinSafe([taint.name, safeIdentifier(name)], fixed('.')) }] : [];
}

function taintsIn(shape: Shape): readonly ModuleTaint[] {
  return [...shape.taints, ...Object.values(shape.fields ?? {}).flatMap(taintsIn)];
}

function passed(sources: readonly SourceTaint[], steps: readonly Step[]): readonly SourceTaint[] {
  return steps.length === 0 ? sources : sources.map((source) => ({ ...source, steps: [...source.steps, ...steps] })); // prettier-ignore
}

/** The functions and values that a name of another file may stand for, through files that only pass it on. */
function targetsOf(
  files: readonly ProjectPath[],
  path: readonly string[],
  facts: ReadonlyMap<ProjectPath, FileFacts>,
  depth = 0,
): Target[] {
  const at = files.find((file) => facts.has(file) && facts.get(file)!.flow !== undefined);
  const module = at === undefined ? undefined : facts.get(at)!.flow;
  if (at === undefined || !module || depth > MAX_FILES) return [];
  return exported(module, path).flatMap((shape) => {
    if (shape.functions) return [{ path: at, module, shape }];
    return shape.from ? targetsOf(shape.from.files, shape.from.path, facts, depth + 1) : [];
  });
}

/** What a module exports under a name; of a default export its members too, and what it passes on from others whole. */
function exported(module: FlowModule, path: readonly string[]): readonly Shape[] {
  const { exports } = module;
  const whole = exports[path.join('.')];
  if (whole) return [whole];
  const [name, ...rest] = path;
  if (name === undefined) return [];
  if (name === 'default' && !exports['default']) return exported(module, rest);
  const start = exports[name] ?? exports['default']?.fields?.[name];
  const named = rest.reduce<Shape | undefined>((shape, step) => shape?.fields?.[step] ?? onward(shape, [step]), start);
  if (named) return [named];
  return Object.entries(exports).flatMap(([key, shape]) => (/^\?+$/.test(key) ? (onward(shape, path) ?? []) : []));
} // prettier-ignore

/** A member of what another file exports. */
function onward(shape: Shape | undefined, path: readonly string[]): Shape | undefined {
  return shape?.from && { taints: [], from: { ...shape.from, path: [...shape.from.path, ...path] } };
}
