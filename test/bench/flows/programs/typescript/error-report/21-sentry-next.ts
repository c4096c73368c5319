import * as Sentry from '@sentry/nextjs';
import type { NextApiRequest, NextApiResponse } from 'next';

export default async function handler(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  const { lastName, dob, zip } = req.body as { lastName: string; dob: string; zip: string };
  try {
    const eligible = await fetch('/internal/eligibility', { method: 'POST', body: JSON.stringify({ zip }) });
    res.status(200).json({ eligible: eligible.ok });
  } catch (error) {
    Sentry.captureException(error, { tags: { route: 'eligibility' } }); // ok
    Sentry.captureException(error, { extra: { lastName, dob } }); // leak
    Sentry.addBreadcrumb({ category: 'eligibility', message: `born ${dob}` }); // leak
    Sentry.setTag('method', req.method ?? 'none'); // ok
    res.status(500).end();
  }
}
