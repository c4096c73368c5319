import mixpanel from 'mixpanel-browser';

mixpanel.init(window.MIXPANEL_TOKEN);

export function bookAppointment(patient, form) {
  const event = {
    patientId: patient.id,
    email: patient.email,
    appointmentType: form.appointmentType,
    department: form.department,
  };
  mixpanel.track('Appointment booked', event); // leak: flow/phi-to-third-party
  return fetch('/api/appointments', { method: 'POST', body: JSON.stringify({ ...form, id: patient.id }) });
}
