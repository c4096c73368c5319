import axios from 'axios';

interface Visit {
  id: string;
  patientName: string;
  minutes: number;
}

export async function bill(visits: readonly Visit[]): Promise<number> {
  let body: object = { names: visits.map((visit) => visit.patientName) };
  body = { minutes: visits.reduce((sum, { minutes }) => sum + minutes, 0), visits: visits.map(({ id }) => id) };
  const { status } = await axios.post('https://api.time-ledger.com/entries', body); // ok
  return status;
}
