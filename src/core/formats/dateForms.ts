const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * The ways in which people and records write a date of birth.
 * @param value ISO, `YYYYMMDD` or `MM/DD/YYYY`, a time of day behind it ignored
 * @returns nothing for a value of another form
 */
export function birthDateForms(value: string): string[] {
  const iso = /^((?:18|19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d\d?$)/.exec(value);
  const american = iso ? null : /^(\d{1,2})\/(\d{1,2})\/((?:18|19|20)\d\d)/.exec(value);
  const [year, month, day] = iso ? [iso[1]!, iso[2]!, iso[3]!] : american ? [american[3]!, american[1]!.padStart(2, '0'), american[2]!.padStart(2, '0')] : []; // prettier-ignore
  const name = MONTHS[Number(month) - 1];
  if (!year || !month || !day || !name || Number(day) < 1 || Number(day) > 31) return [];
  const [m, d] = [Number(month), Number(day)];
  const short = name.slice(0, 3);
  return [...new Set([
    `${year}-${month}-${day}`, `${year}${month}${day}`, `${month}/${day}/${year}`, `${m}/${d}/${year}`, `${month}-${day}-${year}`,
    `${name} ${d}, ${year}`, `${name} ${d} ${year}`, `${short} ${d}, ${year}`, `${d} ${name} ${year}`, `${d} ${short} ${year}`, `${day}-${short}-${year}`,
  ])];
} // prettier-ignore
