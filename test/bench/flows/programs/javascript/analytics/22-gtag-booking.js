/* global gtag, dataLayer, fbq */

export function booked(appointment, clinic) {
  gtag('event', 'booking', { clinic: clinic.id, value: 1 }); // ok
  gtag('event', 'booking_detail', { department: appointment.department, type: appointment.type }); // leak
  dataLayer.push({ event: 'booking', location: clinic.city }); // ok
}

export function results(patient, panel) {
  fbq('track', 'ViewContent', { content_name: 'results page' }); // ok
  fbq('trackCustom', 'ResultViewed', { diagnosis: panel.diagnosis, email: patient.email }); // leak
  dataLayer.push({ event: 'results', testName: panel.testName, patientName: patient.name }); // leak
}

export function scrolled(depth) {
  gtag('event', 'scroll', { depth }); // ok
}
