import assert from 'node:assert/strict';
import { fires, only, quiet } from './support';

const PROMPT = { surface: 'prompt', path: 'chat.txt' } as const;

describe('addresses and ZIP codes', () => {
  fires('phi/geography', [
    'const home = { patient, mrn, street_address: "«418 Alder Ridge Road, Waupelo, WI 54937»" };',
    'patient_address: "«P.O. Box 1123, Waupelo, WI 54937»", mrn',
    'zip: "«54937»" // patient, clinic',
  ]);
  quiet('phi/geography', [
    'address: 0x7ffee418',
    'const street = "418 Alder Ridge Road";',
    'zip: 54937',
    'zip(a, b) // patient, clinic',
    '2 Way binding of the patient clinic',
    'ip_address: "10.0.0.1" // patient clinic',
    'billing_address: String // patient clinic',
    'error 54937 in patient clinic',
  ]);
  fires('phi/geography', ['She lives at «418 Alder Ridge Road, Waupelo, WI 54937».', 'We met in «Waupelo, WI 54937» yesterday', 'My zip code is «54937»'], PROMPT);
  quiet('phi/geography', ['error code 54937 again', 'Version 12 Court of 5', 'sort 12 items this way'], PROMPT);
}); // prettier-ignore

describe('facilities and cities', () => {
  fires('phi/geography', ['A 60-year-old was seen at «Cedar Crest» last week', 'my wife was admitted to «St. Joseph’s Hospital»', 'The patient came from «Boston» by car'], PROMPT);
  quiet('phi/geography', ['What is the best hospital in Chicago?', 'Guidelines from the Mayo Clinic on a patient with asthma', 'The patient was admitted to the ICU', 'Explain the Vancouver criteria to my patient'], PROMPT);

  it('are a provider’s place of work', () => {
    assert.deepEqual(only('phi/geography', 'she was seen at Cedar Crest', PROMPT).tags, ['provider']);
  });
}); // prettier-ignore
