import type { Decision } from '../finding';
import type { RuleId } from '../rules';
import { safeDay } from '../safeText';
import { agreementsFrom } from './approval';
import type { DataVerdict, EffectivePolicy } from './effective';
import { pathTest } from './globs';
import type { PolicyLayer } from './layers';
import type { Agreement, DataEntry } from './schema';
import { decision, type PolicyStack } from './stack';

/** Strictest first: of several entries for a file, the strictest counts. */
const STRICTEST = ['safe-harbor', 'limited-data-set', 'expert-determination', 'synthetic'] as const;

/**
 * What the data in a file is said to be. Every policy may tighten; what quietens counts only from one that may loosen
 * (see PolicyStack), on the day, with what it rests on: a data use agreement in force for a limited data set, 45 CFR
 * 164.514(e)(4); an expert, an end and recipients for a determination, 164.514(b)(1).
 */
export function dataResolver(stack: PolicyStack): EffectivePolicy['data'] {
  const { layers, mayLower, locked } = stack;
  const entries = layers.flatMap((layer, index) => {
    const find = agreementsFrom(layers, index);
    return (layer.document.data ?? []).map((entry, at) => ({
      entry,
      applies: pathTest(entry.files, layer.folder),
      rests: (day: string, rule: RuleId) =>
        mayLower(index, rule) && !locked(rule) && restsOnSomething(entry, day, find),
      by: () => dataLine(layer, at),
    }));
  });
  return (path, day, rule) => {
    const matching = entries.filter(({ applies }) => applies(path));
    const status = STRICTEST.find((one) => matching.some(({ entry }) => entry.status === one));
    if (status === undefined) return undefined;
    const alike = matching.filter(({ entry }) => entry.status === status);
    const found = alike.find(({ rests }) => rests(day, rule)) ?? alike[0]!;
    return { status, by: found.by(), quiet: found.rests(day, rule), ...endOf(found.entry, day) };
  };
}

function dataLine(layer: PolicyLayer, index: number): Decision {
  return decision(layer, ['data', index]);
}

function restsOnSomething(
  { status, agreement, determinedBy, expires, recipients }: DataEntry,
  day: string,
  find: (name: string) => Agreement | undefined,
): boolean {
  switch (status) {
    case 'safe-harbor':
      return false;
    case 'limited-data-set': {
      const record = agreement === undefined ? undefined : find(agreement);
      return record?.kind === 'dua' && isInForce(record, day);
    }
    case 'expert-determination':
      return Boolean(determinedBy?.trim() && recipients?.length && expires !== undefined) && !isOver(expires, day);
    case 'synthetic':
      return true;
  }
} // prettier-ignore

function endOf({ status, expires }: DataEntry, day: string): Pick<DataVerdict, 'ended'> {
  return status === 'expert-determination' && isOver(expires, day) ? { ended: safeDay(expires!) } : {};
}

function isOver(expires: string | undefined, day: string): boolean {
  return expires !== undefined && expires !== 'evergreen' && expires < day;
}

function isInForce({ accepted, effective, expires }: Agreement, day: string): boolean {
  return ![accepted, effective].some((from) => from !== undefined && day < from) && !isOver(expires, day);
}
