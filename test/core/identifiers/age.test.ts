import { fires, quiet } from './support';

describe('age over 89', () => {
  const where = { surface: 'prompt', path: 'chat.txt' } as const;
  fires('phi/age-over-89', ['a «90»-year-old woman', '«103» years old', 'Patient, age «94», fell', 'pt is «92» yo'], where);
  quiet(
    'phi/age-over-89',
    ['a 89-year-old woman', 'patients aged 90+', 'adults 90 years or older', 'a 190-year-old house', 'age 90-95', 'the age of 9', '1990 years old'],
    where,
  );
  quiet('phi/age-over-89', ['Cache-Control: max-age=90', 'maxAge: 120', 'age: 94', 'patient clinic mrn, max-age=120']);
}); // prettier-ignore
