const Bugsnag = require('@bugsnag/js');
const newrelic = require('newrelic');

async function withReporting(patient, task) {
  try {
    return await task(patient);
  } catch (error) {
    Bugsnag.notify(error, (event) => {
      event.addMetadata('patient', { name: patient.name, phone: patient.phone }); // leak
      event.severity = 'warning';
    });
    newrelic.noticeError(error, { patientId: patient.id }); // ok
    newrelic.noticeError(error, { insurance: patient.insuranceNumber }); // leak
    newrelic.addCustomAttribute('attempt', 1); // ok
    throw error;
  }
}

module.exports = { withReporting };
