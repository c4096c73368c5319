import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export function saveIntake(values) {
  const { firstName, lastName, ssn, step } = values;
  localStorage.setItem('intake.step', step); // ok
  localStorage.setItem('intake.person', [firstName, lastName, ssn].join('|')); // leak
}

export const useUi = create(persist((set) => ({ dark: false, toggle: () => set((s) => ({ dark: !s.dark })) }), { name: 'ui' })); // ok

export function rememberPatient(patient) {
  document.cookie = 'pid=' + patient.id; // ok
  document.cookie = `pt=${patient.name};max-age=3600`; // leak
}
