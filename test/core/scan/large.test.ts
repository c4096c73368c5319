import assert from 'node:assert/strict';
import { identifiersIn } from '../identifiers/support';

describe('a text with very many identifiers', () => {
  it('is read to its end', function () {
    this.timeout(60_000);
    const head = 'patient_id,first_name,last_name,dob,city,state,zip,visit_date,phone\n';
    const row = '84412907,Imogen,Castellane,1958-04-12,Duluth,MN,55802,2026-03-02,218-555-0143\n';
    const found = identifiersIn(head + row.repeat(16_000), { path: 'data/visits.csv' });
    assert.equal(found.at(-1)?.place.line, 16_001);
  });
});
