import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  asRecipient, cameThrough, carrying, CLEAN, columnOf, elementOf, holds, itemName, itemOf, join, joinAll, keyOf, limited, matters, memberOf, moved, settled, taintsOf, UNKNOWN, withMember, without,
  type Scope, type SourceTaint, type Taint, type Value,
} from '../../../../src/core/flows/engine/value'; // prettier-ignore
import { forked, lookup, merged, store } from '../../../../src/core/flows/engine/scopes';

const RECORD = { confidence: 'high', record: true, why: 'record' } as const;
const DIRECT = { confidence: 'high', record: false, why: 'direct' } as const;

const source = (name: string, start = 0): SourceTaint => ({ kind: 'source', name, phi: DIRECT, start, end: start + 1, hops: [] }); // prettier-ignore
const parameter = (index: number, ...path: string[]): Taint => ({ kind: 'parameter', of: 1, index, path, hops: [] }); // prettier-ignore
const of = (...taints: Taint[]): Value => ({ taints });
const patient: Value = of({ ...source('patient'), phi: RECORD });
const object = (fields: Record<string, Value>, more: Partial<Value> = {}): Value => ({ taints: [], fields: new Map(Object.entries(fields)), ...more }); // prettier-ignore
const names = (value: Value): string[] => taintsOf(value).map((taint) => (taint.kind === 'source' ? taint.name : keyOf(taint))).sort(); // prettier-ignore

const taint = fc.oneof(
  fc
    .tuple(fc.constantFrom('ssn', 'mrn', 'dob'), fc.nat(3))
    .map(([name, start]): Taint => source(name, start)),
  fc.constant(parameter(0)),
);
const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.array(taint, { maxLength: 3 }).map((taints) => joinAll(taints.map((one) => of(one)))),
  fc.constantFrom(UNKNOWN, CLEAN),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  leaf,
  fc
    .tuple(fc.dictionary(fc.constantFrom('a', 'b', 'c'), leaf, { maxKeys: 3 }), fc.boolean())
    .map(([fields, closed]) => object(fields, closed ? { closed: true } : {})),
);

