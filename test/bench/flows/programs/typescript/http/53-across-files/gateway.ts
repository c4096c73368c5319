import axios from 'axios';
import type { Lead } from './mapping';

export class CrmGateway {
  private readonly http = axios.create({ baseURL: 'https://api.crm-cloud.example' });

  async createLead(lead: Lead): Promise<void> {
    await this.http.post('/leads', lead); // leak
  }

  async ping(): Promise<void> {
    await this.http.post('/ping', {}); // ok
  }
}
