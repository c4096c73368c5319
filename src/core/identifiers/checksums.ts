/** Luhn's check (ISO/IEC 7812-1). @param digits digits only */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** NPI: ten digits that begin with 1 or 2 and pass Luhn behind the prefix 80840 (45 CFR 162.406). */
export function isNpi(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && passesLuhn(`80840${digits}`);
}

/** DEA number: two letters (the second may be 9) and seven digits; the last is (d1+d3+d5 + 2(d2+d4+d6)) mod 10. */
export function isDea(value: string): boolean {
  if (!/^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/i.test(value)) return false;
  const d = [...value.slice(2)].map(Number);
  const sum = d[0]! + d[2]! + d[4]! + 2 * (d[1]! + d[3]! + d[5]!);
  return sum % 10 === d[6];
}

/** IBAN: country, two check digits, up to 30 characters; modulo 97 is 1 (ISO 13616). */
export function isIban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{10,30}$/.test(value)) return false;
  let rest = 0;
  for (const c of value.slice(4) + value.slice(0, 4)) {
    const n = parseInt(c, 36);
    rest = (rest * (n > 9 ? 100 : 10) + n) % 97;
  }
  return rest === 1;
}

/** The letters and digits of a VIN have these values; I, O and Q are none of them (49 CFR 565.15, table III). */
const VIN_VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Vehicle identification number: the ninth of 17 characters is the weighted sum modulo 11, `X` for ten
 * (49 CFR 565.15(c)). Mandatory in North America only. @param value in capitals
 */
export function isVin(value: string): boolean {
  if (!/^[A-HJ-NPR-Z\d]{17}$/.test(value)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (VIN_VALUES.indexOf(value[i]!) % 10) * VIN_WEIGHTS[i]!;
  return value[8] === '0123456789X'[sum % 11];
}

/** GTIN-14 of a device identifier: weights 3 and 1 in turn, modulo 10 (GS1 General Specifications, 7.9). */
export function isGtin(digits: string): boolean {
  if (!/^\d{14}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 14; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 3 : 1);
  return sum % 10 === 0;
}
