import { fixed } from '../safeText';
import { onPrompts, up, words, type Detector } from './detector';
import { besidePatient } from './surroundings';
import { isSigned, valueAfter } from './values';

const SHAPE = /#?((?:[A-Z]{1,6}-?){0,2}\d[\dA-Z]{3,19}(?:-[\dA-Z]{1,8}){0,3})(?![\w]|-\w|\.\d)/iy;

/** Patient account, invoice and bank account numbers; the label is mandatory. */
export const account: Detector = {
  id: 'account',
  rule: 'phi/account-number',
  identifier: 'J',
  title: fixed('Account number'),
  triggers: [
    ...words('account number', 'account_number', 'accountnumber', 'account no', 'account #', 'acct', 'acct no', 'acct_no', 'acct number', 'patient account', 'patient_account', 'patientaccount', 'bank account', 'bank_account', 'guarantor account', 'hospital account', 'account_no', 'accountno', 'acctno'),
    ...onPrompts(words('account', 'account id', 'invoice number', 'billing number')),
  ], // prettier-ignore
  detect(hit, context) {
    const { text } = context;
    const found = valueAfter(text, hit.end, SHAPE);
    if (!found || found.value.replace(/\D/g, '').length < 4) return [];
    if (/^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(found.value)) return [];
    const prompt = context.surface === 'prompt';
    const patients = /patient|hospital|guarantor/.test(hit.trigger.text);
    if (!isSigned(text, hit.end, found.start) && (found.value.length < 6 || !(prompt || patients))) return [];
    if (!prompt && !(patients && context.health(found.start) > 0) && !besidePatient(context, found.start))
      return [];
    return [
      {
        start: found.start,
        end: found.end,
        confidence: 'high',
        cues: [up(fixed('labelled as an account number'))],
        tags: /^(?:0+|123456789\d*)$/.test(found.value) ? ['example'] : [],
        label: fixed('account'),
      },
    ];
  },
};
