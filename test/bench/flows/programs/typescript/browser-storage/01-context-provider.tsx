import { createContext, useCallback, useState, type ReactNode } from 'react';

export interface CurrentPatient {
  id: string;
  fullName: string;
  allergies: string[];
}

export const PatientContext = createContext<CurrentPatient | undefined>(undefined);

export function PatientProvider({ children }: { children: ReactNode }) {
  const [patient, setPatient] = useState<CurrentPatient>();
  const open = useCallback((next: CurrentPatient) => {
    setPatient(next);
    sessionStorage.setItem('current', next.id); // ok
    sessionStorage.setItem('current-patient', JSON.stringify(next)); // leak
  }, []);
  return <PatientContext.Provider value={patient}>{open.length ? children : null}</PatientContext.Provider>;
}
