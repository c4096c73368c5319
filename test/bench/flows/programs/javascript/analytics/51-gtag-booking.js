export function BookingDone({ appointment, patient }) {
  gtag('event', 'booking_complete', { value: 1 }); // ok
  gtag('event', 'booking_complete', { // leak
    appointment_type: appointment.type,
    department: appointment.department,
    user_id: patient.id,
  });
  return <h1>Thank you, {patient.firstName}</h1>;
}

export function Pricing({ plan }) {
  gtag('event', 'view_pricing', { plan: plan.name }); // ok
  return <h1>{plan.name}</h1>;
}
