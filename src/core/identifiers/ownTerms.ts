import type { Cue } from '../finding';
import type { RuleId } from '../rules';
import { fixed } from '../safeText';
import type { OwnTerms } from '../scan/site';
import { down } from './detector';

/** A telephone number as its ten digits, without the country's code. */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}

/** `https://Lakeside.test/`, `@lakeside.test` and `*.lakeside.test` all name `lakeside.test`. */
export function bareDomain(text: string): string {
  return text.toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/^(?:[*.@]|www\.)+/, '').replace(/[/:?#].*$|\.$/s, ''); // prettier-ignore
}

/** A name without case, punctuation and repeated spaces. */
export function bareName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore
}

/**
 * Whether a value is the organization's own published number, address or name, and by which line of its policy.
 * A URL that goes on to something with a number, or asks with a query, can lead to one patient: it is nobody's own.
 */
export function ownTerm(own: OwnTerms, rule: RuleId, value: string): Cue | undefined {
  if (rule === 'phi/phone' || rule === 'phi/fax') {
    const digits = phoneDigits(value.replace(/(?:x|ext\.?|extension)\s*\d+\s*$/i, ''));
    return digits !== '' && own.phones.includes(digits) ? OWN.phone : undefined;
  }
  if (rule === 'phi/email') return isOwnHost(own, value.slice(value.lastIndexOf('@') + 1)) ? OWN.domain : undefined;
  if (rule === 'phi/url') {
    const [, host = '', rest = ''] = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^@/?#]*@)?([^/:?#]*)(.*)$/is.exec(value) ?? [];
    return isOwnHost(own, host) && !/[?#]|\d{2}/.test(rest) ? OWN.domain : undefined;
  }
  const isName = rule === 'phi/name' || rule === 'phi/geography';
  return isName && own.names.includes(bareName(value)) ? OWN.name : undefined;
} // prettier-ignore

const OWN = {
  phone: down(fixed("the organization's own number, by the policy (organization.ownPhones)")),
  domain: down(fixed("of the organization's own domain, by the policy (organization.ownDomains)")),
  name: down(fixed("the organization's own name, by the policy (organization.name)")),
};

function isOwnHost({ domains }: OwnTerms, host: string): boolean {
  const bare = bareDomain(host);
  return bare !== '' && domains.some((domain) => bare === domain || bare.endsWith(`.${domain}`));
}
