/**
 * Shapes of driver licence numbers by state: `1+7` is one letter and seven digits, `0+7-9` seven to nine digits; a longer
 * shape spells letters as `A` and digits as `9`. Source: National Traffic Safety Institute, State Driver's License Formats.
 */
const FORMATS: Readonly<Record<string, string>> = {
  AL: '0+7-8', AK: '0+7', AZ: '1+8 0+9', AR: '0+7-9', CA: '1+7', CO: '0+9 1+3-6 2+2-5', CT: '0+9', DE: '0+7', DC: '0+7 0+9', FL: '1+12', GA: '0+7-9', HI: '1+8 0+9', ID: 'AA999999A 0+9',
  IL: '1+11-12', IN: '1+9 0+9-10', IA: '0+9 999AA9999', KS: 'A9A9A 1+8 0+9', KY: '1+8-9 0+9', LA: '0+7-9', ME: '0+7-8 9999999A', MD: '1+12', MA: '1+8 0+9', MI: '1+10 1+12', MN: '1+12',
  MS: '0+9', MO: '1+5-9 A999999R 99999999AA 999999999A 0+9', MT: '1+8 0+9 0+13-14', NE: '1+6-8', NV: '0+9-10 0+12 X99999999', NH: '99AAA99999', NJ: '1+14', NM: '0+8-9', NY: '1+7 1+18 0+8-9 0+16',
  NC: '0+7-12', ND: '3+6 0+9', OH: '1+4-8 2+3-7 0+8', OK: '1+9 0+9', OR: '0+7-9', PA: '0+8', RI: '0+7 1+6', SC: '0+7-11', SD: '0+7-10 0+12', TN: '0+7-9', TX: '0+7-8', UT: '0+7-10',
  VT: '0+8 9999999A', VA: '1+8-11 0+9', WA: '5+7 AAAAAAA999A9 AAAAAAA9999A', WV: '0+7 1+5-6 2+5-6', WI: '1+13', WY: '0+9-10',
}; // prettier-ignore

function expressionOf(format: string): string {
  const counted = /^(\d)\+(\d+)(?:-(\d+))?$/.exec(format);
  if (!counted) return format.replace(/[A9]/g, (sign) => (sign === 'A' ? '[A-Z]' : '\\d'));
  const [, letters, from, to] = counted;
  return `[A-Z]{${letters}}\\d{${from},${to ?? from}}`;
}

const ANY_STATE = new RegExp(
  `^(?:${[...new Set(Object.values(FORMATS).flatMap((formats) => formats.split(' ')))].map(expressionOf).join('|')})$`,
  'i',
);

/** Whether a number has the shape of some state's driver licence; dashes and blanks do not count. */
export function isDriverLicense(value: string): boolean {
  return ANY_STATE.test(value.replace(/[- ]/g, ''));
}
