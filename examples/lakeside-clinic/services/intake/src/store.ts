import type { Patient, Visit } from './models.js';

/** In-memory stand-in for the database layer of `@lakeside/records`. */
const byId = new Map<string, Patient>();
const booked: Visit[] = [];

export const patients = {
  list: async (): Promise<Patient[]> => [...byId.values()],
  find: async (id: string): Promise<Patient | undefined> => byId.get(id),
  save: async (patient: Patient): Promise<Patient> => {
    byId.set(patient.id, patient);
    return patient;
  },
};

export const visits = {
  book: async (patientId: string, visit: Omit<Visit, 'patientId'>): Promise<Visit> => {
    const full = { ...visit, patientId };
    booked.push(full);
    return full;
  },
  latest: async (patientId: string): Promise<Visit | undefined> =>
    booked.findLast((visit) => visit.patientId === patientId),
};
