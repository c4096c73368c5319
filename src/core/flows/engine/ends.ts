import type { Call, Expression, Span, Target } from '../program';
import type { SinkKind, SinkSpec } from '../sinks/sink';
import { lastWord, pathOf, type Callee } from './callee';
import { handed, telling, withoutRecipients, withoutRecords, type Part } from './parts';
import { functionAt, type End, type Run } from './run';
import { cameThrough, holds, join, joinAll, limited, taintsOf, UNKNOWN, type Closure, type Taint, type Value } from './value'; // prettier-ignore

/**
 * Notes what a call sends out, for each way out that it is.
 * @returns the ends it is, by key */
export function callSinks(call: Call, callee: Callee, args: readonly Value[], run: Run): readonly string[] {
  if (
    callee.path.length === 0 ||
    !(args.some((value) => holds(value) || value.closures) || (callee.receiver && holds(callee.receiver)))
  )
    return [];
  const ends: string[] = [];
  const name = callee.path.join('.');
  const at = endOfCallee(call.callee, callee.method);
  if (run.setup.declared.sinks.some((declared) => isNamed(callee, declared)))
    ends.push(
      note('declared', name, at, call, handed(call.args, args, undefined), run, {
        use: undefined,
        address: undefined,
      }),
    );
  for (const spec of specsFor(callee, run.setup.sinks)) {
    if (!matches(spec, callee, call, args, run)) continue;
    const given = [
      ...handed(
        call.args,
        suppliedTo(spec.kind, run) ? args.map((value) => supplied(value, call, run)) : args,
        spec,
      ),
      ...builtOn(call, callee, spec),
    ];
    const sent = spec.keyed ? given.flatMap((part) => withoutRecords(part, run)) : given;
    const use = useOf(call, callee, args, run);
    const model = spec.kind === 'llm' && speaksOfModels(callee, call, args);
    if (spec.kind === 'llm' && use === undefined && !model) continue;
    const kind =
      spec.kind === 'http' && use !== undefined
        ? 'llm'
        : spec.kind === 'http' && isChatHook(call, callee, args)
          ? 'message'
          : spec.kind;
    ends.push(note(kind, name, at, call, sent, run, { use, address: addressOf(callee, call, args), model }));
  }
  const noted = ends.filter((key) => key !== '');
  return isSending(callee.method) ? [...noted, ...sentOn(call, callee, args, name, at, run, noted)] : noted;
}

/** Ways out that take a function for what it gives: `log.trace(() -> text)`, `sns.publish(request -> request.message(text))`. */
const SUPPLIED: ReadonlySet<SinkKind> = new Set([
  'log',
  'message',
  'analytics',
  'error-report',
  'error',
  'llm',
  'url',
]);

/** A block of Ruby is no text for the call: whatever it says last, it gives. */
function suppliedTo(kind: SinkKind, { setup }: Run): boolean {
  return SUPPLIED.has(kind) && (kind === 'log' || setup.language !== 'ruby');
}

function supplied(value: Value, { start, end }: Call, run: Run): Value {
  if (!value.closures || taintsOf(value).length > 0) return value;
  return joinAll(
    value.closures.map((closure) => run.invoke(closure, { args: [], name: '', at: { start, end } })),
  );
}

interface SpecIndex {
  readonly functions: ReadonlyMap<string, readonly SinkSpec[]>;
  readonly methods: ReadonlyMap<string, readonly SinkSpec[]>;
}

const indexes = new WeakMap<readonly SinkSpec[], SpecIndex>();

/** The ways out that a callee's names may mean, each once and in their order. */
function specsFor({ path, resolved, method }: Callee, sinks: readonly SinkSpec[]): readonly SinkSpec[] {
  let index = indexes.get(sinks);
  if (!index) indexes.set(sinks, (index = indexOf(sinks)));
  const whole = path.join('.');
  const names = [whole, ...(resolved === path ? [] : [resolved.join('.')]), ...(GLOBAL.has(path[0]!) ? [path.slice(1).join('.')] : [])];
  const found = [...names.flatMap((name) => index.functions.get(name) ?? []), ...(index.methods.get(bareMethod(method)) ?? [])];
  return found.length < 2 ? found : [...new Set(found)].sort((a, b) => sinks.indexOf(a) - sinks.indexOf(b));
} // prettier-ignore

