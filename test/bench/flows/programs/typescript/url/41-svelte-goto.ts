import { goto } from '$app/navigation';
import type { Patient } from './types';

const enc = encodeURIComponent;

export function toChart(patient: Patient): Promise<void> {
  return goto(`/patients/${enc(patient.id)}`); // ok
}

export function toMail(patient: Patient): void {
  window.location.assign(`/mail?to=${enc(patient.email)}&name=${enc(patient.lastName)}`); // leak
}

export function toHelp(topic: string): void {
  window.location.assign(`/help?topic=${enc(topic)}`); // ok
}
