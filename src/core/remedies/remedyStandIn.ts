import type { Finding } from '../finding';
import type { FileEdit, RemedyContext } from './remedy';
import { hostsOf } from './replacement';
import { standInFor, type StandInContext } from './standInFor';

/** The one edit that puts a stand-in where a finding's value is, by Safe Harbor. */
export function remedyStandIn(
  { rule, path, place, label }: Finding,
  { source, grammars }: RemedyContext,
  surrogates: StandInContext['surrogates'],
): readonly FileEdit[] {
  const found = { rule, label: label ?? '', start: place.start, end: place.end };
  const [host] = hostsOf(source, [found], grammars);
  const context = {
    source,
    standard: 'safe-harbor',
    surrogates,
    offsetAt: () => 0,
    dayFirst: false,
  } as const;
  const newText = standInFor(found, host!, context) ?? '';
  return [{ path, needsConfirmation: false, edits: [{ start: place.start, end: place.end, newText }] }];
}
