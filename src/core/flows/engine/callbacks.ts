import type { Call } from '../program';
import { fieldOfGetter } from '../sources/names';
import { memberOf, elementOf, join, joinAll, UNKNOWN, type Closure, type Value } from './value';
import type { Callee } from './callee';
import { functionAt, type Run } from './run';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MAPPING = set('map flatmap mapnotnull maptoobj pmap select selectmany selectasync collect then thenapply thencompose thenaccept apply applymap transform aggregate filtermap let also tap eachwithobject continuewith mapasync arraymap groupby sortby orderby orderbydescending thenby tomap todictionary tolookup starmap imap'); // prettier-ignore
const FILTERING = set('filter where findall reject takewhile skipwhile dropwhile sort sorted orderby orderbydescending thenby sortby minby maxby distinctby distinct find first firstordefault single singleordefault last lastordefault detect findlast partition arrayfilter usort uasort peek ontap dowith'); // prettier-ignore
const WALKING = set('foreach each eachwithindex eachpair eachentry eachslice arraywalk foreachasync ifpresent'); // prettier-ignore
const FOLDING = set('reduce inject fold foldleft reduceright arrayreduce'); // prettier-ignore
const TESTING = set('some every any all none anymatch allmatch nonematch count sum findindex includes contains exists max min average sumof'); // prettier-ignore

/** What a call gives that is handed functions; undefined if it is handed none. */
export function callbackValue(call: Call, callee: Callee, args: readonly Value[], run: Run, patientRoute: boolean, source?: Value): Value | undefined {
  const callbacks = args.filter(({ closures }) => closures);
  const accessor = callbacks.length === 0 ? accessorOf(call, callee) : undefined;
  if (callbacks.length === 0 && accessor === undefined) return undefined;
  const others = args.filter(({ closures }, index) => !closures && !(accessor !== undefined && index === (callee.method === 'array_column' ? 1 : 0)));
  const method = callee.method.replace(/[_!?]/g, '').toLowerCase().replace(/(?<=.)async$/, '');
  const over = source && isAnswered(callbacks, run) ? source : overOf(callee, others);
  const item = elementOf(over);
  if (accessor !== undefined) return MAPPING.has(method) || /^(?:pluck|arraycolumn|pick)$/.test(method) ? accessed(item, accessor, call, run) : FILTERING.has(method) || WALKING.has(method) ? over : undefined;
  const folds = FOLDING.has(method) || method === 'aggregate';
  const start = folds ? joinAll(others) : UNKNOWN;
  const handed = folds ? [join(start, UNKNOWN), item] : method === 'eachwithobject' ? [item, joinAll(others)] : [item, UNKNOWN];
  const results = callbacks.flatMap(({ closures }) => closures!).map((closure) =>
    run.invoke(closure, { args: (takesError(closure, run) ? [UNKNOWN, item] : handed).map((value) => ({ value })), name: '', at: call, ...(patientRoute ? { patientRoute } : {}) }),
  );
  const result = joinAll(results);
  if (/^orelsethrow$/.test(method)) return over;
  if (/^(?:orelseget|getorelse|getordefault|computeifabsent)$/.test(method)) return join(over, result);
  if (TESTING.has(method)) return { taints: [], clean: true };
  if (WALKING.has(method)) return over;
  if (MAPPING.has(method) && !(method === 'select' && run.setup.language === 'ruby')) return method === 'orderby' || method === 'sortby' ? over : result;
  if (FILTERING.has(method) || method === 'select') return over;
  // What only answered a question about each leaves them as they were.
  return folds ? join(result, start) : result.clean ? over : result;
} // prettier-ignore

/** `Patient.findById(id, (err, doc) => …)`: the first says whether it failed. */
function takesError({ index }: Closure, run: Run): boolean {
  const [first] = functionAt(run, index).parameters;
  return first?.target.kind === 'name' && /^(?:err|error|e|_err|ex)$/.test(first.target.name) && functionAt(run, index).parameters.length > 1;
} // prettier-ignore

/** Whether what was asked for comes to a function, and not as a result. */
function isAnswered(callbacks: readonly Value[], run: Run): boolean {
  return callbacks.some(({ closures }) => closures!.some((closure) => takesError(closure, run)));
}

/** A member of each item, with what its name says. */
function accessed(item: Value, accessor: string, { start, end }: Call, run: Run): Value {
  const member = memberOf(item, accessor);
  const phi = member.clean || member.taints.some(({ kind }) => kind === 'source') ? undefined : run.named(accessor);
  return phi ? { ...member, taints: [...member.taints, { kind: 'source', name: accessor, phi, start, end, hops: [] }] } : member;
} // prettier-ignore

/** What the callbacks are handed items of: the receiver, or the other arguments where there is none. */
function overOf({ receiver }: Callee, others: readonly Value[]): Value {
  if (receiver && (receiver.taints.length > 0 || receiver.fields || receiver.type !== undefined)) return receiver; // prettier-ignore
  return joinAll(others.filter(({ text }) => !text));
}

/** `map(Patient::getSsn)`, `map(&:ssn)`, `pluck(:ssn)`: the member that is taken of each item. */
function accessorOf({ args }: Call, { method }: Callee): string | undefined {
  const value = args[method === 'array_column' ? 1 : 0]?.value;
  if (value?.kind === 'member' && value.object.kind === 'name' && /^[A-Z]/.test(value.object.name) && MAPPING.has(method.toLowerCase()))
    return fieldOfGetter(value.name) ?? value.name;
  if (value?.kind === 'text' && /^(?:map|pluck|flat_map|collect|sort_by|each|array_column|pick)$/.test(method)) return value.text;
  return undefined;
} // prettier-ignore