function indexOf(sinks: readonly SinkSpec[]): SpecIndex {
  const functions = new Map<string, SinkSpec[]>();
  const methods = new Map<string, SinkSpec[]>();
  const add = (map: Map<string, SinkSpec[]>, name: string, spec: SinkSpec): void => {
    const known = map.get(name);
    if (known) known.push(spec);
    else map.set(name, [spec]);
  };
  for (const spec of sinks) {
    for (const name of spec.functions ?? []) add(functions, name, spec);
    for (const name of spec.methods ?? []) add(methods, name, spec);
  }
  return { functions, methods };
}

const bareMethod = (method: string): string => method.replace(/[_!?]/g, '').toLowerCase();

/** Verbs that send what was built. */
const SENDING =
  /^(?:send|do|enqueue|publish|execute|dispatch|post|put|deliver|perform|submit|call|request|transmit|add_?cookie|set_?cookie|(?:add|set)?_?header|append|invoke|exec|push|open_?(?:connection|stream)|new_?call)(?:$|[_A-Z])/i;

export function isSending(method: string): boolean {
  return SENDING.test(method);
}

/** Moves a way out from where something was built for it to where that is sent, but for what is told there already. */
function sentOn(call: Call, callee: Callee, args: readonly Value[], name: string, at: Span, run: Run, told: readonly string[]): readonly string[] {
  const { receiver } = callee;
  const kinds = new Set(told.flatMap((key) => run.ends.get(key)?.kind ?? []));
  const values = [...call.args.map((arg, index) => ({ span: arg.value, value: args[index]! })), ...(receiver && call.callee.kind === 'member' ? [{ span: call.callee.object, value: receiver }] : [])];
  return values.flatMap(({ span, value }) => {
    const built = new Set(taintsOf(value).flatMap(({ through }) => through ?? []));
    return [...built].flatMap((key) => {
      const end = run.ends.get(key);
      if (!end || kinds.has(end.kind)) return [];
      const { kind, model, use = useOf(call, callee, args, run), address = addressOf(callee, call, args) } = end;
      const sent = kind === 'http' && use !== undefined ? 'llm' : kind;
      return [note(sent, name, at, call, [{ span, value }], run, { use, address, model }, kind)];
    });
  });
} // prettier-ignore

/** Ways out that are built before something goes out through them. */
const STAGED: ReadonlySet<SinkKind> = new Set(['message', 'http', 'url']);

/** `document.cookie = …`, `session['mrn'] = …`: an assignment that is a way out. @returns the value as it is kept there */
export function assignedSink(target: Extract<Target, { kind: 'member' }>, value: Value, object: Value, run: Run): Value {
  if (taintsOf(value).length === 0) return value;
  const holder = pathOf(target.object);
  const path = target.name === undefined ? holder : [...holder, target.name];
  const callee: Callee = { path, resolved: path, module: object.from?.module, method: path.at(-1) ?? '', receiver: object };
  const bare: Callee = { ...callee, path: holder, resolved: holder, method: holder.at(-1) ?? '' };
  let held = value;
  for (const spec of run.setup.sinks) {
    if (spec.functions === undefined || spec.kind === 'log' || !(matchesFunction(spec, callee) || matchesFunction(spec, bare))) continue;
    if (spec.modules && !fromModule(spec.modules, callee)) continue;
    const key = note(spec.kind, path.join('.'), target, target, [{ span: target, value }], run, { use: object.uses?.[0], address: object.address });
    if (STAGED.has(spec.kind)) held = cameThrough(held, key);
  }
  return held;
} // prettier-ignore

/** `raise DuplicateMember.new(member)`, whose constructor says `super("… #{member.ssn}")`. */
function saidBySuper(call: Call, path: readonly string[], run: Run): void {
  const type = [...path].reverse().find((name) => run.makers.has(name));
  const said = (run.makers.get(type ?? '') ?? []).flatMap((index) => functionAt(run, index).body.flatMap((statement) => ('value' in statement && statement.value.kind === 'call' && SUPER.test(pathOf(statement.value.callee).join('.')) ? statement.value.args : [])));
  const parts = said.flatMap(({ value }) => (taintsOf(run.values.get(value) ?? UNKNOWN).some(({ kind }) => kind === 'source') ? [{ span: call, value: run.values.get(value)! }] : []));
  if (parts.length > 0) note('error', path.join('.'), call.callee, call, parts, run, { use: undefined, address: undefined });
} // prettier-ignore

