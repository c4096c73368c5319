import type { DestinationRef, EndpointUse } from '../facts';
import type { Destination } from '../finding';
import type { ProjectPath } from '../ports';
import type { SafeText } from '../safeText';

/** What names stand for in the files at hand. */
export interface Lookup {
  env(name: SafeText): readonly { readonly ref: DestinationRef; readonly from: SafeText }[];
  constant(
    name: SafeText,
    module: ProjectPath | undefined,
  ): readonly { readonly ref: DestinationRef; readonly from: SafeText }[];
}

/** Every destination a use may have: one for each value that an env variable is given. */
export function resolveDestinations(_use: EndpointUse, _lookup: Lookup): Destination[] {
  return [];
}
