import assert from 'node:assert/strict';
import { findingsStore, rootOf, type Entry } from '../../src/editor/findingsStore';

const entry = (uri: string, severities: readonly string[]): Entry =>
  ({ uri, version: 1, root: 'file:///r', path: uri, suppressed: [], notExamined: [], findings: severities.map((severity) => ({ severity, steps: [] })) }) as unknown as Entry; // prettier-ignore

/** A flow that ends in `b`, as it is known from a way of so many steps. */
const flow = (fingerprint: string, steps = 2) =>
  ({ rule: 'flow/phi-to-log', path: 'b', severity: 'warning', confidence: 'high', fingerprint, place: { start: 5, end: 9 }, steps: Array.from({ length: steps }, (_, line) => ({ path: 'b', line, column: 1 })) }) as unknown as Entry['findings'][number]; // prettier-ignore

const silenced = (fingerprint: string) => ({ rule: 'flow/phi-to-log', path: 'b', line: 1, by: 'comment', fingerprint }) as unknown as Entry['suppressed'][number]; // prettier-ignore

const bringing = (uri: string, ...fingerprints: readonly string[]): Entry => ({
  ...entry(uri, []),
  elsewhere: [{ uri: 'b', path: 'b', findings: fingerprints.map((print) => flow(print)), suppressed: [silenced('s')] }],
}); // prettier-ignore

const prints = (found: Entry | undefined) => found?.findings.map(({ fingerprint }) => fingerprint);

describe('editor/findingsStore', () => {
  it('counts by severity, replaces an entry as a whole and tells which URIs changed', () => {
    const store = findingsStore();
    const changes: (readonly string[])[] = [];
    const listening = store.onDidChange((uris) => changes.push(uris));
    store.set(entry('a', ['error', 'error', 'hint']));
    store.set(entry('b', ['warning']));
    store.set(entry('a', ['error']));
    assert.deepEqual(store.count(), { error: 1, warning: 1, information: 0, hint: 0 });
    store.delete('b');
    store.delete('b');
    listening.dispose();
    store.clear();
    assert.deepEqual(changes, [['a'], ['b'], ['a'], ['b']]);
    assert.deepEqual(store.all(), []);
    assert.deepEqual(store.count(), { error: 0, warning: 0, information: 0, hint: 0 });
  });

  describe('what one file brings about in another', () => {
    it('stands there, whether or not the other was examined, and goes with the one that brought it', () => {
      const store = findingsStore();
      const changes: (readonly string[])[] = [];
      store.onDidChange((uris) => changes.push(uris));
      store.set(bringing('a', 'x'));
      assert.deepEqual(prints(store.get('a')), []);
      assert.deepEqual(prints(store.get('b')), ['x']);
      assert.equal(store.get('b')!.path, 'b');
      assert.equal(store.examined('b'), undefined);
      assert.deepEqual(store.all().map(({ uri }) => uri), ['a', 'b']); // prettier-ignore
      assert.deepEqual(store.allExamined().map(({ uri }) => uri), ['a']); // prettier-ignore
      assert.equal(store.count().warning, 1);
      store.set(entry('a', []));
      assert.equal(store.get('b'), undefined);
      store.set(bringing('a', 'x'));
      store.delete('a');
      assert.deepEqual(store.all(), []);
      assert.equal(store.count().warning, 0);
      assert.deepEqual(changes, Array(4).fill(['a', 'b']));
    });

    it('stays when the other is examined, or leaves, and keeps that one’s version', () => {
      const store = findingsStore();
      store.set(bringing('a', 'x'));
      store.set({ ...entry('b', ['error']), version: 7 });
      assert.deepEqual(store.get('b')!.findings.map(({ severity }) => severity), ['error', 'warning']); // prettier-ignore
      assert.equal(store.get('b')!.version, 7);
      assert.equal(store.examined('b')!.findings.length, 1);
      store.delete('b');
      assert.deepEqual(prints(store.get('b')), ['x']);
      assert.equal(store.get('b')!.version, undefined);
    });

    it('counts its paths from the root of the one that brings it', () => {
      const store = findingsStore();
      store.set({ ...bringing('a', 'x'), root: 'file:///outer' });
      store.set({ ...entry('b', ['error']), root: 'file:///outer/b' });
      const view = store.get('b')!;
      assert.deepEqual(view.findings.map((finding) => rootOf(view, finding)), ['file:///outer/b', 'file:///outer']); // prettier-ignore
    });

    it('is one finding, told by the shortest way, however many bring it', () => {
      const store = findingsStore();
      const far: Entry = { ...bringing('c'), elsewhere: [{ uri: 'b', path: 'b', findings: [flow('x', 4)], suppressed: [silenced('s')] }] }; // prettier-ignore
      for (const order of [['a', 'c'], ['c', 'a']]) {
        store.clear();
        for (const uri of order) store.set(uri === 'a' ? bringing('a', 'x', 'y') : far);
        assert.deepEqual(prints(store.get('b')), ['x', 'y']);
        assert.equal(store.get('b')!.findings[0]!.steps.length, 2);
        assert.equal(store.get('b')!.suppressed.length, 1);
        assert.equal(store.count().warning, 2);
      } // prettier-ignore
      store.set({ ...entry('b', []), findings: [flow('x', 1)], suppressed: [silenced('s')] });
      assert.equal(store.get('b')!.findings[0]!.steps.length, 1);
      assert.deepEqual([store.count().warning, store.get('b')!.suppressed.length], [2, 1]);
      store.delete('a');
      store.delete('c');
      assert.deepEqual([store.count().warning, store.get('b')], [1, store.examined('b')]);
    });
  });
});
