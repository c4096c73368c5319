import { isAboutFields, isPlainMember, phiOfPerson, type NamedPhi } from '../sources/names';
import type { Expression, Statement, Target } from '../program';
import { isRequestBody, isWholeBody } from '../sources/routes';
import { accessorValue } from './accessors';
import { callValue } from './call';
import { pathOf } from './callee';
import { assignedSink, returnedSink, thrownSink } from './ends';
import { ofObject } from './objects';
import { joinedText } from './joinedText';
import { frameOf, type Run } from './run';
import { phiOfOwnMember, typedAs } from './types';
import { forked, lookup, merged, store } from './scopes';
import {
  carrying, CLEAN, elementOf, holds, isItem, itemName, itemOf, join, joinAll, lowered, memberOf, moved, settled, UNKNOWN, withMember, without, type Scope, type SourceTaint, type Value,
} from './value'; // prettier-ignore

/** Names of results that tell whether something went well. */
const OUTCOMES = new Set(['err', 'error', 'ok', 'found', 'exists', 'e', 'ex']);

/** Runs statements in a scope. @returns whether they surely end the function */
export function execute(statements: readonly Statement[], scope: Scope, run: Run): boolean {
  for (const statement of statements) {
    if (run.budget-- <= 0) return false;
    if (step(statement, scope, run)) return true;
  }
  return false;
}

function step(statement: Statement, scope: Scope, run: Run): boolean {
  switch (statement.kind) {
    case 'assign': {
      const value = typedAs(run.evaluate(statement.value, scope), statement.types, statement.target, run);
      const held = statement.adds ? join(value, targetValue(statement.target, scope, run)) : value;
      assign(statement.target, held, scope, run, statement.declares);
      return false;
    }
    case 'do':
      run.evaluate(statement.value, scope);
      return false;
    case 'return': {
      const frame = frameOf(run);
      const value = run.evaluate(statement.value, scope);
      returnedSink(statement.value, value, run);
      frame.returned = frame.returned ? join(frame.returned, value) : value;
      return true;
    }
    case 'throw':
      thrownSink(statement.value, run.evaluate(statement.value, scope), run);
      return true;
    case 'branch':
      return branch(statement.arms, scope, run);
    case 'loop': {
      const over = statement.over ? elementOf(run.evaluate(statement.over, scope)) : UNKNOWN;
      const frame = frameOf(run);
      // What one round leaves behind the next may use; loops within are run again with it.
      const rounds = frame.loops++ === 0 ? 2 : 1;
      for (let round = 0; round < rounds; round++) {
        const arm = forked(scope);
        if (statement.target) assign(statement.target, over, arm, run, true);
        execute(statement.body, arm, run);
        merged(scope, [forked(scope), arm]);
      }
      frame.loops--;
      return false;
    }
  }
}

function branch(arms: readonly (readonly Statement[])[], scope: Scope, run: Run): boolean {
  const ran = arms.map((arm) => {
    const own = forked(scope);
    return { own, ended: execute(arm, own, run) };
  });
  const going = ran.filter(({ ended }) => !ended);
  if (going.length > 0) merged(scope, going.map(({ own }) => own));
  return going.length === 0 && arms.length > 0;
} // prettier-ignore

/** What an expression may be, and what happens on the way. */
export function evaluate(expression: Expression, scope: Scope, run: Run): Value {
  const value = withUses(expression, valueOf(expression, scope, run), run);
  run.values.set(expression, value);
  return value;
}

function valueOf(expression: Expression, scope: Scope, run: Run): Value {
  switch (expression.kind) {
    case 'name':
      return ofName(expression, scope, run);
    case 'member': {
      const member = ofMember(expression, run.evaluate(expression.object, scope), expression.name, run);
      // A workbook's sheet: what is put into it the workbook holds.
      return expression.name === 'active' && !member.over ? { ...member, over: expression.object } : member;
    }
    case 'element': {
      const index = expression.index && run.evaluate(expression.index, scope);
      const object = run.evaluate(expression.object, scope);
      return index?.text?.whole ? ofMember(expression, object, index.text.start, run) : elementOf(object);
    }
    case 'parts':
      return joinedText(expression.parts, (part) => run.evaluate(part, scope));
    case 'object':
      return ofObject(expression, scope, run);
    case 'list': {
      const items = expression.items.map((item) => run.evaluate(item, scope));
      if (expression.spread) return joinAll(items.map(elementOf));
      return items.length === 0 ? UNKNOWN : { taints: [], fields: new Map(items.map((item, index) => [itemName(index), item])), closed: true }; // prettier-ignore
    }
    case 'comprehension': {
      const inner: Scope = { vars: new Map(), outer: scope, block: true };
      for (const { target, over } of expression.loops)
        assign(target, elementOf(run.evaluate(over, inner)), inner, run, true);
      return run.evaluate(expression.element, inner);
    }
    case 'call':
      return callValue(expression, scope, run);
    case 'function':
      run.made.set(expression.index, scope);
      return { taints: [], closures: [{ index: expression.index, scope }] };
    case 'assigned': {
      const value = run.evaluate(expression.value, scope);
      assign(expression.target, value, scope, run);
      return value;
    }
    case 'text':
      return { taints: [], text: { start: expression.text, whole: true }, ...(/\d/.test(expression.text) ? {} : { clean: true as const }) }; // prettier-ignore
    case 'constant':
      return CLEAN;
    case 'test':
      for (const operand of expression.operands) run.evaluate(operand, scope);
      return CLEAN;
  }
}

