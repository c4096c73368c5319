import type { Destination } from '../finding';
import { exactEndpoint, loadPolicy } from '../policy';
import { providerById } from '../providers';
import { fixed, joinSafe, safeName, type SafeText } from '../safeText';
import { addToPolicy, lockRefusal } from './policyEdit';
import type { Remedy, RemedyContext } from './remedy';

/** Writes down that somebody wants to use a service. The entry approves nothing until a person sets its status. */
export const requestApproval: Remedy = {
  id: 'request-approval',
  asksReason: true,
  asks: 'purpose',
  inFixAll: false,
  title: ({ destination }) =>
    joinSafe([fixed('Request approval for '), nameOf(destination), fixed('…')], fixed('')),
  edit({ rule, destination, path }, _argument, context) {
    const locked = lockRefusal(rule, context);
    if (locked) return locked;
    const endpoint = exactEndpoint(destination?.origin ?? originOf(destination?.provider) ?? '');
    if (!destination || !endpoint || endpoint.origin.includes('#'))
      return { cannot: fixed('Nothing here fixes the address, so there is no endpoint to approve.') };
    const verdict = context.policy.approval(destination, context.day, path);
    if (verdict.kind === 'requested')
      return { cannot: joinSafe([fixed('Requested already: '), verdict.approval], fixed('')) };
    const provider = destination.provider ?? destination.host ?? endpoint.origin;
    const value = {
      provider,
      ...(destination.reach === 'public' || destination.reach === 'unknown'
        ? {}
        : { selfHosted: true, hostedOn: 'own-hardware' }),
      endpoints: [endpoint.origin],
      ...(destination.services.length > 0 ? { services: destination.services } : {}),
      ...known('models', destination.model),
      ...known('regions', destination.region),
      ...(context.purpose === undefined ? {} : { purposes: [context.purpose] }),
      status: 'requested',
      ...(context.reason?.trim() ? { reason: context.reason.trim() } : {}),
    };
    return addToPolicy({ under: 'approvals', name: freeName(provider, context), value }, context);
  },
};

function originOf(provider: string | undefined): string | undefined {
  return provider === undefined ? undefined : providerById(provider)?.origin;
}

/** A masked name (`#`) would never match, so it is left out. */
function known(key: 'models' | 'regions', name: SafeText | undefined): Record<string, readonly string[]> {
  return name === undefined || name.includes('#') ? {} : { [key]: [name] };
}

function nameOf(destination: Destination | undefined): SafeText {
  const provider = destination?.provider === undefined ? undefined : providerById(destination.provider);
  return provider ? safeName(provider.name) : (destination?.host ?? fixed('this service'));
}

/** A name that the policy has not given yet: `openai`, `openai-2`. */
function freeName(provider: string, { policySource }: RemedyContext): string {
  const taken = policySource ? (loadPolicy(policySource).policy?.approvals ?? {}) : {};
  const base = provider.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z]+/, '').slice(0, 50) || 'service'; // prettier-ignore
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!Object.hasOwn(taken, name)) return name;
  }
}
