import AsyncStorage from '@react-native-async-storage/async-storage';

export interface Draft {
  step: number;
  answers: Record<string, string>;
  patient?: { firstName: string; lastName: string; birthDate: string };
}

export async function save(draft: Draft): Promise<void> {
  await AsyncStorage.setItem('step', String(draft.step)); // ok
  await AsyncStorage.setItem('draft', JSON.stringify(draft.patient)); // leak
}

export async function saveKey(key: string): Promise<void> {
  await AsyncStorage.setItem('key', key); // ok
}

export function preferences(theme: 'dark' | 'light', units: string): void {
  const all = { theme, units };
  window.localStorage.setItem('preferences', JSON.stringify(all)); // ok
}

export function lastSeen(draft: Draft): void {
  const { patient, ...rest } = draft;
  window.localStorage.setItem('rest', JSON.stringify(rest.step)); // ok
  window.localStorage.setItem('last', `${patient?.lastName} ${patient?.birthDate}`); // leak
}
