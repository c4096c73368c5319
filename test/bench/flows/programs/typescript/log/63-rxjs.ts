import { Observable, catchError, map, of, tap } from 'rxjs';

interface Encounter {
  id: string;
  patientName: string;
  chiefComplaint: string;
}

export class EncounterFacade {
  constructor(private readonly api: { list(): Observable<Encounter[]> }) {}

  names$ = this.api.list().pipe(
    tap((list) => console.debug('loaded', list.length)), // ok
    tap((list) => console.debug('loaded', list[0])), // leak
    map((list) => list.map((e) => e.patientName)),
    tap((names) => console.debug(names)), // leak
    catchError((error: Error) => {
      console.error(error.name); // ok
      return of([]);
    }),
  );
}
