import { trace, SpanStatusCode } from '@opentelemetry/api';
import Rollbar from 'rollbar';

const tracer = trace.getTracer('labs');
const rollbar = new Rollbar({ accessToken: process.env.ROLLBAR_TOKEN });

export interface LabOrder {
  id: string;
  patientMrn: string;
  tests: string[];
}

export async function place(order: LabOrder, send: (order: LabOrder) => Promise<void>): Promise<void> {
  await tracer.startActiveSpan('labs.place', async (span) => {
    span.setAttribute('order.id', order.id); // ok
    span.setAttribute('order.tests', order.tests.length); // ok
    span.setAttribute('order.mrn', order.patientMrn); // leak
    try {
      await send(order);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR }); // ok
      rollbar.error('order failed', error as Error, { orderId: order.id }); // ok
      rollbar.error('order failed', error as Error, { order }); // leak
    } finally {
      span.end();
    }
  });
}