/** A client is where its use stands. */
function withUses({ kind, start, end }: Expression, value: Value, run: Run): Value {
  if (run.setup.uses.length === 0) return value;
  if (kind !== 'call' && kind !== 'text' && kind !== 'name' && kind !== 'member') return value;
  let uses = value.uses;
  for (const use of run.setup.uses) {
    if (start <= use.start && use.end <= end && !uses?.includes(use.index))
      uses = [...(uses ?? []), use.index];
  }
  return uses === value.uses ? value : { ...value, uses: uses! };
}

function ofName({ name, start, end }: Extract<Expression, { kind: 'name' }>, scope: Scope, run: Run): Value {
  if (name === 'this') {
    const { owner } = frameOf(run);
    return owner === undefined ? (lookup(scope, name) ?? UNKNOWN) : { taints: [], type: owner };
  }
  run.identifiers.add(name);
  const known = lookup(scope, name) ?? functionNamed(name, run);
  if (!known && frameOf(run).patientRoute && isWholeBody(name)) return bodyNamed(name, start, end);
  // In Ruby a name that nothing was given to is a member of the object around.
  const own =
    known || run.setup.language !== 'ruby' ? undefined : phiOfOwnMember(frameOf(run).owner, name, run);
  const person =
    known?.fields || known?.closures || ANYTHING.test(name) || !run.persons.has(name) ? undefined : PERSON;
  return claimed(known, name, name, { start, end }, run, run.named(name) ?? own ?? person);
}

/** Rails' and Sinatra's `params`, PHP's `$_POST`, in what answers patients' requests. */
function bodyNamed(name: string, start: number, end: number): Value {
  const phi = { confidence: 'high', record: true, why: 'record' } as const;
  return { taints: [{ kind: 'source', name, phi, start, end, hops: [] }] };
}

/** A variable of which an identifier is read somewhere in the text: all of it is a person's. */
const PERSON: NamedPhi = { confidence: 'medium', record: true, why: 'record', of: 'type' };

/** What helpers call whatever they are handed. */
const ANYTHING = /^(?:obj|object|val|value|a|b|left|right|other|target|source)$/;

function functionNamed(name: string, run: Run): Value | undefined {
  const index = run.functionsByName.get(name);
  return index === undefined ? undefined : { taints: [], closures: [{ index, scope: run.top }] };
}

/** What a value is once its name has its say: a name that speaks of PHI counts unless what it holds is known to be none. */
function claimed(known: Value | undefined, name: string, shown: string, at: { start: number; end: number }, run: Run, phi = run.named(name)): Value {
  if (!phi || known?.clean) return known ?? UNKNOWN;
  if (known?.closures && known.taints.length === 0) return known;
  // What a literal says is for the detectors of identifiers; only a name that leaves no doubt counts here.
  if (known?.text?.whole && phi.confidence !== 'high') return known;
  const given = known?.taints.find((taint) => taint.kind === 'parameter' && taint.path.length === 0);
  const source: SourceTaint = { kind: 'source', name: shown, phi, start: at.start, end: at.end, hops: [], ...(given?.kind === 'parameter' ? { given: { of: given.of, index: given.index } } : {}) };
  if (known?.fields && known.taints.length === 0) {
    const items = [...known.fields.keys()].every(isItem);
    if (!phi.record || items) return joinAll([...known.fields.values()]).clean ? known : { ...known, taints: [source] };
    if (known.closed) return { ...known, fields: ownFields(known.fields, source) };
  }
  if (known && known.taints.some((taint) => taint.kind === 'source' && taint.phi.confidence === 'high') && phi.confidence !== 'high') return known;
  return { ...(known ?? UNKNOWN), taints: [source] };
} // prettier-ignore

