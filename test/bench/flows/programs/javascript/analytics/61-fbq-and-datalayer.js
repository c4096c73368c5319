export function trackSymptomSearch(query, patientEmail) {
  window.dataLayer = window.dataLayer || [];
  window.dataLayer.push({ event: 'search', length: query.length }); // ok
  window.dataLayer.push({ event: 'symptom_search', email: patientEmail }); // leak
  fbq('track', 'PageView'); // ok
  fbq('track', 'Schedule', { content_name: query, em: patientEmail }); // leak
}