const SUPER = /^(?:super|base|parent\.__construct|super\.__init__|this\.super)$/;

/** Functions that a generator writes, by what stands above them: `[LoggerMessage(…)] partial void Admitted(ILogger logger, string name)`. */
export function generatedSinks(call: Call, callee: Callee, own: readonly Closure[], args: readonly Value[], run: Run): readonly string[] {
  const logs = own.some(({ index }) => functionAt(run, index).marks.some(({ callee: mark }) => mark.kind === 'name' && mark.name === 'LoggerMessage'));
  if (!logs || !args.some((value) => holds(value))) return [];
  return [note('log', callee.path.join('.'), endOfCallee(call.callee, callee.method), call, handed(call.args, args, undefined), run, { use: undefined, address: undefined })].filter((key) => key !== '');
} // prettier-ignore

/** What an exception says when it is thrown. */
export function thrownSink(expression: Expression, value: Value, run: Run): void {
  const path = pathOf(expression);
  const made = expression.kind === 'call';
  if (made) saidBySuper(expression, path, run);
  if (taintsOf(value).length === 0) return;
  if (!made && expression.kind === 'name') return;
  const at = made ? expression.callee : expression;
  const parts = made ? handed(expression.args, expression.args.map((arg) => run.values.get(arg.value) ?? UNKNOWN), undefined, run) : [{ span: expression, value }];
  note('error', path.join('.') || 'throw', at, expression, parts.length > 0 ? parts : [{ span: expression, value }], run, { use: undefined, address: undefined });
} // prettier-ignore

/** `return "redirect:/done?name=" + name`, the address that Spring sends a browser to; `return NotFoundError{Key: ssn}` of Go. */
export function returnedSink(expression: Expression, value: Value, run: Run): void {
  if (run.setup.language === 'go') {
    const items = expression.kind === 'list' ? expression.items : [expression];
    for (const item of items) if (item.kind === 'call' && item.makes && /(?:Error|Err)$/.test(pathOf(item).at(-1) ?? '')) thrownSink(item, run.values.get(item) ?? UNKNOWN, run);
  }
  if (run.setup.language !== 'java' || !value.text?.start.startsWith('redirect:') || taintsOf(value).length === 0) return;
  note('url', 'redirect', expression, expression, [{ span: expression, value, expression }], run, { use: undefined, address: undefined });
} // prettier-ignore

/** `request.body(text).post(url)`: what the receiver was given goes out too. */
function builtOn({ callee, args }: Call, { receiver, path }: Callee, { kind, takes }: SinkSpec): Part[] {
  // `workbook.write(out)`: what it was filled with goes out, and not its arguments.
  if (takes?.length === 0) return callee.kind === 'member' && receiver ? [{ span: callee.object, value: receiver }] : [];
  if (kind === 'message' && args.length === 0 && callee.kind === 'member' && receiver) return [{ span: callee.object, value: receiver }];
  const builds = kind === 'llm' || (path.length > 2 && (kind === 'http' || kind === 'message'));
  return builds && callee.kind === 'member' && (kind === 'llm' || callee.object.kind === 'call') && receiver ? [{ span: callee.object, value: receiver }] : [];
} // prettier-ignore

function note(
  kind: SinkKind,
  callee: string,
  at: Span,
  whole: Span,
  given: readonly Part[],
  run: Run,
  { use, address, model = false }: Pick<End, 'use' | 'address'> & { readonly model?: boolean },
  stage = kind,
): string {
  const parts = given.flatMap(({ span, value: whole, expression }) => {
    const value = kind === 'message' ? withoutRecipients(whole) : whole;
    return expression && taintsOf(value).length > 0 ? telling(expression, value, run) : [{ span, value }];
  });
  const held = parts.flatMap(({ span, value }) => {
    const going = limited(value, (taint) => goes(taint, kind, stage));
    return taintsOf(going).length > 0 ? [{ span, value: going }] : [];
  });
  if (held.length === 0) return '';
  const key = `${kind} ${at.start} ${use ?? ''}`;
  forgetStages(stage, key, held, run);
  const known = run.ends.get(key);
  const end: End = known ?? { kind, callee, at, whole, parts: new Map(), use, address, model };
  if (end.address === undefined || (address !== undefined && !ABSOLUTE.test(end.address)))
    end.address = address;
  for (const { span, value } of held) {
    const id = `${span.start}:${span.end}`;
    const before = end.parts.get(id);
    end.parts.set(id, { span, value: before ? join(before.value, value) : value });
  }
  if (!known) run.ends.set(key, end);
  return key;
}

