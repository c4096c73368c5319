import { fixed } from '../safeText';
import { isNpi } from './checksums';
import { down, up, words, type Detector } from './detector';
import { valueAfter } from './values';

/** National Provider Identifier: public, and a provider's, so tagged `provider`. One random number in ten passes its check. */
export const npi: Detector = {
  id: 'npi',
  rule: 'phi/license-number',
  identifier: 'K',
  title: fixed('National Provider Identifier'),
  triggers: words(
    'npi',
    'npi_number',
    'national provider identifier',
    'national_provider_id',
    'national provider id',
  ),
  detect(hit, { text }) {
    const found = valueAfter(text, hit.end, /([12]\d{9})(?![\w-]|\.\d)/y);
    if (!found) return [];
    const valid = isNpi(found.value);
    return [
      {
        start: found.start,
        end: found.end,
        confidence: valid ? 'very-high' : 'high',
        cues: [up(fixed('labelled as an NPI')), valid ? up(fixed('check digit fits')) : down(fixed('check digit does not fit'))],
        tags: found.value === '1234567893' ? ['provider', 'example'] : ['provider'],
        label: fixed('NPI'),
      },
    ]; // prettier-ignore
  },
};
