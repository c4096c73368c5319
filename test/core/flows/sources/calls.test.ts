import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceOfCall, type CallView } from '../../../../src/core/flows/sources/calls';
import { phiOfFileName } from '../../../../src/core/flows/sources/files';
import { selectsPlain } from '../../../../src/core/flows/sources/stores';

interface Given {
  module?: string;
  texts?: string[];
  keys?: Record<string, string>;
  types?: string[];
  names?: string[];
}

function view(path: string, { module, texts = [], keys = {}, types = [], names = [] }: Given = {}): CallView {
  return { path: path.split('.'), module, texts, keys: new Map(Object.entries(keys)), types, names };
}

const RECORDS: [string, Given?][] = [
  ['client.patient.read'],
  ['client.request', { texts: ['Patient/'] }],
  ['fhirClient.read', { keys: { resourceType: 'Patient', id: '1' } }],
  ['client.search', { keys: { type: 'Patient' }, module: 'fhir.js' }],
  ['client.read.resource', { types: ['Patient'] }],
  ['client.search.forResource', { types: ['Patient'] }],
  ['client.ReadAsync', { types: ['Patient'], module: 'Hl7.Fhir.Rest' }],
  ['Patient.read', { module: 'fhirclient.models.patient' }],
  ['Patient.parse_obj', { module: 'fhir.resources.patient' }],
  ['Patient.model_validate'],
  ['hl7.parse', { module: 'hl7' }],
  ['parser.parse_message', { module: 'hl7apy.parser' }],
  ['PipeParser.parse', { module: 'ca.uhn.hl7v2.parser.PipeParser' }],
  ['cursor.execute', { texts: ['SELECT * FROM patients WHERE id = %s'] }],
  ['Patient.objects.filter'],
  ['Patient.objects.get'],
  ['prisma.patient.findMany'],
  ['patientRepository.findById'],
  ['this.patientRepo.findOne'],
  ['Patient.find'],
  ['Patient.where'],
  ['session.query', { types: ['Patient'] }],
  ['db.Patients.ToList'],
  ['_context.Patients.FirstOrDefaultAsync'],
  ['Patient.findOne'],
  ['knex', { texts: ['patients'] }],
  ['db.collection', { texts: ['patients'] }],
  ['supabase.from', { texts: ['patients'] }],
  ['DB.table', { texts: ['patients'] }],
  ['pd.read_csv', { texts: ['data/patients.csv'] }],
  ['spark.read.parquet', { texts: ['s3://bucket/patients.parquet'] }],
  ['open', { texts: ['patients.csv'] }],
  ['pydicom.dcmread', { module: 'pydicom' }],
  ['getPatient'],
  ['patientService.findAll'],
  ['api.fetchPatientRecord'],
  ['find_patient_by_id'],
  ['service.getAllPatients'],
  ['requests.get', { texts: ['https://ehr.example.test/api/patients/'] }],
];
const VALUES: [string, Given?][] = [
  ['row.getSsn'],
  ['p.getDateOfBirth'],
  ['db.query', { texts: ['SELECT id, ssn FROM users'] }],
  ['prisma.patient.findMany', { keys: { 'select.ssn': 'true' } }],
  ['whisper.transcribe', { names: ['encounterAudio'] }],
  ['client.audio.transcriptions.create', { texts: ['visit_recording.wav'] }],
];
const NOTHING: [string, Given?][] = [
  ['prisma.patient.count'],
  ['prisma.patient.findMany', { keys: { 'select.id': 'true' } }],
  ['Patient.objects.count'],
  ['patientRepository.count'],
  ['patientRepository.existsById'],
  ['patientRepository.deleteById'],
  ['getPatientCount'],
  ['getPatientId'],
  ['getPatientStatus'],
  ['client.request', { texts: ['Practitioner/'] }],
  ['client.request', { texts: ['metadata'] }],
  ['productRepository.findById'],
  ['prisma.user.findMany'],
  ['User.find'],
  ['db.collection', { texts: ['products'] }],
  ['db.query', { texts: ['SELECT count(*) FROM patients'] }],
  ['pd.read_csv', { texts: ['data/products.csv'] }],
  ['pd.read_csv', { texts: ['patient_ids.csv'] }],
  ['open', { texts: ['patients.csv', 'w'] }],
  ['JSON.parse', { texts: ['{}'] }],
  ['whisper.transcribe', { names: ['podcast'] }],
  ['requests.get', { texts: ['https://api.example.test/patients/count'] }],
  ['axios.get', { texts: ['/products'] }],
  ['logger.info', { texts: ['get patient'] }],
  ['router.get', { texts: ['/patients/:id'] }],
  ['app.get', { texts: ['/patients/:id'] }],
  ['getByMrn'],
  ['patient.getId'],
  ['patient.getVoided'],
  ['patientService.getPatientIdentifierType'],
  ['self.patient.facility.users.all'],
  ['Routes.recognize_path', { names: ['patient'] }],
  ['patients.map'],
];

describe('calls that bring patients', () => {
  for (const [path, given] of RECORDS)
    it(`whole: ${path} ${JSON.stringify(given ?? {})}`, () => assert.equal(sourceOfCall(view(path, given))?.record, true));
  for (const [path, given] of VALUES)
    it(`a value: ${path} ${JSON.stringify(given ?? {})}`, () => assert.ok(sourceOfCall(view(path, given))));
  for (const [path, given] of NOTHING)
    it(`nothing: ${path} ${JSON.stringify(given ?? {})}`, () => assert.equal(sourceOfCall(view(path, given)), undefined));

  it('returns a verdict and no letter of what it read', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{6,12}$/), (secret) => {
      const phi = sourceOfCall(view('db.query', { texts: [`SELECT * FROM patients WHERE name = '${secret}'`] }));
      assert.ok(phi && !JSON.stringify(phi).includes(secret));
    }));
  });
  it('survives every call', () => {
    fc.assert(fc.property(fc.array(fc.string()), fc.array(fc.string()), fc.boolean(), (path, texts, health) => void sourceOfCall({ path, module: undefined, texts, keys: new Map(), types: texts }, undefined, health)));
  });
}); // prettier-ignore

describe('what is kept of rows', () => {
  it('is plain where keys and counts are asked for', () => {
    for (const [path, given] of [['rows.values_list', { texts: ['id'] }], ['q.select', { texts: ['id, status'] }], ['q.pluck', { texts: ['id'] }], ['q.count'], ['c.countDocuments'], ['q.exists'], ['Patient.deleteMany']] as [string, Given?][])
      assert.ok(selectsPlain(view(path, given)), path);
    for (const [path, given] of [['rows.values_list', { texts: ['ssn'] }], ['q.select', { texts: ['*'] }], ['q.select', { texts: ['id, name'] }], ['q.first'], ['q.select']] as [string, Given?][])
      assert.ok(!selectsPlain(view(path, given)), path);
  });
}); // prettier-ignore

describe('names of files', () => {
  for (const text of ['patients.csv', 'data/patient_data_2024.csv', '/mnt/clinic/demographics.xlsx', 'encounters.ndjson', 'scan.dcm', 'adt.hl7', 'visit-123.mp3', 'discharge_summary.txt'])
    it(text, () => assert.ok(phiOfFileName(text)));
  for (const text of ['products.csv', 'patients.html', 'patients.py', 'patient_ids.csv', 'patient_schema.json', 'synthetic_patients.csv', 'package.json', 'podcast.mp3', 'patients', ''])
    it(`not ${text}`, () => assert.equal(phiOfFileName(text), undefined));
}); // prettier-ignore
