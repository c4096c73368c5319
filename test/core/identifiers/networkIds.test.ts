import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindOfIp } from '../../../src/core/identifiers/ipRange';
import { fires, only, quiet } from './support';

const PROMPT = { surface: 'prompt', path: 'chat.txt' } as const;
const LOG = { path: 'logs/access.log' } as const;

describe('URLs that identify a patient', () => {
  fires('phi/url', [
    'fetch("«https://portal.lakeside.org/patient/4471903»")',
    "open('«https://portal.lakeside.org/chart/view?mrn=4471903»')",
    'const link = "«/patients/9b2f6a1e-4c1d-4f0e-9a77-0d6a51f3c2b4/labs»";',
    'curl «https://ehr.lakeside.org/fhir/Patient?family=Garcia&birthdate=1958-03-04»',
    'href="«https://portal.lakeside.org/patients/jennifer-garcia»"',
    'see (https://portal.lakeside.org/help), «https://portal.lakeside.org/visits/884120?tab=labs». // patient clinic',
  ]);
  quiet('phi/url', [
    "app.get('/patient/:id', show)",
    'const path = "/patients/{patientId}/labs";',
    'fetch(`/patients/${id}`)',
    'path("patients/<int:pk>/", view)',
    'url = "https://ehr.lakeside.org/patient/%s" % id',
    '"/patients/[id]/page.tsx"',
    '"http://hl7.org/fhir/StructureDefinition/patient/1234"',
    "import x from '../patients/patient-1.2.3'",
    'url = "/patients/" + id',
    'https://example.org/docs/patients/overview',
    'f(mrn=4471903)',
    'https://shop.lakeside.org/members/884120',
  ]);
  fires('phi/url', ['My portal is «https://portal.lakeside.org/patient/123».'], PROMPT);

  it('are an example on a reserved host, and less sure without a host', () => {
    assert.deepEqual(only('phi/url', 'get("http://localhost:8080/patient/4471903")').tags, ['example']);
    assert.equal(only('phi/url', 'get("/patient/1234")').confidence, 'medium');
  });
}); // prettier-ignore

describe('IP addresses', () => {
  fires('phi/ip-address', [
    'audit({ patientId, client_ip: "«73.162.14.9»" });',
    'patient.ip_address = "«2600:1700:4a10:92f0::1c»"',
    '{ patient: "p", ip: "«73.162.14.9»", ipv6: "«2600:1700:4a10:92f0::1»" }',
    'the patient logged in, X-Forwarded-For: «73.162.14.9»',
  ]);
  fires('phi/ip-address', ['«73.162.14.9» - - [04/Mar/2026] "GET /patient/4471903 HTTP/1.1" 200', 'client=«73.162.14.9» path=/patients/4471903/labs'], LOG);
  quiet('phi/ip-address', [
    'const client_ip = "73.162.14.9";',
    'patient service at ip_address 10.2.0.7',
    'patient oid 2.16.840.1.113883.4.1',
    'patient client version 4.12.3.1',
    'patient remote_addr: 1.2.3.4.5',
    'patient std::vector remote_addr',
  ]);
  fires('phi/ip-address', ['My IP address is «73.162.14.9».', 'He wrote from «73.162.14.9» last night.', 'ipv6 «2600:1700:4a10:92f0:0:0:0:1c»'], PROMPT);
  quiet('phi/ip-address', ['upgrade to version 73.162.14.9', 'Set the router to 192.168.1.1 please', 'he uses 8.8.8.8'], PROMPT);

  it('of documents are examples', () => {
    assert.deepEqual(only('phi/ip-address', 'patient client_ip 203.0.113.9').tags, ['example']);
    assert.deepEqual(only('phi/ip-address', 'patient client_ip 2001:db8::7').tags, ['example']);
  });

  it('are told apart by range', () => {
    const octet = fc.nat({ max: 255 });
    fc.assert(
      fc.property(octet, octet, octet, (b, c, d) => {
        assert.equal(kindOfIp(`10.${b}.${c}.${d}`), 'private');
        assert.equal(kindOfIp(`192.168.${c}.${d}`), 'private');
        assert.equal(kindOfIp(`198.51.100.${d}`), 'example');
        assert.equal(kindOfIp(`73.${b}.${c}.${d}`), 'public');
        assert.equal(kindOfIp(`${b}.${c}.${d}.256`), undefined);
      }),
    );
    fc.assert(fc.property(fc.ipV6(), (ip) => assert.notEqual(kindOfIp(ip.replace(/\d+\.\d+\.\d+\.\d+$/, '1:1')), undefined)));
    assert.equal(kindOfIp('fe80::1'), 'private');
    assert.equal(kindOfIp('1:2:3'), undefined);
    assert.equal(kindOfIp('1::2::3'), undefined);
  });
}); // prettier-ignore

const TEMPLATE = 'Rk1SACAyMAAAAAEIAAABPAFiAMUAxQEAAAAoJkBkAN9XAEA9';

describe('biometrics and photographs', () => {
  fires('phi/biometric', [
    `patient.fingerprint_template = "«${TEMPLATE}»"`,
    '{ "patientId": 7, "voiceprint": "«patients/7/voice.wav»" }',
    'patient = { "faceEmbedding": [«0.1274, -0.3391, 0.0027, 0.5512, -0.1», 1] }'.replace(', -0.1»', '»'),
    `patient irisScan: «${TEMPLATE}»`,
  ]);
  quiet('phi/biometric', [
    `const fingerprint = "${TEMPLATE}"; // browser of the patient`,
    `model.face_embedding = "${TEMPLATE}"`,
    'patient.fingerprintTemplate = await scan()',
    'faceEmbedding: number[]; // of the patient',
    'TLS certificate fingerprint data: AA:BB:CC:DD // patient clinic',
    `patient portal: browser fingerprint_hash = "${TEMPLATE}"`,
  ]);
  fires('phi/photo', [
    'patient: { "photo": "«data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQ»" }',
    'patient.photoUrl = "«https://cdn.lakeside.org/p/4471903.jpg»"',
    '<img src="«/media/4471903-front.png»" alt="Patient photo">',
  ]);
  quiet('phi/photo', [
    'patient.photoUrl = "/img/placeholder.png"',
    'product.photo = "shoe.jpg"',
    'patient.photo = upload(file)',
    'photo: string; // of the patient',
  ]);
}); // prettier-ignore
