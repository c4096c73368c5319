import assert from 'node:assert/strict';
import { fires, only, quiet } from './support';

describe('phone and fax', () => {
  fires('phi/phone', [
    'tel = "«(414) 555-0137»"',
    'phone: "«+1 414-867-5309»"',
    'Call «414-867-5309 ext. 12» today',
    '"phoneNumber": "«4148675309»"',
  ]);
  fires('phi/fax', ['Fax: «414-867-5310»', 'patient fax_number = "«(414) 867-5310»"']);
  quiet('phi/phone', [
    'build 1.800.555.01234',
    'id = "a1-414-867-5309"',
    'uuid = "414-867-53090"',
    '0.414-867-5309',
    'phone: string',
    'phoneRegex = /\\d{3}-\\d{4}/',
    'timestamp 1700000000',
    'phone: 2024-05-06',
  ]);

  it('is a mere shape in source, surer beside health context, and tells reserved numbers', () => {
    assert.equal(only('phi/phone', 'x = "414-867-5309"').confidence, 'medium');
    assert.equal(only('phi/phone', 'patient phone: 414-867-5309, clinic').confidence, 'high');
    assert.deepEqual(only('phi/phone', 'phone 414-555-0137').tags, ['example']);
  });
});