const kindOf = (key: string): string => key.slice(0, key.indexOf(' '));

/** A message goes to its recipient; what was put into an address or a body is told as that, and not as the other. */
function goes({ through, recipient }: Taint, kind: SinkKind, stage: SinkKind): boolean {
  if (recipient && kind === 'message') return false;
  const stages = (through ?? []).map(kindOf).filter((known) => known === 'http' || known === 'url');
  return stages.length === 0 || (stage !== 'http' && stage !== 'url') || stages.includes(stage);
} // prettier-ignore

const ABSOLUTE = /^\w+:\/\//;

/** Of a request that is built and then sent, only the sending is told. */
function forgetStages(kind: SinkKind, own: string, parts: readonly Part[], run: Run): void {
  for (const { value } of parts)
    for (const { through } of taintsOf(value))
      for (const key of through ?? []) if (key !== own && run.ends.get(key)?.kind === kind) run.ends.delete(key);
} // prettier-ignore

function matches(spec: SinkSpec, callee: Callee, call: Call, args: readonly Value[], run: Run): boolean {
  const named = matchesFunction(spec, callee) || matchesMethod(spec, callee, run);
  if (!named || (spec.modules && !fromModule(spec.modules, callee) && !isOfImported(spec, callee, run)))
    return false;
  return spec.needs === undefined || spec.needs.some((name) => argumentNamed(name, call, args) !== undefined);
}

function matchesFunction({ functions, kind }: SinkSpec, { path, resolved, module }: Callee): boolean {
  if (!functions) return false;
  // A `next`, `reject` or `say` of another file of the project is a function of its own.
  if ((kind === 'error' || kind === 'message') && path.length === 1 && module?.startsWith('.')) return false;
  if (functions.has(path.join('.')) || functions.has(resolved.join('.'))) return true;
  return path.length > 1 && GLOBAL.has(path[0]!) && functions.has(path.slice(1).join('.'));
}

const GLOBAL = new Set(['window', 'globalThis', 'global', 'self', 'this']);

function matchesMethod(
  { methods, receivers }: SinkSpec,
  { path, method, receiver }: Callee,
  run: Run,
): boolean {
  if (!methods || path.length < 2 && receiver === undefined || !methods.has(bareMethod(method))) return false; // prettier-ignore
  if (!receivers) return true;
  const own = [...path.slice(0, -1), ...(receiver?.type === undefined ? [] : [receiver.type])];
  const names = [...own, ...own.flatMap((name) => run.types.get(name)?.supers ?? [])];
  return names.some((name) => receivers.has(name.toLowerCase()) || receivers.has(lastWord(name)));
}

/** A parameter `client amplitude.Client` of Go: its type does not say of which package it is, what the text imports does. */
function isOfImported({ kind, modules }: SinkSpec, { receiver, module }: Callee, { setup, program }: Run): boolean {
  if (setup.language !== 'go' || receiver?.type === undefined || module !== undefined || !SUPPLIED.has(kind) || kind === 'log') return false;
  return program.imports.some((one) => fromModule(modules!, { module: one.module } as Callee));
} // prettier-ignore

function fromModule(modules: readonly string[], { module, receiver }: Callee): boolean {
  const from = module ?? receiver?.from?.module;
  if (from === undefined) return false;
  return modules.some((known) => (/[/.]$/.test(known) ? from.startsWith(known) : from === known));
}

function argumentNamed(name: string, call: Call, args: readonly Value[]): Value | undefined {
  const index = call.args.findIndex((arg) => arg.name === name);
  return index >= 0 ? args[index] : args.flatMap(({ fields }) => fields?.get(name) ?? [])[0];
}

