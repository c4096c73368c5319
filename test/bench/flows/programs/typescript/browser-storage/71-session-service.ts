import { Injectable, signal } from '@angular/core';

interface CheckIn { patientName: string; insuranceId: string; arrivedAt: string }

@Injectable({ providedIn: 'root' })
export class CheckInStore {
  readonly current = signal<CheckIn | null>(null);

  set(checkIn: CheckIn): void {
    this.current.set(checkIn);
    sessionStorage.setItem('checkIn', JSON.stringify(checkIn)); // leak
    sessionStorage.setItem('arrivedAt', checkIn.arrivedAt); // ok
  }

  clear(): void {
    sessionStorage.removeItem('checkIn'); // ok
    this.current.set(null);
  }
}
