import { audit, describe } from './audit.js';
import { store } from './store.js';

export async function intake(form) {
  const id = await store.insert(form);
  audit('patient.created', { id });
  audit('patient.created', describe(form));
  return { id, created: true };
}
