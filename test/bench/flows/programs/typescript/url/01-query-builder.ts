type Search = { lastName: string; ssn: string; page: number };

export class PatientSearch {
  constructor(private readonly base: string) {}

  async run(search: Search): Promise<unknown> {
    const url = new URL('/search', this.base);
    url.searchParams.set('page', String(search.page));
    url.searchParams.append('ssn', search.ssn);
    const response = await fetch(url); // leak
    return response.json();
  }

  async page(search: Search): Promise<unknown> {
    const url = new URL(`/search/recent?page=${search.page}`, this.base);
    const response = await fetch(url); // ok
    return response.json();
  }
}
