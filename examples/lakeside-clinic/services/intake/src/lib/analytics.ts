import { PostHog } from 'posthog-node';
import type { Patient, Visit } from '../models.js';

const posthog = new PostHog(process.env.POSTHOG_KEY ?? '', { flushAt: 20 });

export function visitBooked(patient: Patient, visit: Visit): void {
  posthog.capture({
    distinctId: visit.id,
    event: 'visit booked',
    properties: { email: patient.email, reason: visit.reason },
  });
}

export function summaryShown(visitId: string, milliseconds: number): void {
  posthog.capture({
    distinctId: visitId,
    event: 'summary shown',
    properties: { milliseconds },
  });
}
