import assert from 'node:assert/strict';
import { fires, only, quiet } from './support';

describe('e-mail', () => {
  fires('phi/email', ['patient email: "«imogen.c@lakeside.test»" // clinic', 'patient of the clinic <«i.c+home@mail.lakeside.test»>']);
  fires('phi/email', ['write to «imogen@lakeside.test» today'], { surface: 'prompt', path: 'chat.txt' });
  quiet('phi/email', [
    'import x from "@scope/patient-clinic"; // patient clinic',
    'patient clinic icon@2x.png',
    'git@github.com:clinic/patient.git',
    '@Injectable() class PatientClinic {}',
    'author: Imogen <imogen@lakeside.test>',
    '// patient clinic: noreply@lakeside.test',
    'https://user@host.com/patient clinic',
    'patient clinic pkg@1.2.3',
  ]);

  it('tags domains that are reserved for examples', () => {
    assert.deepEqual(only('phi/email', 'patient in the clinic: a.b@example.com').tags, ['example']);
  });
}); // prettier-ignore