describe('values', () => {
  it('hold after a join what either held, or members of it, in any order, and no more the second time', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const given = [...names(a), ...names(b)];
        const both = new Set(names(join(a, b)));
        assert.deepEqual(given.filter((name) => !both.has(name)), []); // prettier-ignore
        assert.ok([...both].every((name) => given.some((known) => name.startsWith(known))));
        assert.deepEqual(new Set(names(join(b, a))), both);
        assert.deepEqual(new Set(names(join(join(a, b), b))), both);
        assert.equal(holds(join(a, b)), holds(a) || holds(b));
      }),
    );
  });

  it('are clean after a join only where both were', () => {
    assert.equal(join(CLEAN, CLEAN).clean, true);
    for (const other of [UNKNOWN, patient]) {
      assert.equal(join(CLEAN, other).clean, undefined);
      assert.equal(join(other, CLEAN).clean, undefined);
    }
  });

  it('give the member that was set, whatever the object was before', () => {
    fc.assert(
      fc.property(value, value, fc.constantFrom('a', 'ssn', 'id'), (whole, member, name) => {
        assert.deepEqual(names(memberOf(withMember(whole, name, member), name)), names(member));
      }),
    );
  });

  it('give members of a record by what their names say', () => {
    assert.deepEqual(names(memberOf(patient, 'ssn')), ['patient.ssn']);
    assert.equal(memberOf(patient, 'id').clean, true);
    assert.deepEqual(names(memberOf(of(parameter(0)), 'x')), ['p1:0:x']);
    assert.equal(memberOf(object({ a: UNKNOWN }, { closed: true }), 'b').clean, true);
    assert.equal(memberOf(object({ a: UNKNOWN }), 'b').clean, undefined);
  });

  it('are without a member once it is dropped', () => {
    const left = without(patient, ['ssn']);
    assert.equal(memberOf(left, 'ssn').clean, true);
    assert.deepEqual(names(memberOf(left, 'name')), ['patient.name']);
    assert.deepEqual(names(without(object({ a: patient, b: UNKNOWN }), ['a'])), []);
  });

  it('of a declared type count as long as a member does', () => {
    const row = { ...patient, fields: new Map([['ssn', of(source('ssn'))], ['id', of(parameter(0, 'id'))]]), declared: true as const }; // prettier-ignore
    assert.deepEqual(names(settled(row)).includes('patient'), true);
    assert.deepEqual(names(settled({ ...row, fields: new Map([['ssn', CLEAN], ['id', of(parameter(0, 'id'))]]) })), ['p1:0:id']); // prettier-ignore
  });

  it('give items of lists by their position, or all of them', () => {
    const list = object({ [itemName(0)]: CLEAN, [itemName(1)]: of(source('ssn')) });
    assert.deepEqual([names(itemOf(list, 0)), names(itemOf(list, 1)), names(itemOf(list, 7))], [[], ['ssn'], ['ssn']]); // prettier-ignore
    assert.deepEqual(names(elementOf(list)), ['ssn']);
    assert.equal(elementOf(patient), patient);
    assert.deepEqual(names(itemOf(of(parameter(0)), 2)), ['p1:0:#2']);
  });

  it('give columns of rows by their position and by their name', () => {
    const rows = of({ ...source('rows'), columns: [{ name: 'id', phi: undefined }, { name: 'who', phi: DIRECT }] }); // prettier-ignore
    assert.deepEqual([names(columnOf(rows, 0)), names(columnOf(rows, 1)), names(columnOf(rows, 5))], [[], ['rows.who'], []]); // prettier-ignore
    assert.deepEqual([names(memberOf(rows, 'id')), names(memberOf(rows, 'WHO'))], [[], ['rows.WHO']]);
    assert.deepEqual(names(columnOf(of(source('rows')), 3)), ['rows']);
  });

  it('tell recipients from what they are told', () => {
    const mail = of(source('email'));
    assert.notEqual(keyOf(asRecipient(mail).taints[0]!), keyOf(mail.taints[0]!));
    assert.equal(join(asRecipient(mail), mail).taints.length, 2);
  });

  it('come through a way out with what went into it, and nothing else', () => {
    const [ssn, mrn] = [source('ssn', 1), source('mrn', 2)];
    const through = cameThrough(object({ a: of(ssn), b: of(mrn) }), 'url 7', new Set([keyOf(ssn)]));
    assert.deepEqual(taintsOf(through).map((one) => one.through), [['url 7'], undefined]); // prettier-ignore
    assert.deepEqual(
      taintsOf(cameThrough(of(ssn, mrn), 'x')).map((one) => one.through),
      [['x'], ['x']],
    );
  });

  it('are limited to the taints that count, and the same where all do', () => {
    fc.assert(
      fc.property(value, (whole) => {
        assert.equal(
          limited(whole, () => true),
          whole,
        );
        assert.equal(holds(limited(whole, () => false)), false);
        const sources = limited(whole, ({ kind }) => kind === 'source');
        assert.ok(taintsOf(sources).every(({ kind }) => kind === 'source'));
      }),
    );
  });

  it('keep the stages of their way, up to eight, and no stage twice in a row', () => {
    let moving: Value = of(source('ssn'));
    const hop = (start: number) => ({ kind: 'assign', name: 'x', start, end: start + 1 }) as const;
    moving = moved(moved(moving, hop(1)), hop(1));
    assert.equal(moving.taints[0]!.hops.length, 1);
    for (let at = 2; at < 30; at++) moving = moved(moving, hop(at));
    assert.equal(moving.taints[0]!.hops.length, 8);
    assert.equal(moved(UNKNOWN, hop(1)), UNKNOWN);
  });

  it('hold no more than twelve taints, and few of those that may hold nothing', () => {
    const sources = Array.from({ length: 40 }, (_, at) => of(source('ssn', at)));
    assert.equal(joinAll(sources).taints.length, 12);
    const unsure = Array.from({ length: 40 }, (_, at) => of(parameter(at)));
    assert.ok(joinAll(unsure).taints.length <= 6);
    assert.equal(taintsOf(joinAll([...unsure, of(source('ssn'))])).some(({ kind }) => kind === 'source'), true); // prettier-ignore
  });

  it('matter if they are surely of a person, can be called, or send', () => {
    const scope: Scope = { vars: new Map(), outer: undefined };
    for (const one of [patient, object({ a: patient }), { taints: [], uses: [1] }, { taints: [], closures: [{ index: 0, scope }] }]) assert.ok(matters(one)); // prettier-ignore
    for (const one of [UNKNOWN, CLEAN, of(parameter(0))]) assert.ok(!matters(one));
  });

  it('carry what several hold, and are clean where all are', () => {
    assert.deepEqual(names(carrying([object({ a: of(source('ssn')) }), of(source('mrn', 4))])), [
      'mrn',
      'ssn',
    ]);
    assert.equal(carrying([CLEAN, CLEAN]).clean, true);
    assert.equal(carrying([CLEAN, UNKNOWN]).clean, undefined);
    assert.equal(carrying([]).clean, undefined);
  });
});

describe('variables', () => {
  const scopeOf = (vars: Record<string, Value>, outer?: Scope, block?: true): Scope => ({ vars: new Map(Object.entries(vars)), outer, ...(block ? { block } : {}) }); // prettier-ignore

  it('are given a value where they were declared; one of a function around may keep what it had', () => {
    const outer = scopeOf({ x: CLEAN });
    const block = scopeOf({}, outer, true);
    store(block, 'x', patient);
    assert.equal(lookup(outer, 'x'), patient);
    const inner = scopeOf({}, scopeOf({ x: of(source('ssn')) }));
    store(inner, 'x', CLEAN);
    assert.deepEqual(names(lookup(inner, 'x')!), ['ssn']);
    store(block, 'made', patient);
    assert.equal(outer.vars.get('made'), patient);
  });

  it('of arms are apart while they run, and may be either afterwards', () => {
    const scope = scopeOf({ x: UNKNOWN, y: CLEAN });
    const [one, other] = [forked(scope), forked(scope)];
    store(one, 'x', of(source('ssn')));
    store(other, 'x', of(source('mrn', 3)));
    assert.equal(lookup(scope, 'x'), UNKNOWN);
    assert.deepEqual(names(lookup(one, 'x')!), ['ssn']);
    merged(scope, [one, other]);
    assert.deepEqual(names(lookup(scope, 'x')!), ['mrn', 'ssn']);
    assert.equal(lookup(scope, 'y'), CLEAN);
  });

  it('of an arm that replaced a value do not bring it back', () => {
    const scope = scopeOf({ x: patient });
    const arm = forked(scope);
    store(arm, 'x', CLEAN);
    merged(scope, [arm]);
    assert.equal(lookup(scope, 'x'), CLEAN);
  });
});
