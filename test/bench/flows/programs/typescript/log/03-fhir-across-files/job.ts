import { readPatient } from '.';

export async function inspect(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const resource = await readPatient(id);
    console.log(`read ${resource.id}`); // ok
    console.log(JSON.stringify(resource)); // leak
  }
}
