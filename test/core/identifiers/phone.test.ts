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

  describe('in prompts', () => {
    const where = { surface: 'prompt', path: 'chat.txt' } as const;
    fires(
      'phi/phone',
      [
        'Call me at «+44 20 7946 0958».',
        'Mobile: «07700 900123»',
        'have the manager call me at «0494 92 82 32» please',
        '«61 51 81» office',
        '«0171 5550123» (mobile)',
        'contact her at «+353 1 234 5678»',
        'WhatsApp «+91 98765 43210»',
        'my registered «668 5702» is wrong',
      ],
      where,
    );
    fires('phi/fax', ['«001-668-040-8670x1711» fax'], where);
    quiet(
      'phi/phone',
      [
        'We reach 1 000 000 users and contact 20 000 people',
        'call 10.0.12.108 or reach 192.168.100.12',
        'the office has 12 desks',
        'my order number 12345678',
        'text me on 2024-05-06',
        'work 40 hours, home 12',
      ],
      where,
    );
  });

  it('is a mere shape in source, surer beside health context, and tells reserved numbers', () => {
    assert.equal(only('phi/phone', 'x = "414-867-5309"').confidence, 'medium');
    assert.equal(only('phi/phone', 'patient phone: 414-867-5309, clinic').confidence, 'high');
    assert.deepEqual(only('phi/phone', 'phone 414-555-0137').tags, ['example']);
  });
});
