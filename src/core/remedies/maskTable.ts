import { personIndex } from './personIndex';
import type { SurrogateTable } from './surrogateTable';

/** Stand-ins that tell nothing but the kind of what stood there: `[NAME]` for everybody's name, 0 where a number must stand. */
export function maskTable(): SurrogateTable {
  return {
    people: personIndex(),
    surrogate: (kind) => `[${kind}]`,
    digits: () => '0',
    uuid: () => '00000000-0000-4000-8000-000000000000',
    offset: () => 0,
    size: 0,
  };
}
