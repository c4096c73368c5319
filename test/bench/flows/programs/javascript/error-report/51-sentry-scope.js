import * as Sentry from '@sentry/node';
import { findPatient, saveAllergy } from './patients.js';

export async function addAllergy(patientId, allergy) {
  const patient = await findPatient(patientId);
  try {
    await saveAllergy(patient, allergy);
  } catch (err) {
    Sentry.withScope((scope) => {
      scope.setTag('feature', 'allergies'); // ok
      scope.setExtra('patient_id', patient.id); // ok
      scope.setContext('patient', { name: patient.fullName, birthDate: patient.birthDate }); // leak
      Sentry.captureException(err); // ok
    });
    throw err;
  }
}
