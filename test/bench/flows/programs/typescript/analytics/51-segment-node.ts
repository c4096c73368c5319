import { Analytics } from '@segment/analytics-node';
import type { Appointment } from './appointment';

const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY ?? '' });

export function appointmentBooked(appt: Appointment, userId: string): void {
  analytics.track({ userId, event: 'Appointment Booked', properties: { source: 'web', slots: 1 } }); // ok
  analytics.track({ // leak
    userId,
    event: 'Appointment Booked',
    properties: { specialty: appt.specialty, reason: appt.reasonForVisit, patientName: appt.patientName },
  });
}

export function identify(patient: { id: string; email: string; insuranceMemberId: string }): void {
  analytics.identify({ userId: patient.id, traits: { email: patient.email, memberId: patient.insuranceMemberId } }); // leak
}
