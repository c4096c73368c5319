import { fixed } from '../safeText';
import { onPrompts, up, words, type Detector } from './detector';
import { besidePatient } from './surroundings';
import { isSigned, valueAfter } from './values';

const SHAPE = /#?((?:[A-Z]{1,8}[- ]?){0,2}\d[\dA-Z]{2,15}(?:-[\dA-Z]{1,8}){0,3})(?![\w]|-\w|\.\d)/iy;

/** Labels that speak of a health plan by themselves; the others need health context in source. */
const OF_A_PLAN =
  /subscriber|insur|plan|medica|benefi|payer|payor|coverage|chip|tricare|cardholder|policy.?holder/;

/** Health plan beneficiary number: member, subscriber, policy and group ids; the label is mandatory. */
export const memberId: Detector = {
  id: 'member-id',
  rule: 'phi/health-plan-id',
  identifier: 'I',
  title: fixed('Health plan beneficiary number'),
  triggers: [
    ...words('member id', 'member_id', 'memberid', 'member number', 'member_number', 'member no', 'member#', 'subscriber id', 'subscriber_id', 'subscriberid', 'subscriber number', 'subscriber no', 'policy number', 'policy_number', 'policynumber', 'policy no', 'policy id', 'insurance id', 'insurance_id', 'insuranceid', 'insurance number', 'insurance no', 'insured id', 'insured_id', 'medicaid', 'medicaid id', 'medicaid_id', 'medicaidid', 'medicaid number', 'medicaid_number', 'medicaid no', 'medicaid #', 'chip id', 'tricare id', 'tricare number', 'sponsor id', 'dbn', 'beneficiary id', 'beneficiary_id', 'beneficiaryid', 'health plan id', 'health_plan_id', 'healthplanid', 'plan id', 'plan_id', 'cardholder id', 'cardholder_id', 'cardholderid', 'policyholder id', 'policy_holder_id', 'policyholderid', 'plan member', 'member_no', 'memberno', 'subscriber_number', 'subscribernumber', 'subscriber_no', 'policy_no', 'policyno', 'insured_number', 'group_no', 'groupno', 'grp #', 'group #', 'group number', 'group_number', 'groupnumber', 'insurance_member_id', 'payer id'),
    ...onPrompts(words('insurance', 'insurer id', 'insurer', 'insurance plan', 'ins plan', 'ins id', 'health plan', 'plan number', 'plan no', 'plan', 'policy', 'policy #', 'member', 'subscriber', 'coverage id', 'health insurance', 'insurance policy', 'beneficiary', 'beneficiary number', 'group id', 'ins', 'medicare', 'medicare id', 'medicare number')),
  ], // prettier-ignore
  detect(hit, context) {
    const { text } = context;
    const found = valueAfter(text, hit.end, SHAPE);
    if (!found || found.value.replace(/\D/g, '').length < 3 || found.value.length > 24) return [];
    if (/^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(found.value) || /^\d{1,4}(?:mg|st|nd|rd|th|am|pm)$/i.test(found.value)) return []; // prettier-ignore
    const signed = isSigned(text, hit.end, found.start);
    const loose = hit.trigger.surface === 'prompt';
    const words = text.slice(hit.end, found.start);
    const named =
      !loose || /\b(?:id|no|number|is)\b/i.test(words) || /^[A-Z]{1,4}-?\d{5,}$/.test(found.value);
    if (!signed && (found.value.length < 6 || !named)) return [];
    if (loose && (found.value.length < 5 || context.health(found.start) === 0)) return [];
    if (/^\d{1,3}(?:,|$)/.test(found.value)) return [];
    const plan = OF_A_PLAN.test(hit.trigger.text);
    if (!(plan && context.health(found.start) > 0) && !besidePatient(context, found.start)) return [];
    return [
      {
        start: found.start,
        end: found.end,
        confidence: 'high',
        cues: [up(fixed('labelled as a member or policy number'))],
        tags: /^[A-Z]*-?(?:0+|123456789\d*|W123456789)$/i.test(found.value) ? ['example'] : [],
        label: fixed('member id'),
      },
    ];
  },
};
