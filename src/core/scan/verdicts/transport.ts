import { message, type Message } from '../../messages';
import type { RawUse } from '../../rawFinding';
import type { Severity } from '../../terms';
import type { Spoken } from './spoken';

/**
 * Plain HTTP, certificates that nothing checks, and versions of TLS below 1.2, on the way to a host outside. Whoever
 * the host belongs to: an approval does not answer for the way there, 45 CFR 164.312(e)(1).
 */
export function transportVerdicts(
  { use, destination }: RawUse,
  severity: Severity,
  args: Message['args'],
): Spoken[] {
  const { reach, origin } = destination;
  if (reach === 'loopback' || reach === 'private') return [];
  const said: Spoken[] = [];
  if (origin?.startsWith('http:') && reach === 'public') {
    said.push({ rule: 'llm/insecure-transport', severity, message: message('use.insecure', args) });
  }
  for (const { kind, name, place, process } of use.features ?? []) {
    if (kind !== 'unverified-tls' && kind !== 'old-tls') continue;
    const id = kind === 'old-tls' ? 'use.oldTls' : process ? 'use.unverifiedProcess' : 'use.unverified';
    said.push({
      rule: 'llm/insecure-transport',
      severity,
      message: message(id, { ...args, name }),
      place,
      label: name,
      shared: process === true,
      remedies: [],
    });
  }
  return said;
}
