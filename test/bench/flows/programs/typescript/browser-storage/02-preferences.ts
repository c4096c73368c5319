import Cookies from 'js-cookie';

interface Preferences {
  language: string;
  fontSize: number;
}

const FIELD_LABELS = { ssn: 'SSN', dateOfBirth: 'Date of birth' } as const;

export function rememberPreferences(patient: { id: string; preferences: Preferences }): void {
  Cookies.set('language', patient.preferences.language); // ok
  Cookies.set('columns', Object.values(FIELD_LABELS).join('|')); // ok
}
