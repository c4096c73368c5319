import { HttpClient, HttpParams } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable } from 'rxjs';
import { Patient } from './patient.model';

@Injectable({ providedIn: 'root' })
export class PatientSyncService {
  private http = inject(HttpClient);
  private readonly vendor = 'https://sync.vendor-cloud.example/api';

  push(patient: Patient): Observable<void> {
    return this.http.post<void>(`${this.vendor}/patients`, patient); // leak
  }

  status(jobId: string): Observable<{ state: string }> {
    return this.http.get<{ state: string }>(`${this.vendor}/jobs/${jobId}`); // ok
  }

  heartbeat(): Observable<void> {
    return this.http.post<void>(`${this.vendor}/heartbeat`, { at: Date.now() }); // ok
  }

  lookup(patient: Patient): Observable<Patient[]> {
    const params = new HttpParams().set('lastName', patient.lastName).set('dob', patient.dob);
    return this.http.get<Patient[]>('/api/patients', { params }); // leak
  }
}
