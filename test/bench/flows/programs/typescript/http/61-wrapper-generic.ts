interface HttpPort {
  post<T>(path: string, body: unknown): Promise<T>;
}

export class FetchHttp implements HttpPort {
  constructor(private readonly base = 'https://gateway.analytics-vendor.example') {}

  async post<T>(path: string, body: unknown): Promise<T> {
    const response = await fetch(`${this.base}${path}`, { method: 'POST', body: JSON.stringify(body) }); // leak
    return (await response.json()) as T;
  }

  async health(): Promise<boolean> {
    return (await fetch(`${this.base}/health`, { method: 'POST', body: '{}' })).ok; // ok
  }
}

export class Outcomes {
  constructor(private readonly http: FetchHttp) {}

  report(patientName: string, outcome: string) {
    return this.http.post<void>('/outcomes', { patientName, outcome });
  }
}
