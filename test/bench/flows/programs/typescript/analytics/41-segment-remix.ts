import type { ActionFunctionArgs } from '@remix-run/node';
import { Analytics } from '@segment/analytics-node';
import { requireUser } from '~/session.server';

const analytics = new Analytics({ writeKey: process.env.SEGMENT ?? '' });

export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const user = await requireUser(request);
  const form = await request.formData();
  const diagnosis = String(form.get('diagnosis'));
  analytics.track({ userId: user.id, event: 'intake sent', properties: { fields: [...form.keys()].length } }); // ok
  analytics.track({ userId: user.id, event: 'intake detail', properties: { diagnosis } }); // leak
  return new Response(null, { status: 204 });
}
