import { Preferences } from '@capacitor/preferences';
import AsyncStorage from '@react-native-async-storage/async-storage';

export interface Vitals { heartRate: number; bloodPressure: string; takenAt: string }

export async function cache(vitals: Vitals, patient: { id: string; name: string }) {
  await AsyncStorage.setItem('lastPatient', patient.name); // leak
  await AsyncStorage.setItem('lastPatientId', patient.id); // ok
  localStorage['vitals'] = JSON.stringify(vitals); // leak
  localStorage['vitalsAt'] = vitals.takenAt.length.toString(); // ok
  await Preferences.set({ key: 'theme', value: 'dark' }); // ok
}
