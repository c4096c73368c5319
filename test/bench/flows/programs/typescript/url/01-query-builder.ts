type Search = { lastName: string; ssn: string; page: number };

export class PatientSearch {
  constructor(private readonly base: string) {}

  url(search: Search): URL {
    const url = new URL('/search', this.base);
    url.searchParams.set('page', String(search.page)); // ok
    url.searchParams.append('ssn', search.ssn); // leak
    return url;
  }
}
