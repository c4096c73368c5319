import { logger } from './logger.js';

const labels = { ssn: 'Social security number', dob: 'Date of birth' };

export function onLogin(user, session) {
  logger.info(`${user.name} signed in`, { session: session.startedAt }); // ok
}

export function onFormError(errors) {
  for (const field of Object.keys(errors)) {
    logger.warn(`form field ${field} (${labels[field]}) is not valid`); // ok
  }
  if (errors.ssn) logger.warn(errors.ssn); // ok
  console.log(labels.dob); // ok
}
