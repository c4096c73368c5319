import assert from 'node:assert/strict';
import { fires, only, quiet } from './support';

describe('ssn', () => {
  fires('phi/ssn', [
    'const patient = { "ssn": "«536-22-8841»" };',
    'patientSsn = "«536228841»"',
    'console.log(`SSN: «536-22-8841»`)',
    "row.set('ssn', '«536-22-8841»')",
    'log.info(f"SSN is «536-22-8841» now")',
    'String ssn = "«536-22-8841»";',
    'let ssn: string = "«536228841»"',
    '<ssn>«536-22-8841»</ssn>',
    '| SSN | «536-22-8841» |',
    'Social Security number:\n  «536 22 8841»\n',
    'ids: «536-22-8841», «078-05-1120»',
  ]);
  quiet('phi/ssn', [
    'const ssn = load(); const port = 536228841;',
    'id = "3b241101-536-22-8841-e2bb"',
    'ratio = 0.536228841',
    'const x = [100 20 3000, 200 30 4000]',
    'd="M 536 22 8841 L 12 44 9000"',
    'version 1.536-22-8841',
    'phone 1-536-22-88412',
    'span = "000-22-8841"',
  ]);

  it('is surest with a label and an issuable number, and tells examples and synthetic ones', () => {
    assert.equal(only('phi/ssn', 'ssn: 536-22-8841').confidence, 'very-high');
    assert.equal(only('phi/ssn', 'x = "536-22-8841"').confidence, 'medium');
    assert.deepEqual(only('phi/ssn', 'ssn: 078-05-1120').tags, ['example']);
    assert.deepEqual(only('phi/ssn', 'ssn: 999-52-7304').tags, ['synthetic']);
  });
});
