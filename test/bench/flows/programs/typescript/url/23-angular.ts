import { HttpClient, HttpParams } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';

@Component({ selector: 'app-search', template: '' })
export class SearchComponent {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  protected page = 0;

  byBirth(birthDate: string, lastName: string) {
    const params = new HttpParams().set('birthDate', birthDate).set('last', lastName);
    return this.http.get('/api/patients', { params }); // leak
  }

  more() {
    this.page += 1;
    return this.http.get('/api/patients', { params: new HttpParams().set('page', this.page) }); // ok
  }

  open(patientId: string): void {
    void this.router.navigate(['/patients', patientId]); // ok
  }

  find(mrn: string): void {
    void this.router.navigate(['/patients'], { queryParams: { mrn } }); // leak
  }
}
