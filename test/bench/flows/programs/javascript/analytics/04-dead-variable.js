import amplitude from 'amplitude-js';

export function surveyDone(patient, answers) {
  const properties = { name: patient.fullName, diagnosis: patient.diagnosis };
  const shown = { questions: answers.length, skipped: answers.filter((answer) => answer === null).length };
  amplitude.getInstance().logEvent('survey done', shown); // ok
  return properties;
}
