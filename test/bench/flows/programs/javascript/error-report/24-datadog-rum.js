import { datadogRum } from '@datadog/browser-rum';
import { datadogLogs } from '@datadog/browser-logs';

export function startSession(session, profile) {
  datadogRum.init({ applicationId: 'app', clientToken: 'token', site: 'datadoghq.com' });
  datadogRum.setUser({ id: session.accountId, plan: session.tier }); // ok
  datadogRum.setGlobalContextProperty('release', session.release); // ok
  datadogRum.setUser({ id: session.accountId, name: profile.patientName, birthDate: profile.birthDate }); // leak
}

export function failed(step, form) {
  datadogRum.addError(new Error(`step ${step} failed`), { step }); // ok
  datadogRum.addAction('retry', { step, medications: form.medications }); // leak
  datadogLogs.logger.error('intake failed', { step, fields: Object.keys(form) }); // ok
}
