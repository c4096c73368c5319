import type { Decision } from '../finding';
import type { ProjectPath } from '../ports';
import { fixed, joinSafe, safeName, safeNumber, type SafeText } from '../safeText';
import { shownPath } from '../scan/shownPath';
import { agreementsFrom, type Standing } from './approval';
import type { EffectivePolicy } from './effective';
import { environmentsFrom, outsideEnvironments } from './environments';
import { pathTest } from './globs';
import type { PolicyLayer } from './layers';
import type { Approval, Upstream } from './schema';
import { decision, type PolicyStack } from './stack';
import { contractsOf, upstreamLimits } from './upstream';

/** What the data at a path is said to be, and what that does. */
export function dataLines(policy: EffectivePolicy, path: ProjectPath, day: string): SafeText[] {
  // Whether a rule is locked does not change what the data is; a name is an identifier under every status.
  const data = policy.data(path, day, 'phi/name');
  if (!data) return [];
  const effect =
    data.status === 'safe-harbor' ? fixed(', so every identifier is an error')
    : data.ended ? joinSafe([fixed(', ended on '), data.ended, fixed(', so it quietens nothing')], fixed(''))
    : data.status === 'limited-data-set' ? joinSafe([fixed(', so a direct identifier is an error; dates, ages, towns and ZIP codes are '), data.quiet ? fixed('information') : fixed('as loud as elsewhere')], fixed(''))
    : data.quiet ? fixed(', so identifiers are information where nothing is locked')
    : fixed(', which quietens nothing: what it rests on is missing, or it may not loosen');
  return [line(fixed('Data: '), safeName(data.status), effect, place(data.by))];
} // prettier-ignore

/** The environments that a path belongs to, wherever there are any. */
export function environmentLines(layers: readonly PolicyLayer[], path: ProjectPath): SafeText[] {
  const declared = layers.flatMap((layer) =>
    Object.entries(layer.tightens ? {} : (layer.document.environments ?? {})).map(([name, { files }]) => ({ name, files, layer })),
  );
  if (declared.length === 0) return [];
  const own = declared.filter(({ files, layer }) => pathTest(files, layer.folder)(path));
  if (own.length === 0) return [fixed('Environment: none of those declared')];
  return own.map(({ name, layer }) => line(fixed('Environment: '), safeName(name), place(decision(layer, ['environments', name]))));
} // prettier-ignore

/** The contracts above that count for a path, each with its limits. */
export function upstreamLines(layers: readonly PolicyLayer[], path: ProjectPath): SafeText[] {
  return layers.flatMap((layer) =>
    Object.entries(layer.document.upstream ?? {})
      .filter(([, { files }]) => !files || pathTest(files, layer.folder)(path))
      .map(([name, upstream]) =>
        line(fixed('Contract above: '), joinSafe([safeName(name), ...limitsOf(upstream)], fixed(', ')), place(decision(layer, ['upstream', name]))),
      ),
  );
} // prettier-ignore

function limitsOf({ residency, offshore, train, retentionDays, breachNoticeHours, subcontractors }: Upstream): SafeText[] {
  const said = (...parts: SafeText[]): SafeText => joinSafe(parts, fixed(' '));
  return [
    ...(residency ? [said(fixed('in'), joinSafe(residency.map(safeName), fixed(' or ')))] : offshore ? [] : [fixed('within the United States')]),
    ...(train ? [] : [fixed('no training')]),
    ...(typeof retentionDays === 'number' ? [said(fixed('kept for at most'), safeNumber(retentionDays), fixed('days'))] : []),
    ...(breachNoticeHours === undefined ? [] : [said(fixed('notice of a breach within'), safeNumber(breachNoticeHours), fixed('hours'))]),
    ...(subcontractors === 'none' ? [fixed('no subcontractors')] : subcontractors === 'listed' ? [fixed('listed subcontractors only')] : []),
  ];
} // prettier-ignore

/** What keeps an approval in force from counting for a path: its environments, a contract above. */
export function shortOf(
  stack: PolicyStack,
  index: number,
  approval: Approval,
  standing: Standing,
  path: ProjectPath,
): SafeText[] {
  const { layers } = stack;
  if (standing.kind !== 'in-force') return [];
  const outside = outsideEnvironments(approval.environments, environmentsFrom(layers, index), path);
  const name = standing.agreement;
  const agreement = name === undefined ? undefined : agreementsFrom(layers, index)(name);
  const limits = upstreamLimits(contractsOf(stack)(path), { approval, name, agreement });
  return [
    ...(outside ? [joinSafe([fixed('for '), outside.environments, fixed(' only')], fixed(''))] : []),
    ...limits.map(({ contract, kind, by }) =>
      line(fixed('beyond contract '), contract, fixed(' ('), safeName(kind), fixed(')'), place(by)),
    ),
  ];
}

export function line(...parts: readonly SafeText[]): SafeText {
  return joinSafe(parts, fixed(''));
}

/** ` (.phi-cordon.json:12)`; a base policy has no path in the project, so its text tells where. */
export function place({ path, line: at, text }: Decision): SafeText {
  if (path === undefined || at === undefined) return joinSafe([fixed(' ('), text, fixed(')')], fixed(''));
  return joinSafe([fixed(' ('), shownPath(path), fixed(':'), safeNumber(at), fixed(')')], fixed(''));
}
