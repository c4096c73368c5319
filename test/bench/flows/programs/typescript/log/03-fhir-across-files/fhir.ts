import Client from 'fhir-kit-client';
import type { Patient } from 'fhir/r4';

const client = new Client({ baseUrl: process.env.FHIR_BASE ?? '' });

export async function readPatient(id: string): Promise<Patient> {
  return (await client.read({ resourceType: 'Patient', id })) as Patient;
}