/** The members of a patient's record that was written out, each by its own name. */
function ownFields(fields: ReadonlyMap<string, Value>, source: SourceTaint): ReadonlyMap<string, Value> {
  const whole: Value = { taints: [source] };
  return new Map(
    [...fields].map(([name, value]) => [
      name,
      value.clean || value.taints.length > 0 ? value : { ...value, taints: memberOf(whole, name).taints },
    ]),
  );
}

/** `object.name`, with what both names say. */
function ofMember(
  expression: Extract<Expression, { kind: 'member' | 'element' }>,
  object: Value,
  name: string,
  run: Run,
): Value {
  if (run.setup.text.startsWith(name, expression.end - name.length)) run.identifiers.add(name);
  const found = ownMember(expression, object, name, run);
  const own = found.clean && !object.fields?.has(name) && isOfPlain(expression, name, run) ? UNKNOWN : found;
  if (own.clean) return own;
  const path = pathOf(expression);
  const frame = frameOf(run);
  if (frame.patientRoute && isRequestBody(path)) {
    const phi = { confidence: 'high', record: true, why: 'record' } as const;
    return { ...own, taints: [{ kind: 'source', name: path.join('.'), phi, start: expression.start, end: expression.end, hops: [] }] };
  }
  const holder = path.at(-2) ?? '';
  if (isAboutFields(holder, path.length === 2) || NAMING.test(path[0] ?? '')) {
    // `Columns.SSN` names a field; `Visit.objects` is something of its own.
    const names = own.taints.length === 0 && run.named(lowered(name)) !== undefined;
    return names ? { ...own, clean: true } : own;
  }
  const isThis = expression.object.kind === 'name' && expression.object.name === 'this';
  const phi = run.named(path.length > 1 ? lowered(name) : name) ?? phiOfPerson(holder, lowered(name), run.setup.health, run.persons) ?? (isThis && !hasSource(own) ? phiOfOwnMember(object.type, name, run) : undefined);
  if (!phi) return own;
  if (phi.confidence !== 'high' && hasSource(own)) return own;
  return claimed(own, path.length > 1 ? lowered(name) : name, path.join('.'), { start: expression.start, end: expression.end }, run, phi);
} // prettier-ignore

/** What names things and holds none of them, however deep: `routes.patients.link.path`. */
const NAMING = /^(?:routes|labels|i18n|strings|translations|styles|urls|paths|endpoints)$/i;

/** `visit.clinic.patients`: a clinic says nothing of a person, but what it holds may. */
function isOfPlain(expression: Extract<Expression, { kind: 'member' | 'element' }>, name: string, run: Run): boolean {
  const { object } = expression;
  return (object.kind === 'member' || object.kind === 'name') && isPlainMember(object.name) && run.named(lowered(name)) !== undefined;
} // prettier-ignore

function ownMember(
  expression: Extract<Expression, { kind: 'member' | 'element' }>,
  object: Value,
  name: string,
  run: Run,
): Value {
  const given = object.type === undefined ? undefined : run.members.get(object.type)?.get(name);
  const read = accessorValue(object.type, name, expression, run);
  if (read) return read;
  const isThis = expression.object.kind === 'name' && expression.object.name === 'this';
  const declared = fieldOfType(object.type, name, run);
  if (isThis) return given ? ofType(given, declared?.type) : (declared ?? UNKNOWN);
  const member = ADDRESSES.test(name) && object.fields && !object.fields.has(name) ? carrying([object]) : memberOf(object, name);
  const typed = given ? ofType(given, declared?.type) : declared;
  if (typed && member.taints.length === 0 && !member.fields && !member.clean) return typed;
  if (member.taints.length === 0 && isPlainMember(name) && !member.fields && !member.closures) return { ...member, clean: true };
  return member;
} // prettier-ignore

/** Members that tell a whole address: `builder.Uri`, `url.href`. */
const ADDRESSES = /^(?:uri|href|absolute_?ur[il])$/i;

/** What its declaration says it is counts more than the method that made it. */
function ofType(value: Value, type: string | undefined): Value {
  return type === undefined || value.type === type ? value : { ...value, type };
}

function hasSource({ taints }: Value): boolean {
  return taints.some(({ kind }) => kind === 'source');
}

