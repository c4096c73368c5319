import * as amplitude from '@amplitude/analytics-browser';

const track = (name, props = {}) => amplitude.track(name, props); // leak

export function onPrescriptionRefilled(prescription, patient) {
  track('refill', { drug: prescription.medicationName, mrn: patient.mrn });
  amplitude.track('refill_clicked', { count: 1 }); // ok
  amplitude.setUserId(String(patient.id)); // ok
}
