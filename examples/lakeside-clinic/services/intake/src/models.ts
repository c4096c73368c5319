export interface Patient {
  id: string;
  mrn: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  phone?: string;
  email?: string;
  ssn?: string;
}

export interface Visit {
  id: string;
  patientId: string;
  reason: string;
  note: string;
  /** Whole years; 90 and above are stored as 90. */
  ageAtVisit: number;
}

export class PatientNotFound extends Error {
  constructor() {
    super('No patient has this id.');
  }
}