/** What the declared type of a field says. */
function fieldOfType(type: string | undefined, name: string, run: Run): Value | undefined {
  const field =
    type === undefined ? undefined : run.types.get(type)?.fields.find((item) => item.name === name);
  const typeName = field?.types?.[0];
  return typeName === undefined ? undefined : { taints: [], type: typeName };
}

/** Gives a target a value. */
export function assign(target: Target, value: Value, scope: Scope, run: Run, declares?: true): void {
  const hop = { kind: 'assign', start: target.start, end: target.end } as const;
  switch (target.kind) {
    case 'name': {
      run.identifiers.add(target.name);
      const held = moved(value, { ...hop, name: target.name });
      if (declares) scope.vars.set(target.name, held);
      else store(scope, target.name, held);
      return;
    }
    case 'member':
      assignMember(target, value, scope, run);
      return;
    case 'fields':
      for (const { key, target: inner } of target.fields) {
        if (key === undefined) assign(inner, without(value, target.fields.map((field) => field.key)), scope, run, declares);
        else assign(inner, namedMember(value, key, inner, run), scope, run, declares);
      }
      return;
    case 'items':
      target.items.forEach((inner, index) => {
        if (!inner) return;
        const outcome = index > 0 && inner.kind === 'name' && OUTCOMES.has(inner.name);
        assign(inner, outcome ? UNKNOWN : partOf(value, index, run), scope, run, declares);
      });
  }
} // prettier-ignore

/** What stands at a position of what is taken apart; a record of C# or Java is its members in their order. */
function partOf(value: Value, index: number, { setup }: Run): Value {
  const members =
    /^(?:csharp|java)$/.test(setup.language) && value.declared ? [...value.fields!.values()] : [];
  return members[index] ?? itemOf(value, index);
}

/** `{ dob: d } = form`: the key names what the variable's own name may not. */
function namedMember(value: Value, key: string, target: Target, run: Run): Value {
  const member = memberOf(value, key);
  const phi = run.named(key);
  // `const { patient } = store.getState()`: a state says nothing of a person, but what it holds may.
  if (value.clean && !value.fields && phi?.confidence === 'high') return claimed(UNKNOWN, key, key, target, run);
  if (member.clean) return member;
  return phi && (phi.confidence === 'high' || !hasSource(member)) ? claimed(member, key, key, target, run) : member;
} // prettier-ignore

function assignMember(
  target: Extract<Target, { kind: 'member' }>,
  value: Value,
  scope: Scope,
  run: Run,
): void {
  const object = run.evaluate(target.object, scope);
  const hop = { kind: 'assign', name: target.name ?? '', start: target.start, end: target.end } as const;
  const held = moved(assignedSink(target, value, object, run), hop);
  const base = BASES.test(target.name ?? '') ? (value.text?.start ?? value.address) : undefined;
  if (target.object.kind === 'name' && target.object.name === 'this') {
    if (target.name !== undefined && object.type !== undefined) addMember(object.type, target.name, held, run); // prettier-ignore
    return;
  }
  const whole = settled(withMember(object, target.name, held));
  put(target.object, base === undefined ? whole : { ...whole, address: base }, scope, run);
}

/** Members that say where a client sends to. */
const BASES = /^(?:base_?(?:ur[il]|address))$/i;

/** What an object's field is given in one method every other may read. */
export function addMember(type: string, name: string, value: Value, run: Run): void {
  const members = run.members.get(type) ?? new Map<string, Value>();
  run.members.set(type, members);
  const known = members.get(name);
  members.set(name, known ? join(known, value) : value);
  // Whoever read it before may have to be run again.
  if (holds(value)) run.results.clear();
}

/** Gives what an expression stands for another value: a variable, or a member of one. */
export function put(place: Expression, value: Value, scope: Scope, run: Run): void {
  if (place.kind === 'name') {
    if (place.name !== 'this') store(scope, place.name, value);
  } else if (place.kind === 'member') {
    const object = run.values.get(place.object) ?? UNKNOWN;
    if (place.object.kind === 'name' && place.object.name === 'this' && object.type !== undefined)
      addMember(object.type, place.name, value, run);
    else put(place.object, withMember(object, place.name, value), scope, run);
  }
}

function targetValue(target: Target, scope: Scope, run: Run): Value {
  if (target.kind === 'name') return lookup(scope, target.name) ?? UNKNOWN;
  if (target.kind !== 'member' || target.name === undefined) return UNKNOWN;
  return run.evaluate({ kind: 'member', object: target.object, name: target.name, start: target.start, end: target.end }, scope);
} // prettier-ignore
