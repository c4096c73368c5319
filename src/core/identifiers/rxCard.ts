import { fixed } from '../safeText';
import { nearMiss, up, words, type Detector } from './detector';
import { valueAfter } from './values';

const SHAPES: Readonly<Record<'bin' | 'pcn' | 'group', RegExp>> = {
  bin: /(\d{6}|\d{8})(?![\w-])/y,
  pcn: /([A-Z\d]{2,10})(?![\w-])/iy,
  group: /((?=[A-Z-]{0,9}\d|[A-Z]{3})[A-Z\d][A-Z\d-]{2,14})(?![\w-])/iy,
};

/** A member's or cardholder's number beside it ties the card to a person. */
const HOLDER =
  /(?<![a-z])(?:ID[:# ]{1,2}(?=[A-Z]{0,3}\d{6})|(?:member|cardholder|card.?holder|subscriber|insured|patient)[\s_-]*(?:id|no|number|#)?["'`)\]]*\s*[:=#|,]?\s*["'`]?[A-Z]{0,6}-?\d[\dA-Z-]{3,})/i;

const REACH = 250;

/** Group, processor control number and BIN of a pharmacy card, beside the member's number. */
export const rxCard: Detector = {
  id: 'rx-card',
  rule: 'phi/health-plan-id',
  identifier: 'I',
  title: fixed('Pharmacy benefit number'),
  triggers: words('rxgrp', 'rx_grp', 'rx grp', 'rxgroup', 'rx_group', 'rx group', 'rxbin', 'rx_bin', 'rx bin', 'rxpcn', 'rx_pcn', 'rx pcn', 'pcn'),
  detect(hit, { text }) {
    const trigger = hit.trigger.text;
    const part = trigger.endsWith('bin') ? 'bin' : trigger.endsWith('pcn') ? 'pcn' : 'group';
    const found = valueAfter(text, hit.end, SHAPES[part]);
    if (!found || /^(?:string|number|null|none|true|false|bin|pcn|grp|group)$/i.test(found.value)) return [];
    const { start, end } = found;
    if (!HOLDER.test(text.slice(Math.max(0, start - REACH), end + REACH))) return [nearMiss(start, end, fixed('without a member’s number it names the payer, not a person'))];
    return [
      {
        start,
        end,
        confidence: 'high',
        cues: [up(fixed('labelled as a part of a pharmacy card')), up(fixed('a member’s number stands beside it'))],
        tags: [],
        label: fixed('pharmacy card'),
      },
    ];
  },
}; // prettier-ignore
