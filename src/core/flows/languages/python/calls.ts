import type { Argument, Call, Expression } from '../../program';
import { comprehension, objectComprehension } from './comprehensions';
import { expression } from './expressions';
import { assign, constant, droppedFrom, emit, keptOf, kidsOf, memberAt, nameAt, partsAt, testAt, textOf, type Lowering, type Piece } from './lowering'; // prettier-ignore
import { wordsOf } from './strings';

/** They tell of what they are handed and do not hold it. */
const TESTS = new Set('len isinstance issubclass hasattr bool callable any all sum type id'.split(' '));
/** Conversions of the standard library: their result holds what they are handed. */
const CONVERSIONS = new Set([
  'str',
  'repr',
  'ascii',
  'quote',
  'quote_plus',
  'urlencode',
  'dedent',
  'indent',
  'fill',
]);
const TEST_METHODS = new Set('startswith endswith isdigit isdecimal isnumeric isalpha isalnum isspace islower isupper'.split(' ')); // prettier-ignore
/** How models hand out their members as a dict. */
const DUMPS = new Set(['model_dump', 'model_dump_json', 'dict', 'json', 'model_copy', 'copy', 'to_dict']);
const OPENERS = new Set(['open', 'io.open', 'codecs.open', 'gzip.open', 'bz2.open', 'lzma.open', 'aiofiles.open']); // prettier-ignore
/** Methods by which data frames write themselves, in pandas, Polars and Spark. */
const WRITERS = /^(?:to_(?:csv|json|excel|parquet|pickle|feather|hdf|html|stata|xml|markdown|latex|orc|avro)|write_(?:csv|parquet|json|excel|ndjson|ipc)|csv|json|parquet|orc|save|text)$/; // prettier-ignore
const KEY = /^\w[\w .-]*$/;

/** Lowers a call; some say in Python what is a member, a text or a test elsewhere. */
export function callOf(low: Lowering, piece: Piece): Expression {
  const call = plainCall(low, piece);
  const { callee, args } = call;
  if (callee.kind === 'name') return ofFunction(low, call, callee.name, args);
  return callee.kind === 'member' ? ofMethod(low, call, callee.object, callee.name) : call;
}

/** A call as it stands. */
export function plainCall(low: Lowering, piece: Piece): Call {
  const { start, end } = piece;
  const [first, list] = kidsOf(low, piece);
  let callee = expression(low, first);
  const args = list ? argumentsOf(low, list) : [];
  // `cls(…)` in a class method.
  if (callee.kind === 'name' && callee.name === 'this' && low.owner !== undefined) callee = { ...callee, name: low.owner }; // prettier-ignore
  const written = first
    ? textOf(low, { start: first.start, end: Math.min(first.end, first.start + 40) })
    : '';
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : '';
  const makes = /^_*[A-Z]/.test(name) || OPENERS.has(written);
  const types = args.flatMap(({ value }) => ((value.kind === 'name' || value.kind === 'member') && /^[A-Z][A-Za-z\d]*[a-z]/.test(value.name) ? [value.name] : [])); // prettier-ignore
  return { kind: 'call', callee, args, ...(makes ? { makes } : {}), ...(types.length > 0 ? { types } : {}), start, end }; // prettier-ignore
}

function argumentsOf(low: Lowering, list: Piece): Argument[] {
  if (list.type === 'generator_expression') return [{ value: comprehension(low, list) }];
  if (list.type === 'dictionary_comprehension') return [{ value: objectComprehension(low, list) }];
  return kidsOf(low, list).map((kid): Argument => {
    switch (kid.type) {
      case 'keyword_argument': {
        const [name, value] = kidsOf(low, kid);
        return name && value ? { value: expression(low, value), name: textOf(low, name) } : { value: constant(kid) }; // prettier-ignore
      }
      case 'list_splat':
      case 'dictionary_splat':
        return { value: expression(low, kidsOf(low, kid)[0]), spread: true };
      default:
        return { value: expression(low, kid) };
    }
  });
}

function argument(args: readonly Argument[], name: string): Expression | undefined {
  return args.find((item) => item.name === name)?.value;
}

/** The literal key that a call is handed first. */
function keyOf(args: readonly Argument[], index: number): string | undefined {
  const item = args[index];
  return item?.value.kind === 'text' && item.name === undefined && KEY.test(item.value.text) ? item.value.text : undefined; // prettier-ignore
}

