import { dictionaryOf, phiByName, type NamedPhi } from '../sources/names';
import type { Call, FunctionNode, Parameter, Program } from '../program';
import { personsOf } from '../sources/persons';
import { handlesPatients, isBodyMark } from '../sources/routes';
import { pathOf } from './callee';
import { addMember, assign, evaluate, execute } from './evaluate';
import { invoke } from './invoke';
import type { End, Frame, Open, Run, Setup } from './run';
import { typedAs } from './types';
import { holds, join, UNKNOWN, type Scope, type Value } from './value';

export { NOTHING_DECLARED, type Declared, type End, type Open, type Setup } from './run';
export { isItem, taintsOf, type Hop, type Taint, type Value } from './value';

/** How many statements are run in one text: far more than people write, and an end to what tools write. */
const BUDGET = 60_000;

/** What a program sends out, and what its functions do with what they are handed. */
export interface Analysis {
  readonly ends: readonly End[];
  readonly opens: readonly Open[];
  /** What each function returns, where it was run with its parameters unknown. */
  readonly returns: ReadonlyMap<number, Value>;
  /** What other files see, by name. */
  readonly exports: ReadonlyMap<string, Value>;
  /** Names of each function's parameters; `*` for one that takes all that is left. */
  readonly parameters: ReadonlyMap<number, readonly string[]>;
  /** Everything was looked at. */
  readonly complete: boolean;
  /** Names that stand in the text as such, and not only in its literals. */
  readonly identifiers: ReadonlySet<string>;
}

/** Runs a program as data: the code outside functions first, then each function for itself. */
export function runProgram(program: Program, setup: Setup): Analysis {
  const run = startOf(program, setup);
  const returns = new Map<number, Value>();
  alone(0, run.top, run);
  const lambdas = program.functions.flatMap(({ name }, index) => (index > 0 && name === '' ? [index] : []));
  const named = program.functions.flatMap(({ name }, index) => (index > 0 && name !== '' ? [index] : []));
  const makers = named.filter((index) => program.functions[index]!.constructs);
  // Members that one method fills another may read: a second round sees them all.
  const members = named.filter((index) => program.functions[index]!.owner !== undefined && !makers.includes(index));
  const look = (index: number): unknown => returns.set(index, alone(index, run.made.get(index) ?? run.top, run));
  [...makers, ...named.filter((index) => !makers.includes(index))].forEach(look);
  if ([...run.members.values()].some((given) => [...given.values()].some((value) => holds(value)))) members.forEach(look);
  lambdas.filter((index) => !run.invoked.has(index)).forEach(look);
  return { ends: [...run.ends.values()], opens: run.opens, returns, exports: exportsOf(run), parameters: parametersOf(program), complete: run.budget > 0, identifiers: run.identifiers };
} // prettier-ignore

function parametersOf({ functions }: Program): ReadonlyMap<number, readonly string[]> {
  return new Map(functions.map(({ parameters }, index) => [index, parameters.map(({ target, rest }) => (rest ? '*' : target.kind === 'name' ? target.name : ''))]));
} // prettier-ignore

function startOf(program: Program, setup: Setup): Run {
  const dictionary = dictionaryOf(setup.declared.sources);
  const functionsByName = new Map<string, number>();
  const methods = new Map<string, number[]>();
  const makers = new Map<string, number[]>();
  program.functions.forEach(({ name, owner, constructs }, index) => {
    if (constructs && owner !== undefined) makers.set(owner, [...(makers.get(owner) ?? []), index]);
    if (index === 0 || name === '') return;
    if (owner === undefined) functionsByName.set(name, index);
    else methods.set(name, [...(methods.get(name) ?? []), index]);
  });
  const run: Run = {
    program,
    setup,
    top: { vars: new Map(), outer: undefined },
    functionsByName,
    methods,
    makers,
    brought: new Map(),
    routes: new Map(),
    results: new Map(),
    types: new Map(program.types.map((type) => [type.name, type])),
    members: new Map(),
    ends: new Map(),
    opens: [],
    opened: new Map(),
    values: new Map(),
    identifiers: declaredNames(program),
    made: new Map(),
    invoked: new Set(),
    frames: [{ index: 0, owner: undefined, patientRoute: false, returned: undefined, loops: 0 }],
    budget: BUDGET,
    evaluate: (expression, scope) => evaluate(expression, scope, run),
    invoke: (closure, call) => invoke(closure, call, run),
    dictionary,
    persons: personsOf(setup.text, setup.health),
    named: cached((name) => phiByName(name, setup.health, dictionary)),
  };
  for (const { local, module, name } of program.imports)
    if (local !== '') run.top.vars.set(local, { taints: [], from: { module, name } });
  for (const { name, fields } of program.types)
    for (const field of fields) if (field.value) addMember(name, field.name, run.evaluate(field.value, run.top), run);
  return run;
} // prettier-ignore

/** Names that a program's declarations say. */
function declaredNames({ functions, imports, exports, types }: Program): Set<string> {
  return new Set([
    'this',
    'default',
    ...functions.flatMap(({ name, owner, parameters, type }) => [name, owner ?? '', type ?? '', ...parameters.flatMap((one) => one.types ?? [])]),
    ...imports.flatMap(({ local, name }) => [local, ...name.split('.')]),
    ...[...exports].flat(),
    ...types.flatMap(({ name, supers, fields }) => [name, ...supers, ...fields.flatMap((field) => [field.name, ...(field.types ?? [])])]),
  ]);
} // prettier-ignore

/** Names come again and again. */
function cached<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (known.has(name)) return known.get(name)!;
    const found = find(name);
    known.set(name, found);
    return found;
  };
}

