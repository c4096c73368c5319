import * as Sentry from '@sentry/browser';

const withPatient = (patient, fn) =>
  Sentry.withScope((scope) => {
    scope.setUser({ id: patient.id, username: patient.fullName }); // leak
    return fn();
  });

export const report = (error, { patient, step }) => {
  withPatient(patient, () => Sentry.captureException(error)); // ok
  Sentry.captureMessage(`intake stopped at ${step}`); // ok
  Sentry.captureMessage(`intake of ${patient.fullName} stopped`); // leak
};
