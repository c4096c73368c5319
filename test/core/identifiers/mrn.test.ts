import { fires, quiet } from './support';

describe('mrn', () => {
  fires('phi/mrn', [
    'mrn = "«LC-4520031»"',
    '{ "medical_record_number": "«20931774»" }',
    'MRN: #«SG-920311»',
    'patientId: "«A1029384»"',
    'Chart number «00912837»',
    'MRN «98765432», seen today',
  ]);
  quiet('phi/mrn', [
    'const mrn = await findMrn(42)',
    'patient_id = row[0]',
    'mrn: string; port = 443123',
    'patientId: "3f2504e0-4f89-41d3-9a0c-0305e82c3301"',
    'FbMrn9hw4ZPDvR0NS//ePHvM',
    'mrnPattern = /LC-\\d{7}/',
    'mrn: 2024-05-06',
  ]);
});
