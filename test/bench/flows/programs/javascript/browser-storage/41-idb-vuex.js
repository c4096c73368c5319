import { openDB } from 'idb';

const db = openDB('portal', 1);

export async function cache(patient) {
  const store = (await db).transaction('cache', 'readwrite').objectStore('cache');
  await store.put({ id: patient.id, seen: Date.now() }); // ok
  await store.put({ id: patient.id, allergies: patient.allergies }); // leak
}

export function hint(patient) {
  localStorage['last-visit'] = String(patient.visits.length); // ok
  localStorage['patient-name'] = patient.name; // leak
}
