import LogRocket from 'logrocket';
import Rollbar from 'rollbar';

export interface PortalUser { id: string; fullName: string; dateOfBirth: string; plan: string }

const rollbar = new Rollbar({ accessToken: 'x' });

export function identify(user: PortalUser): void {
  LogRocket.identify(user.id, { plan: user.plan }); // ok
  LogRocket.identify(user.id, { name: user.fullName, dob: user.dateOfBirth }); // leak
  rollbar.configure({ payload: { person: { id: user.id } } }); // ok
  rollbar.warning('portal user', { dob: user.dateOfBirth }); // leak
}
