function referralPrompt(record, specialty) {
  const lines = ['Write a referral letter.', `To: ${specialty}`];
  lines.push(`Patient: ${record.patientName} (MRN ${record.mrn})`);
  lines.push('Keep it under 200 words.');
  return lines.join('\n');
}

function stylePrompt(specialty) {
  return `Which sections does a referral letter to ${specialty} need?`;
}

module.exports = { referralPrompt, stylePrompt };
