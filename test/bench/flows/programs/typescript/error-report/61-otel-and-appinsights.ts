import { trace } from '@opentelemetry/api';
import * as appInsights from 'applicationinsights';

const tracer = trace.getTracer('lab');

export async function ingest(order: { id: string; patientMrn: string; tests: string[] }) {
  return tracer.startActiveSpan('ingest', async (span) => {
    span.setAttribute('order.id', order.id); // ok
    span.setAttribute('order.mrn', order.patientMrn); // leak
    span.setAttributes({ tests: order.tests.length }); // ok
    appInsights.defaultClient.trackException({ exception: new Error('late'), properties: { mrn: order.patientMrn } }); // leak
    appInsights.defaultClient.trackTrace({ message: 'ingested' }); // ok
    span.end();
  });
}
