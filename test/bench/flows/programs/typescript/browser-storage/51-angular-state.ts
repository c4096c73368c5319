import { Injectable } from '@angular/core';

export interface Encounter {
  id: string;
  patientName: string;
  chiefComplaint: string;
}

@Injectable()
export class RecentEncounters {
  private readonly key = 'recent';
  private recent: Encounter[] = [];

  remember(encounter: Encounter): void {
    this.recent = [encounter, ...this.recent].slice(0, 10);
    localStorage.setItem(this.key, JSON.stringify(this.recent)); // leak
    localStorage.setItem(this.key + ':ids', JSON.stringify(this.recent.map((e) => e.id))); // ok
    document.cookie = `recentCount=${this.recent.length}`; // ok
    document.cookie = `complaint=${encodeURIComponent(encounter.chiefComplaint)}`; // leak
  }
}
