import Client from 'fhir-kit-client';
import type { Bundle, Observation, Patient } from 'fhir/r4';

const client = new Client({ baseUrl: process.env.FHIR_BASE! });

export async function vitals(patientId: string): Promise<number[]> {
  const bundle = (await client.search({ resourceType: 'Observation', searchParams: { patient: patientId } })) as Bundle<Observation>;
  console.debug(`got ${bundle.total ?? 0} observations`); // ok
  const values = (bundle.entry ?? []).flatMap((e) => e.resource?.valueQuantity?.value ?? []);
  console.debug(bundle.entry?.[0]?.resource); // leak
  const patient = (await client.read({ resourceType: 'Patient', id: patientId })) as Patient;
  const display = patient.name?.[0]?.text ?? [patient.name?.[0]?.given?.join(' '), patient.name?.[0]?.family].join(' ');
  console.log('vitals for', display); // leak
  console.log('resource', patient.resourceType, patient.meta?.versionId); // ok
  return values;
}
