import { page, track } from './tracker';

interface Refill {
  id: string;
  accountId: string;
  medication: { rxNorm: string; name: string };
}

export function requested(refill: Refill): void {
  page(refill.accountId, 'refills');
  track({ userId: refill.accountId, event: 'refill', properties: { id: refill.id } });
  track({ userId: refill.accountId, event: 'refill', properties: { medication: refill.medication.name } });
}
