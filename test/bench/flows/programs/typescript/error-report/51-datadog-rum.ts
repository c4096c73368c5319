import { datadogRum } from '@datadog/browser-rum';
import { datadogLogs } from '@datadog/browser-logs';
import type { PatientProfile } from './types';

export function onProfileLoaded(profile: PatientProfile, ms: number) {
  datadogRum.addTiming('profile_loaded'); // ok
  datadogRum.addAction('profile_loaded', { ms }); // ok
  datadogRum.setUser({ id: profile.id, name: profile.fullName, email: profile.email }); // leak
  datadogLogs.logger.info('profile loaded', { dob: profile.dateOfBirth }); // leak
}

export function onProfileFailed(error: Error) {
  datadogRum.addError(error, { feature: 'profile' }); // ok
}
