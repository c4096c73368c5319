import type { Observation, Patient } from 'fhir/r4';

async function* pages(client: { request(url: string): Promise<{ entry: { resource: Patient }[]; next?: string }> }, first: string) {
  let url: string | undefined = first;
  while (url) {
    const page: { entry: { resource: Patient }[]; next?: string } = await client.request(url);
    for (const { resource } of page.entry) yield resource;
    url = page.next;
  }
}

export async function crawl(client: Parameters<typeof pages>[0]): Promise<number> {
  let seen = 0;
  for await (const patient of pages(client, 'Patient?_count=50')) {
    seen += 1;
    console.log(`${seen}: ${patient.id}`); // ok
    console.log(`${seen}: ${patient.name?.[0]?.family}`); // leak
  }
  console.log(`${seen} in all`); // ok
  return seen;
}

export function latest(observations: readonly Observation[]): void {
  const [first] = observations;
  console.info(first?.code.coding?.[0]?.code, observations.length); // ok
  console.info(first?.subject?.display, first?.valueQuantity?.value); // leak
}
