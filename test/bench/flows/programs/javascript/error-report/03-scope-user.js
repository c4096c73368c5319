import Bugsnag from '@bugsnag/js';
import * as Sentry from '@sentry/react';

export function identifyPatient(patient) {
  const who = { id: patient.id, email: patient.email, username: patient.fullName };
  Sentry.setUser(who); // leak
  Bugsnag.setUser(patient.id); // ok
}

export function identifyStaff(user) {
  Sentry.setUser({ id: user.id }); // ok
}
