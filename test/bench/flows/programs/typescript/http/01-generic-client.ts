import axios, { type AxiosInstance } from 'axios';

interface Claim {
  memberNumber: string;
  patient: { firstName: string; lastName: string; dateOfBirth: string };
  amount: number;
}

export class ClearinghouseClient {
  private readonly http: AxiosInstance = axios.create({ baseURL: 'https://api.clearing-gateway.com' });

  async submit(claim: Claim): Promise<string> {
    const { data } = await this.http.post('/claims', claim); // leak
    return data.id;
  }

  async status(id: string): Promise<string> {
    const { data } = await this.http.post('/claims/status', { id }); // ok
    return data.state;
  }
}
