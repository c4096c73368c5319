import type { Observation } from 'fhir/r4';

const ENDPOINT = 'https://benchmarks.quality-registry.com/rates';

export async function submitRates(observations: Observation[], clinic: string): Promise<boolean> {
  const controlled = observations.filter(({ valueQuantity }) => (valueQuantity?.value ?? 0) < 9);
  const rate = controlled.length / observations.length;
  const response = await fetch(ENDPOINT, { method: 'POST', body: JSON.stringify({ clinic, rate }) }); // ok
  return response.ok;
}