/** Runs one function with parameters that may be anything. */
function alone(index: number, outer: Scope, run: Run): Value {
  const fn = run.program.functions[index]!;
  const scope: Scope = index === 0 ? run.top : { vars: new Map(), outer };
  const patientRoute =
    isPatientController(fn.owner) ||
    [fn, ...fn.parameters].some(({ marks }) => marks?.some((mark) => isRoute(mark, run))) ||
    answersPatients(fn);
  const frame: Frame = { index, owner: fn.owner, patientRoute, returned: undefined, loops: 0 };
  run.frames.push(frame);
  fn.parameters.forEach((parameter, position) => {
    const body = patientRoute && (parameter.marks?.some(({ callee }) => callee.kind === 'name' && isBodyMark(callee.name)) || isBoundModel(parameter, fn, run));
    const handed: Value = { taints: [{ kind: 'parameter', of: index, index: position, path: [], hops: [] }] };
    const typed = typedAs(handed, parameter.types, parameter.target, run);
    const { start, end, target } = parameter;
    const name = target.kind === 'name' ? target.name : 'body';
    const checked = position === fn.parameters.length - 1 || position === 1 ? phiOfChecked(fn, run) : undefined;
    const value: Value = checked && typed.taints.every(({ kind }) => kind !== 'source') ? { ...typed, taints: [...typed.taints, { kind: 'source', name, phi: checked, start, end, hops: [] }] } : body ? { ...typed, taints: [{ kind: 'source', name, phi: { confidence: 'high', record: true, why: 'record' }, start, end, hops: [] }] } : typed;
    assign(target, value, scope, run, true);
  }); // prettier-ignore
  execute(fn.body, scope, run);
  run.frames.pop();
  return frame.returned ?? UNKNOWN;
}

/** `def validate_ssn(self, value)`, `@field_validator("ssn")`: the field that a method checks. */
function phiOfChecked({ name, marks, owner }: FunctionNode, run: Run): NamedPhi | undefined {
  if (run.setup.language !== 'python' || owner === undefined) return undefined;
  const named = /^(?:validate|clean)_(\w+)$/.exec(name)?.[1];
  const marked = marks.find(({ callee }) => /^(?:field_validator|validator|validates)$/.test(pathOf(callee).at(-1) ?? ''))?.args[0]?.value;
  const field = named ?? (marked?.kind === 'text' ? marked.text : undefined);
  const phi = field === undefined ? undefined : run.named(field);
  return phi?.why === 'scheduling' ? undefined : phi;
} // prettier-ignore

/** ASP.NET fills a parameter of a class of its own from what was posted, unless it is told to take it from elsewhere. */
function isBoundModel({ types, marks }: Parameter, { marks: around }: FunctionNode, { setup }: Run): boolean {
  const posted = around.some(({ callee }) => callee.kind === 'name' && /^Http(?:Post|Put|Patch)$/.test(callee.name));
  return setup.language === 'csharp' && posted && !marks?.length && /^(?!I[A-Z]|Guid$|DateTime|DateOnly|TimeSpan|CancellationToken$|Http\w+$)[A-Z]/.test(types?.[0] ?? '');
} // prettier-ignore

/** `PatientsController` answers what is sent to patients' routes, wherever these are written down. */
function isPatientController(owner: string | undefined): boolean {
  const subject = /^(\w+?)Controller$/.exec(owner ?? '')?.[1];
  return subject !== undefined && handlesPatients(`/${subject}`);
}

/** `@bp.post('/<id>/notes')`, with what the routes of `bp` begin with. */
function isRoute({ callee, args }: Call, run: Run): boolean {
  const prefix = callee.kind === 'member' && callee.object.kind === 'name' ? (run.top.vars.get(callee.object.name)?.hint ?? '') : '';
  return args.some(({ value }) => value.kind === 'text' && handlesPatients(prefix + value.text));
} // prettier-ignore

/** `createPatient(req, res)`, `PatientView.post(self, request)`: whose requests a function answers, by the names of both. */
function answersPatients({ name, owner, parameters }: FunctionNode): boolean {
  const answers = parameters.some(({ target }) => target.kind === 'name' && /^(?:req|request|ctx)$/.test(target.name));
  return answers && [name, owner ?? ''].some((given) => /(?:^|_)patient(?!s?_?(?:count|id))|Patient|(?:^|_)intake|Intake/.test(given));
} // prettier-ignore

/** By its name for others: functions, methods as `Type.method`, and variables outside functions. */
function exportsOf({ program, top, functionsByName }: Run): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  const add = (name: string, value: Value | undefined): void => {
    if (value) found.set(name, found.has(name) ? join(found.get(name)!, value) : value);
  };
  const local = (name: string): Value | undefined => {
    const index = functionsByName.get(name);
    return index === undefined ? top.vars.get(name) : { taints: [], closures: [{ index, scope: top }] };
  };
  program.functions.forEach(({ name, owner }, index) => {
    if (owner !== undefined && name !== '') add(`${owner}.${name}`, { taints: [], closures: [{ index, scope: top }] }); // prettier-ignore
  });
  for (const [name, own] of program.exports) {
    add(name, local(own));
    program.functions.forEach((fn, index) => {
      if (fn.owner === own && name !== own && fn.name !== '') add(`${name}.${fn.name}`, { taints: [], closures: [{ index, scope: top }] }); // prettier-ignore
    });
  }
  if (program.exports.size === 0) for (const name of [...functionsByName.keys(), ...top.vars.keys()]) add(name, local(name)); // prettier-ignore
  return found;
}
