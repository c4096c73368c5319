import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isGtin, isVin, passesLuhn } from '../../../src/core/identifiers/checksums';
import { fires, only, quiet } from './support';

const PROMPT = { surface: 'prompt', path: 'chat.txt' } as const;

describe('vehicles', () => {
  fires('phi/vehicle-id', [
    'const crash = { patientId, vin: "«5GZCZ43D13S812715»" };',
    'patient.vehicle_id = "«1M8GDM9AXKP042788»"',
    '{ "patient": "p-1", "licensePlate": "«7XKR219»" }',
    'the patient arrived in her own vehicle («5GZCZ43D13S812715»), ambulance to clinic',
  ]);
  quiet('phi/vehicle-id', [
    'const car = { vin: "5GZCZ43D13S812715" };',
    'patient digest 5GZCZ43D13S812715aa',
    'patient key sk-5GZCZ43D13S812715',
    'patient vehicle 5GZCZ43D13S812716',
    'patient vin: "5GZCZ43D13S81271I"',
    'plate: "96-well", patient samples',
    'licensePlate: string; // of the patient',
    'patient vin = 12345678901234567',
  ]);
  fires('phi/vehicle-id', ['My VIN is «5GZCZ43D13S812715».', 'her licence plate: «7XKR 219»', 'Plate «7XKR219» hit me', 'a truck with license plate WI «7XKR219»'], PROMPT);
  quiet('phi/vehicle-id', ['the plate number of the figure', 'read plate 12', 'a 96 well plate ABC'], PROMPT);

  it('are surest with label and check digit', () => {
    assert.equal(only('phi/vehicle-id', 'patient vin: 5GZCZ43D13S812715').confidence, 'very-high');
    assert.equal(only('phi/vehicle-id', 'patient vin: 5GZCZ43D13S812716').confidence, 'high');
    assert.deepEqual(only('phi/vehicle-id', 'patient vin: 1M8GDM9AXKP042788').tags, ['example']);
  });
}); // prettier-ignore

describe('devices', () => {
  fires('phi/device-id', [
    'patient: { imei: "«356938035643809»" }',
    'imei_number = "«49-015420-323751-8»" # of the patient',
    'patient pacemaker, serial number: «PM-7741-20931»',
    '{ "patientId": 7, "deviceSerial": "«G7-20931-X»" }',
    'patient wearable at «a4:c3:f0:85:1d:2e» in ward',
    'patient: macAddress="«A4-C3-F0-85-1D-2E»"',
    'patient: hwaddr «a4c3.f085.1d2e»',
    '{ "patient_device": { "mac": "«a4:c3:f0:85:1d:2e»", "serial": "«SN-99812-A»" } }',
    "patient implant: '«(01)00844588003288(17)281120(10)L77(21)A5541»'",
    'patient UDI: «+H123PARTNO1234567890120/$$+7420020216LOT123456»',
  ]);
  quiet('phi/device-id', [
    'imei: "356938035643809"',
    'patient wearable TLS a4:c3:f0:85:1d:2e:77:88:99:aa:bb:cc:dd:ee:ff:00',
    'macAddress = "a4:c3:f0:85:1d:2e"',
    'patient mac_address = "ff:ff:ff:ff:ff:ff"',
    'certificate serial number: 4471-20931 // patient',
    'serialNumber: string; // of the pacemaker of the patient',
    'patient device model (01)00844588003288(17)281120(10)L77',
    'patient serial_number = 2024-03-01 // pacemaker',
  ]);
  fires('phi/device-id', ['my pump serial is «SN-4471-209»', 'IMEI: «356938035643809»', 'MAC «a4:c3:f0:85:1d:2e»'], PROMPT);

  it('know the addresses and numbers that documents use', () => {
    assert.deepEqual(only('phi/device-id', 'patient mac_address = 00-00-5E-00-53-0A').tags, ['example']);
    assert.deepEqual(only('phi/device-id', 'patient imei 490154203237518').tags, ['example']);
  });
}); // prettier-ignore

describe('check digits of devices and vehicles', () => {
  const ALPHABET = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
  const vin = fc
    .string({ unit: fc.constantFrom(...ALPHABET), minLength: 17, maxLength: 17 })
    .map((value) => [...'0123456789X'].map((c) => value.slice(0, 8) + c + value.slice(9)).find(isVin)!);

  it('of a VIN exist for each number and notice each digit that is changed', () => {
    fc.assert(
      fc.property(vin, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (value, at, by) => {
        assert.ok(isVin(value));
        if (!/\d/.test(value[at]!) || at === 8) return;
        const digit = (Number(value[at]) + by) % 10;
        assert.ok(!isVin(value.slice(0, at) + digit + value.slice(at + 1)));
      }),
    );
  });

  it('of an IMEI and a GTIN notice each digit that is changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const changed = (value: string): string =>
          value.slice(0, at) + ((Number(value[at]) + by) % 10) + value.slice(at + 1);
        assert.ok(!passesLuhn(changed('356938035643809')));
        assert.ok(!isGtin(changed('00844588003288')));
      }),
    );
  });
});
