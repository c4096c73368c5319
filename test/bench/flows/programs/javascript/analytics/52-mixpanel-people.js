import mixpanel from 'mixpanel-browser';

mixpanel.init('token');

export async function onSignIn(session, api) {
  mixpanel.identify(session.userId); // ok
  const { data: patient } = await api.get('/patients/me');
  mixpanel.people.set({ $email: patient.email, $name: patient.name, diagnosis: patient.primaryDiagnosis }); // leak
  mixpanel.track('Signed In', { locale: session.locale }); // ok
  mixpanel.register({ plan: session.planTier }); // ok
}
