import { Hono } from 'hono';
import apm from 'elastic-apm-node';

const app = new Hono();

app.post('/encounters/:id/vitals', async (c) => {
  const vitals = await c.req.json<{ heartRate: number; bloodPressure: string }>();
  apm.setLabel('encounter', c.req.param('id')); // ok
  try {
    return c.json(await save(vitals), 201);
  } catch (error) {
    apm.captureError(error as Error, { custom: { fields: Object.keys(vitals) } }); // ok
    apm.captureError(error as Error, { custom: { bp: vitals.bloodPressure } }); // leak
    return c.body(null, 500);
  }
});

declare function save(vitals: object): Promise<object>;

export default app;
