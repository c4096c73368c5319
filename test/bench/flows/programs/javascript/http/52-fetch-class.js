export class LabClient {
  #base = 'https://api.quicklab.example/v2';

  constructor(token) {
    this.headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  }

  async #send(path, payload) {
    const res = await fetch(this.#base + path, { method: 'POST', headers: this.headers, body: JSON.stringify(payload) }); // leak
    return res.json();
  }

  async order(patient, tests) {
    return this.#send('/orders', { patient: { mrn: patient.mrn, name: patient.name }, tests });
  }

  async cancel(orderId) {
    const res = await fetch(`${this.#base}/orders/${orderId}`, { method: 'DELETE', headers: this.headers }); // ok
    return res.ok;
  }
}