function ofFunction(low: Lowering, call: Call, name: string, args: readonly Argument[]): Expression {
  if (TESTS.has(name)) return args.length > 0 ? testAt(args.map(({ value }) => value), call) : call; // prettier-ignore
  if (CONVERSIONS.has(name) && args.length > 0) return { kind: 'parts', parts: args.map(({ value }) => value), start: call.start, end: call.end }; // prettier-ignore
  switch (name) {
    case 'getattr': {
      const key = keyOf(args, 1);
      return key === undefined ? call : withDefault(memberAt(args[0]!.value, key, call), args[2]?.value);
    }
    case 'setattr': {
      const key = keyOf(args, 1);
      const value = args[2]?.value;
      if (key === undefined || !value) return call;
      assign(low, memberAt(args[0]!.value, key, call), value);
      return constant(call);
    }
    case 'delattr': {
      const key = keyOf(args, 1);
      if (key === undefined) return call;
      assign(low, memberAt(args[0]!.value, key, call), constant(call));
      return constant(call);
    }
    case 'print': {
      const file = argument(args, 'file');
      if (!file || !(file.kind === 'name' || (file.kind === 'member' && !/^std(?:out|err)$/.test(file.name)))) return call; // prettier-ignore
      // To where a file stands, it writes there: `print(line, file=report)`.
      return { ...call, callee: memberAt(file, 'write', call), args: args.filter((item) => item.name !== 'file') }; // prettier-ignore
    }
    default:
      return call;
  }
}

function ofMethod(low: Lowering, call: Call, object: Expression, name: string): Expression {
  const { args } = call;
  if (object.kind === 'member' && object.name === 'parse' && CONVERSIONS.has(name)) return ofFunction(low, call, name, args); // prettier-ignore
  if (TEST_METHODS.has(name)) return testAt([object, ...args.map(({ value }) => value)], call);
  switch (name) {
    case 'get':
    case 'pop':
    case 'setdefault': {
      const key = keyOf(args, 0);
      const plain = args.length <= 2 && args.every((item) => item.name === undefined || item.name === 'default');
      if (key === undefined || !plain) return call;
      const member = memberAt(object, key, call);
      const other = args[1]?.value;
      if (name === 'pop') low.after.push({ kind: 'assign', target: member, value: constant(call) });
      if (name === 'setdefault' && other) emit(low, { kind: 'assign', target: member, value: other, adds: true }); // prettier-ignore
      return name === 'setdefault' ? member : withDefault(member, other);
    }
    case 'format':
      return object.kind === 'text' || object.kind === 'parts' ? partsAt([object, ...args.map(({ value }) => value)], call) : call; // prettier-ignore
    case 'join':
      return object.kind === 'text' && args.length === 1 ? { kind: 'parts', parts: [object, args[0]!.value], start: call.start, end: call.end } : call; // prettier-ignore
    case 'dump':
    case 'safe_dump':
      // With a second argument YAML writes, without one it returns a text.
      return object.kind === 'name' && object.name === 'yaml' ? { ...call, args: args.map((item, index) => (index === 1 && item.name === undefined ? { ...item, name: 'stream' } : item)) } : call; // prettier-ignore
    case 'drop':
      return dropped(low, call, object);
    default:
      if (WRITERS.test(name) && isPath(args)) return written(call, name.includes('_') ? object : frameOf(object));
      return DUMPS.has(name) ? dumped(low, call, object) : call;
  }
} // prettier-ignore

/** `df.to_csv(path)` gives a file what it is called on, `df.to_csv()` returns it. */
function isPath(args: readonly Argument[]): boolean {
  const path = args.find(({ name }) => name === undefined || /^(?:path|path_or_buf|excel_writer|file|buf|fname)$/.test(name)); // prettier-ignore
  return path !== undefined && path.value.kind !== 'constant';
}

/** The call with the data frame as a named argument. */
function written(call: Call, frame: Expression | undefined): Call {
  return frame ? { ...call, args: [...call.args, { name: 'frame', value: frame }] } : call;
}

/** `df.write.mode("overwrite").parquet(path)` writes `df`. */
function frameOf(object: Expression): Expression | undefined {
  let at = object;
  for (let steps = 0; steps < 8; steps++) {
    if (at.kind === 'call') at = at.callee;
    else if (at.kind !== 'member') return undefined;
    else if (at.name === 'write') return at.object;
    else at = at.object;
  }
  return undefined;
}

function withDefault(member: Expression, other: Expression | undefined): Expression {
  if (!other || other.kind === 'text' || other.kind === 'constant') return member;
  return { kind: 'parts', parts: [member, other], start: member.start, end: member.end };
}

/** `df.drop(columns=["ssn"])`. */
function dropped(low: Lowering, call: Call, object: Expression): Expression {
  const { args } = call;
  const named = argument(args, 'columns');
  const first = args[0] && args[0].name === undefined && argument(args, 'axis') ? args[0].value : argument(args, 'labels'); // prettier-ignore
  const words = wordsOf(low, named ?? first);
  if (!words) return call;
  if (!argument(args, 'inplace') || (object.kind !== 'name' && object.kind !== 'member')) return droppedFrom(object, words, call); // prettier-ignore
  for (const word of words) assign(low, memberAt(object, word, call), constant(call));
  return object.kind === 'name' ? nameAt(object.name, call) : memberAt(object.object, object.name, call);
}

/** `patient.model_dump(exclude={"ssn"})`, `patient.dict(include={"id"})`. */
function dumped(low: Lowering, call: Call, object: Expression): Expression {
  const kept = wordsOf(low, argument(call.args, 'include'));
  if (kept) return keptOf(object, kept, call);
  const gone = wordsOf(low, argument(call.args, 'exclude'));
  return gone ? droppedFrom(object, gone, call) : call;
}
