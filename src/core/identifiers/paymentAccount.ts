import { fixed } from '../safeText';
import { isIban, passesLuhn } from './checksums';
import { onPrompts, shapes, up, type Detector } from './detector';
import { isInsideToken } from './shapeVeto';

const IBAN_COUNTRIES = ['ad', 'ae', 'at', 'be', 'bg', 'br', 'ch', 'cy', 'cz', 'de', 'dk', 'ee', 'es', 'fi', 'fr', 'gb', 'gr', 'hr', 'hu', 'ie', 'il', 'is', 'it', 'li', 'lt', 'lu', 'lv', 'mc', 'mt', 'nl', 'no', 'pl', 'pt', 'ro', 'sa', 'se', 'si', 'sk', 'sm', 'tn', 'tr']; // prettier-ignore

/** Published test numbers of the card schemes. */
const TEST_CARDS = new Set(['4111111111111111', '4242424242424242', '5555555555554444', '378282246310005', '4012888888881881']); // prettier-ignore

/** Payment cards (12–19 digits, Luhn) and IBANs (modulo 97) in text on its way out. */
export const paymentAccount: Detector = {
  id: 'payment-account',
  rule: 'phi/account-number',
  identifier: 'J',
  title: fixed('Payment account number'),
  triggers: onPrompts([
    ...shapes('0000 0000 0000 0000', '0000-0000-0000-0000', '0000 000000 00000', ...[12, 13, 14, 15, 16, 17, 18, 19].map((n) => '0'.repeat(n))),
    ...IBAN_COUNTRIES.map((country) => ({ text: `${country}00`, kind: 'mark' as const })),
  ]), // prettier-ignore
  detect(hit, { text }) {
    if (hit.trigger.kind === 'mark') {
      const run = /^[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![A-Z\d])/i.exec(text.slice(hit.start, hit.start + 46));
      if (!run || /\w/.test(text[hit.start - 1] ?? '') || !isIban(run[0].replace(/ /g, '').toUpperCase())) return [];
      return [{ start: hit.start, end: hit.start + run[0].length, confidence: 'high', cues: [up(fixed('check digits of an IBAN fit'))], label: fixed('IBAN') }];
    }
    const digits = text.slice(hit.start, hit.end).replace(/\D/g, '');
    if (/^0|^(\d)\1+$/.test(digits) || isInsideToken(text, hit.start, hit.end)) return [];
    const named = /\b(?:card|credit|debit|visa|mastercard|amex|payment|pay|charge)\b/i.test(text.slice(Math.max(0, hit.start - 120), hit.end + 60));
    if (!passesLuhn(digits)) return named ? [{ start: hit.start, end: hit.end, confidence: 'low', cues: [up(fixed('a card is named nearby'))], label: fixed('payment card'), allowed: fixed('its check digit is not that of a payment card') }] : [];
    if (!named && /imei/i.test(text.slice(Math.max(0, hit.start - 60), hit.start))) return [];
    if (!named && (digits.length < 15 || !/^[3-6]|^2[2-7]/.test(digits))) return [];
    return [
      {
        start: hit.start,
        end: hit.end,
        confidence: 'high',
        cues: [up(fixed('check digit of a payment card fits')), ...(named ? [up(fixed('a card is named nearby'))] : [])],
        tags: TEST_CARDS.has(digits) ? ['example'] : [],
        label: fixed('payment card'),
      },
    ];
  }, // prettier-ignore
};
