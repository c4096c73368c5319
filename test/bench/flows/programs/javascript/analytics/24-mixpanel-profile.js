const Mixpanel = require('mixpanel');

const mixpanel = Mixpanel.init(process.env.MIXPANEL_TOKEN);

function enrolled(patient, program) {
  mixpanel.people.set(patient.uuid, { $created: new Date(), program: program.slug }); // ok
  mixpanel.people.set(patient.uuid, { $email: patient.email, $phone: patient.phone }); // leak
}

function emitCounts(cohort) {
  const { patients, startedAt } = cohort;
  const diabetic = patients.filter((patient) => patient.conditions.includes('E11')).length;
  mixpanel.track('cohort', { size: patients.length, diabetic, startedAt }); // ok
}

function onEvent(name, patient, extra = {}) {
  const properties = Object.assign({ distinct_id: patient.uuid }, extra);
  mixpanel.track(name, properties); // ok
}

module.exports = { enrolled, emitCounts, onEvent };
