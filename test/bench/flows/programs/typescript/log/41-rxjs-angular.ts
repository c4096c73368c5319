import { HttpClient } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { map, tap, type Observable } from 'rxjs';

export interface Patient {
  id: string;
  firstName: string;
  lastName: string;
}

@Injectable({ providedIn: 'root' })
export class PatientApi {
  constructor(private readonly http: HttpClient) {}

  all(): Observable<string[]> {
    return this.http.get<Patient[]>('/api/patients').pipe(
      tap((patients) => console.debug('loaded', patients.length)), // ok
      tap((patients) => console.debug(patients[0])), // leak
      map((patients) => patients.map((patient) => `${patient.lastName}, ${patient.firstName}`)),
      tap((labels) => console.debug(labels)), // leak
    );
  }
}
