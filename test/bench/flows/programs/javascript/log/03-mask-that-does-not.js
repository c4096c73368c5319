const pino = require('pino');
const logger = pino();

function maskSsn(value) {
  return value.replace(/-/g, '');
}

function anonymize(person) {
  return { ...person, updatedAt: new Date().toISOString() };
}

exports.onEligibility = async function onEligibility(member) {
  logger.info('checking %s', maskSsn(member.ssn)); // leak
  const patient = anonymize(member.patient);
  logger.info({ patient }, 'eligibility requested'); // leak
  return true;
};
