import assert from 'node:assert/strict';
import { isFiltering, NO_FILTER, passes, type Filter } from '../../../src/editor/tree/filter';
import { finding } from './fixtures';

const ssn = finding({ path: 'src/Intake.ts' });
const call = finding({ rule: 'llm/no-baa', severity: 'warning', provider: 'openai', host: 'api.openai.com' });

const left = (filter: Partial<Filter>) => [ssn, call].filter(passes({ text: '', ...filter }));

describe('editor/tree/filter', () => {
  it('lets everything through unless something is chosen', () => {
    assert.deepEqual(left({}), [ssn, call]);
    assert.equal(isFiltering(NO_FILTER), false);
    assert.equal(isFiltering({ text: '  ' }), false);
    assert.equal(isFiltering({ text: 'x' }), true);
    assert.equal(isFiltering({ text: '', families: [] }), true);
  });

  it('takes severities and families of rules', () => {
    assert.deepEqual(left({ severities: ['warning'] }), [call]);
    assert.deepEqual(left({ families: ['phi'] }), [ssn]);
    assert.deepEqual(left({ families: ['phi'], severities: ['warning'] }), []);
  });

  it('wants every word of the text, in any case and anywhere', () => {
    assert.deepEqual(left({ text: 'intake SECURITY' }), [ssn]);
    assert.deepEqual(left({ text: 'api.openai' }), [call]);
    assert.deepEqual(left({ text: 'intake openai' }), []);
  });

  it('does not find a value in a file name, which is masked', () => {
    const named = finding({ path: 'notes/536-22-8417.txt' });
    assert.equal(passes({ text: '8417' })(named), false);
    assert.equal(passes({ text: '[ssn]' })(named), true);
  });
});