/** The endpoint use that a call sends to: its client's, its model's, or one within it. */
function useOf(call: Call, callee: Callee, args: readonly Value[], run: Run): number | undefined {
  const own = run.values.get(call.callee)?.uses?.[0] ?? callee.receiver?.uses?.[0];
  if (own !== undefined) return own;
  for (const name of ['model', 'llm', 'client', 'url', 'uri']) {
    const use = argumentNamed(name, call, args)?.uses?.[0];
    if (use !== undefined) return use;
  }
  return (
    args.find(({ uses }) => uses)?.uses?.[0] ??
    run.setup.uses.find(({ start, end }) => call.start <= start && end <= call.end)?.index
  );
}

/** Types whose objects speak to a model, wherever they were made. */
export const MODEL_TYPES =
  /^I?(?:(?:Async|Azure|Streaming)?(?:OpenAI|Openai|Anthropic|Mistral|Cohere|Gemini|Vertex|Bedrock|Ollama|Groq)\w*|\w*Chat(?:Language)?(?:Model|Client)|\w*(?:Embeddings?|Completions?|Responses?|Assistants?)(?:Client|Generator)|\w*(?:Language|Embedding|Generative)Model|LLM\w*|\w*(?:Vector|Embedding)Store|\w*Embeddings|\w*ChatCompletionService|Kernel|InferenceClient)$/;
const MODEL_PACKAGES =
  /(?:^|[/@._-])(?:openai|anthropic|anthropic-ai|langchain\w*|llama[-_]?index|ai-sdk|cohere|mistral\w*|genai|generativeai|vertexai|bedrock\w*|ollama|groq|litellm|semantic[-_]?kernel|semantickernel|together|replicate|huggingface_hub|crewai|autogen|dspy|pydantic_ai|haystack|instructor|langchain4j|openrouter|fireworks\w*)(?:$|[/.@_-])/i;

/** Whether a call without a known client can only be one to a model. */
function speaksOfModels({ path, method, module, receiver }: Callee, call: Call, args: readonly Value[]): boolean {
  if (MODEL_TYPES.test(receiver?.type ?? '') || MODEL_PACKAGES.test(module ?? '')) return true;
  if (/^(?:completions|responses|embeddings)$/i.test(path.at(-2) ?? '') && path.length > 2) return true;
  if (args.some(({ from }) => from && MODEL_PACKAGES.test(from.module))) return true;
  if (/^(?:generate_?content|create_?chat_?completion|complete_?chat|invoke_?model|converse)/i.test(method)) return true;
  const has = (name: string): boolean => argumentNamed(name, call, args) !== undefined;
  return has('model') && (has('messages') || has('prompt') || has('input') || has('contents'));
} // prettier-ignore

/** `requests.post(SLACK_WEBHOOK_URL, json=…)`: a message to a chat, wherever its address is kept. */
function isChatHook(call: Call, callee: Callee, args: readonly Value[]): boolean {
  const first = call.args[0]?.value;
  return first !== undefined && CHAT_HOOK.test(pathOf(first).at(-1) ?? '') && addressOf(callee, call, args) === undefined;
} // prettier-ignore

const CHAT_HOOK =
  /(?:web_?hook|slack|teams|discord|mattermost)(?:_?(?:ur[li]|endpoint))?$|^hook(?:_?ur[li])?$/i;

function addressOf({ receiver }: Callee, call: Call, args: readonly Value[]): string | undefined {
  const given = ['url', 'uri', 'baseURL', 'base_url', 'CURLOPT_URL'].flatMap((name) => argumentNamed(name, call, args)?.text ?? []);
  const texts = [...[...given, ...args.flatMap(({ text }) => text ?? [])].map(({ start }) => start), ...args.flatMap(({ hint }) => hint ?? [])];
  const absolute = texts.find((text) => /^\w+:\/\//.test(text));
  return absolute ?? args.find(({ address }) => address !== undefined)?.address ?? receiver?.address ?? receiver?.text?.start ?? texts[0];
} // prettier-ignore

/** The name at the end of a callee, or all of it. */
function endOfCallee(callee: Expression, method: string): Span {
  return callee.kind === 'member' ? { start: Math.max(callee.start, callee.end - method.length), end: callee.end } : callee; // prettier-ignore
}

/** Whether a callee is what a policy names: a function, or a method of anything. */
export function isNamed({ path, resolved, method }: Callee, name: string): boolean {
  return name === method || name === path.join('.') || name === resolved.join('.');
}
