import { addDays } from '../../policy';
import { visible } from '../words';
import type { CalendarEntry, Evidence } from './evidence';
import { knownWords } from './tables';

/** Octets of a content line without its line break, RFC 5545 3.1. */
const LINE_OCTETS = 75;

/** The review calendar, RFC 5545: whole days, the same UID for the same entry of the register in every run. */
export function evidenceIcs({ calendar, day, version }: Evidence): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//PHI Cordon//Evidence ${text(version)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...calendar.flatMap((entry) => event(entry, day)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event({ uid, date, what, basis, known }: CalendarEntry, day: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    // No clock: the day that the page speaks of.
    `DTSTAMP:${compact(day)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${text(what)}`,
    `DESCRIPTION:${text(`Basis: ${basis}\n${knownWords(known)}`)}`,
    'TRANSP:TRANSPARENT',
    'CATEGORIES:PHI Cordon',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replace(/-/g, '');
}

/** A TEXT value, RFC 5545 3.3.11. */
function text(value: string): string {
  return value
    .split('\n')
    .map((line) => visible(line).replace(/[\\;,]/g, '\\$&'))
    .join('\\n');
}

/** Lines of at most 75 octets in UTF-8, never broken inside a character. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const char of line) {
    const size = octetsOf(char.codePointAt(0)!);
    if (octets + size > LINE_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += char;
    octets += size;
  }
  return out;
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
