module.exports.dischargeText = (patient) =>
  ['Discharge summary', `Name: ${patient.name}`, `Diagnosis: ${patient.diagnosis}`].join('\n');

module.exports.reminderText = (clinic) => `Please confirm your visit at ${clinic.name}.`;
