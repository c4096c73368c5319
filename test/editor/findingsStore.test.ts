import assert from 'node:assert/strict';
import { findingsStore, type Entry } from '../../src/editor/findingsStore';

const entry = (uri: string, severities: readonly string[]): Entry =>
  ({ uri, version: 1, root: 'file:///r', path: uri, suppressed: [], notExamined: [], findings: severities.map((severity) => ({ severity })) }) as unknown as Entry; // prettier-ignore

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
  });
});
