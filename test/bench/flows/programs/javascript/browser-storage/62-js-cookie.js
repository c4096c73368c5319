import Cookies from 'js-cookie';
import Cookie from 'universal-cookie';

const jar = new Cookie();

export function onLogin({ user, patient }) {
  Cookies.set('uid', user.id); // ok
  Cookies.set('patient_name', patient.name, { expires: 7 }); // leak
  jar.set('lang', user.locale); // ok
  jar.set('dx', patient.diagnoses.map((d) => d.code).join('|')); // leak
}
