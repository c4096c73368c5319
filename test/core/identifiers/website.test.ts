import assert from 'node:assert/strict';
import { fires, only, quiet } from './support';

const PROMPT = { surface: 'prompt', path: 'chat.txt' } as const;

describe('web addresses of a person', () => {
  fires(
    'phi/url',
    [
      'My website is «https://imogen-castellanos.me/about», have a look.',
      'Just posted a photo «http://alder-family.net/»',
      'I shared the files with you «https://castellanos.family/x?y=1».',
      'Imogen\nWebsite:\n«http://www.castellanos.se/»\n',
      'the patient is «https://www.linkedin.com/in/imogen-castellanos», is she?',
    ],
    PROMPT,
  );
  quiet(
    'phi/url',
    [
      'See https://docs.python.org/3/library/re.html for my patient.',
      'My patient read https://www.nhs.uk/conditions/asthma today.',
      'const site = fetch("https://alder-family.net/")',
      'My code is at https://github.com/alder/ridge',
      'The patient asked about https://alder-therapies.com/prices.',
      'Our site https://lakeside-clinic.org has a map.',
    ],
    PROMPT,
  );
  quiet('phi/url', ['// patient clinic: my website is https://imogen-castellanos.me/']);

  it('are tagged where the host is reserved for examples', () => {
    assert.deepEqual(only('phi/url', 'My website is https://imogen.example.com/', PROMPT).tags, ['example']);
  });
});
