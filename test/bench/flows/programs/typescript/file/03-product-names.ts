import { appendFile } from 'node:fs/promises';

interface Product {
  name: string;
  address: string;
  number: string;
}

export async function log(products: readonly Product[], file: string): Promise<void> {
  for (const { name, number } of products) await appendFile(file, `${number} ${name}\n`); // ok
}

export async function touch(path: string, owner: { name: string }): Promise<void> {
  await appendFile(path, `${owner.name} ${new Date().toISOString()}\n`); // ok
}
