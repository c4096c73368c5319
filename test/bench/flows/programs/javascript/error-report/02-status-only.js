import * as Sentry from '@sentry/browser';

export async function loadChart(patientId) {
  const response = await fetch(`/api/charts/${patientId}`);
  if (!response.ok) {
    Sentry.captureMessage(`chart request failed with ${response.status}`); // ok
    return undefined;
  }
  const patient = await response.json();
  Sentry.addBreadcrumb({ category: 'chart', message: 'chart opened', level: 'info' }); // ok
  Sentry.setTag('has-allergies', patient.allergies.length > 0); // ok
  return patient;
}
