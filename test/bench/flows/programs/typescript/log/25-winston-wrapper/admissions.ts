import { info, timing } from './logger';

type Admission = { id: string; patientName: string; room: string; admittedAt: Date };

export function admit(admission: Admission): void {
  const started = Date.now();
  info('admitted', { id: admission.id, room: admission.room });
  info('welcome', { who: admission.patientName });
  timing('admit', Date.now() - started);
}
