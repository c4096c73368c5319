import { fixed } from '../safeText';
import { nearMiss, onPrompts, up, words, type Candidate, type Detector } from './detector';
import { besidePatient } from './surroundings';

/** Six octets with one sign between, three groups of four, or twelve digits; a longer run is a digest or a dump. */
const MAC =
  /(?<![\w:.-])(?:[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4})(?![\w-]|[:.][\da-f])/gi;

const REACH = 100;

/** Hardware addresses of devices, beside a patient. */
export const mac: Detector = {
  id: 'mac',
  rule: 'phi/device-id',
  identifier: 'M',
  title: fixed('Hardware address'),
  triggers: [
    ...words('mac address', 'mac_address', 'macaddress', 'mac addr', 'mac_addr', 'macaddr', 'hwaddr', 'hw_addr', 'hardware address', 'hardware_address', 'bluetooth address', 'bluetooth_address', 'bluetooth', 'bd_addr', 'ble_address', 'wearable', 'pacemaker', 'insulin pump', 'infusion pump', 'glucose monitor', 'implant'),
    ...words('mac'),
    ...onPrompts(words('device')),
  ], // prettier-ignore
  detect(hit, context) {
    const { text } = context;
    if (hit.trigger.text === 'mac' && !/["'`:=\s]/.test(text[hit.end] ?? '')) return [];
    return [...text.slice(hit.end, hit.end + REACH).matchAll(MAC)].flatMap(({ index, 0: value }): Candidate[] => {
      const start = hit.end + index;
      const end = start + value.length;
      const octets = value.replace(/[^\da-f]/gi, '').toLowerCase();
      if (/^(?:0{12}|f{12})$/.test(octets)) return [nearMiss(start, end, fixed('the null or broadcast address'))];
      const near = besidePatient(context, start);
      if (!near) return [nearMiss(start, end, fixed('a hardware address that nothing nearby ties to a patient'))];
      return [
        {
          start,
          end,
          confidence: near,
          cues: [up(fixed('shape of a hardware address')), up(fixed('a device is named nearby'))],
          tags: octets.startsWith('00005e0053') ? ['example'] : [],
          label: fixed('MAC address'),
        },
      ];
    });
  },
}; // prettier-ignore
