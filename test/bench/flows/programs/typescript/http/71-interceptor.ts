import axios, { type AxiosInstance } from 'axios';

export abstract class ApiClient {
  protected readonly http: AxiosInstance;

  protected constructor(baseURL: string) {
    this.http = axios.create({ baseURL, timeout: 5000 });
  }
}

export class PriorAuthClient extends ApiClient {
  constructor() {
    super('https://priorauth.payer.example/v1');
  }

  submit(request: { memberId: string; diagnosisCodes: string[]; cptCode: string }) {
    return this.http.post('/requests', request); // leak
  }

  attach(id: string, page: number) {
    return this.http.post(`/requests/${id}/pages`, { page }); // ok
  }
}
