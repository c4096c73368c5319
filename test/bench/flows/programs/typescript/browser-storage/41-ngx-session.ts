import { Injectable } from '@angular/core';

interface Kept {
  readonly token: string;
  readonly patient: { readonly mrn: string; readonly birthDate: string };
}

@Injectable()
export class Keep {
  private readonly storage = window.sessionStorage;

  token({ token }: Kept): void {
    this.storage.setItem('token', token); // ok
  }

  whole(kept: Kept): void {
    this.storage.setItem('kept', JSON.stringify(kept)); // leak
  }

  clear(): void {
    this.storage.clear(); // ok
  }
}
