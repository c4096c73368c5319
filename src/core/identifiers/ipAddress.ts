import { fixed } from '../safeText';
import { down, nearMiss, onPrompts, shapes, up, words, type Candidate, type Detector } from './detector';
import { IPV4, IPV6, kindOfIp } from './ipRange';
import { besidePatient } from './surroundings';
import { labelHas, type TextContext } from './textContext';

const ADDRESS = new RegExp(`${IPV6.source}|${IPV4.source}`, 'gi');

/** Log lines that tell which patient was looked at. */
const OF_A_PATIENT = ['/patient/', '/patients/', '?mrn=', '&mrn=', 'patient_id=', 'patientid='];

/** How one to three digits stand in each of the four parts. */
const FIGURES = ['0', '00', '000'].flatMap((a) => ['0', '00', '000'].flatMap((b) => ['0', '00', '000'].flatMap((c) => ['0', '00', '000'].map((d) => `${a}.${b}.${c}.${d}`)))); // prettier-ignore

const REACH = 80;
const LINE = 400;

/** Addresses of a patient's machine, or of whoever looked at a patient's record. */
export const ipAddress: Detector = {
  id: 'ip-address',
  rule: 'phi/ip-address',
  identifier: 'O',
  title: fixed('IP address'),
  triggers: [
    ...words('client ip', 'client_ip', 'clientip', 'remote ip', 'remote_ip', 'remoteip', 'remote addr', 'remote_addr', 'remoteaddr', 'remote address', 'remote_address', 'ip address', 'ip_address', 'ipaddress', 'ip addr', 'ip_addr', 'ipaddr', 'x-forwarded-for', 'x_forwarded_for', 'x-real-ip', 'source ip', 'source_ip', 'sourceip', 'src_ip', 'user_ip', 'userip', 'login_ip', 'patient_ip', 'patientip', 'device_ip', 'ip', 'ipv0'),
    ...OF_A_PATIENT.map((text) => ({ text, kind: 'mark' as const })),
    ...onPrompts(shapes(...FIGURES)),
  ],
  detect(hit, context) {
    const { text } = context;
    if (hit.trigger.kind === 'shape') return first(text, hit.start, hit.end, context, false);
    if (/^ip(?:v0)?$/.test(hit.trigger.text) && !/["'`:=\s]/.test(text[hit.end] ?? '')) return [];
    if (hit.trigger.kind === 'word') return first(text, hit.end, hit.end + REACH, context, true);
    const line = text.slice(Math.max(0, hit.start - LINE), hit.start).replace(/^[^]*[\r\n]/, '');
    if (!/^\s*\S*\d/.test(line) && !/(?:from|for|ip|client|remote|host)[ =:"]/i.test(line)) return [];
    return first(text, hit.start - line.length, hit.start, context, true);
  },
}; // prettier-ignore

function first(text: string, from: number, to: number, context: TextContext, labelled: boolean): Candidate[] {
  const value = text.slice(Math.max(0, from - 1), to + 1);
  for (const match of value.matchAll(ADDRESS)) {
    const start = Math.max(0, from - 1) + match.index;
    return judge(start, start + match[0].length, match[0], context, labelled);
  }
  return [];
}

function judge(start: number, end: number, value: string, context: TextContext, labelled: boolean): Candidate[] {
  const kind = kindOfIp(value);
  if (!kind) return [];
  if (kind === 'private') return [nearMiss(start, end, fixed('a private, local or shared address leads to nobody'))];
  const before = context.text.slice(Math.max(0, start - 24), start);
  if (!labelled && /(?:\bv|version|release|section|chapter|§|oid)[ .:=]*$/i.test(before)) return [];
  const named = labelled || labelHas(context.label(start), 'ip', 'ipv4', 'ipv6', 'address', 'addr', 'host', 'client');
  const person = context.person(start) || context.health(start) > 0;
  if (!named && !person) return [];
  const near = besidePatient(context, start);
  if (!near) return [nearMiss(start, end, fixed('an IP address that nothing nearby ties to a patient'))];
  return [
    {
      start,
      end,
      confidence: near,
      cues: [
        up(fixed('shape of an IP address')),
        ...(named ? [up(fixed('labelled as one'))] : []),
        ...(kind === 'example' ? [down(fixed('reserved for examples'))] : []),
      ],
      tags: kind === 'example' ? ['example'] : [],
      label: fixed('IP address'),
    },
  ];
} // prettier-ignore
