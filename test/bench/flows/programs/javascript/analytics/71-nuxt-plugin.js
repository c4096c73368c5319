export default defineNuxtPlugin((nuxtApp) => {
  const { $posthog } = nuxtApp;
  nuxtApp.hook('visit:booked', ({ visit, patient }) => {
    $posthog.capture('visit_booked', { channel: 'web' }); // ok
    $posthog.capture('visit_booked', { reason: visit.reasonForVisit, age: patient.age }); // leak
    $posthog.identify(patient.id, { name: patient.name }); // leak
    window.gtag('event', 'conversion', { send_to: 'AW-1/abc' }); // ok
  });
});
