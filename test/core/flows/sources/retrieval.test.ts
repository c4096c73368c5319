import assert from 'node:assert/strict';
import { retrievalOf } from '../../../../src/core/flows/sources/retrieval';

const asked = (path: string, texts: string[] = [], keys: string[] = [], health = true): string | undefined =>
  retrievalOf({ path: path.split('.'), module: undefined, texts, keys: new Map(), types: [] }, keys, health);

describe('searches in stores of texts', () => {
  it('over texts about patients are for all of them where nothing limits them', () => {
    for (const path of ['notesStore.similarity_search', 'clinicalIndex.query', 'patientVectors.similaritySearch', 'chartRetriever.getRelevantDocuments', 'encounterCollection.search'])
      assert.equal(asked(path), 'unscoped', path);
    assert.equal(asked('index.query', ['clinical-notes']), 'unscoped');
  }); // prettier-ignore

  it('are limited by a filter, a namespace or a patient', () => {
    for (const key of ['filter', 'where', 'namespace', 'tenant_id', 'patientId', 'search_kwargs.filter', 'filter.patient_id', 'mrn', 'preFilter', 'query_filter'])
      assert.equal(asked('notesStore.similarity_search', [], ['k', key]), 'scoped', key);
    for (const key of ['k', 'limit', 'topK', 'whereabouts', 'include_metadata'])
      assert.equal(asked('notesStore.similarity_search', [], [key]), 'unscoped', key);
  }); // prettier-ignore

  it('over anything else are none', () => {
    for (const path of ['docsStore.similarity_search', 'manualIndex.query', 'notes.filter', 'patients.search', 'db.query', 'router.query', 'notesStore.add'])
      assert.equal(asked(path), undefined, path);
    assert.equal(asked('notesStore.similarity_search', [], [], false), undefined);
    assert.equal(asked('index.query', [`${'a long text about a patient '.repeat(4)}`]), undefined);
  }); // prettier-ignore
});
