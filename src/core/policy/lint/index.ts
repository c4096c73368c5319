import { layerOf, type PolicyLayer } from '../layers';
import type { LoadedPolicy } from '../load';
import { problemAt, type PolicyProblem } from '../problem';
import { agreementDates } from './agreementDates';
import { allowProblems } from './allow';
import { approvalProblems } from './approvals';
import { auditReview } from './auditReview';
import { breachNotice } from './breachNotice';
import type { Check, Say } from './context';
import { dataProblems } from './data';
import { lockProblems } from './locks';
import { modelGlobs } from './modelGlobs';
import { namesMissing } from './names';
import { noneNeeded } from './noneNeeded';
import { overrideProblems } from './overrides';
import { regionProblems } from './regions';
import { retention } from './retention';
import { riskAssessment } from './riskAssessment';
import { routeProblems } from './routes';
import { subprocessors } from './subprocessors';
import { substitutes } from './substitutes';
import { training } from './training';
import { unrecordedTerms } from './unrecordedTerms';
import { upstreamLimits } from './upstream';
import { zoneProblems } from './zones';

const CHECKS: readonly Check[] = [
  agreementDates,
  substitutes,
  noneNeeded,
  subprocessors,
  training,
  retention,
  breachNotice,
  riskAssessment,
  auditReview,
  unrecordedTerms,
  upstreamLimits,
  approvalProblems,
  namesMissing,
  modelGlobs,
  regionProblems,
  routeProblems,
  allowProblems,
  zoneProblems,
  overrideProblems,
  dataProblems,
  lockProblems,
];

/**
 * What is wrong with a policy: why it cannot be used, or, if it can, what in it does not do what it seems to.
 * @param outer the policies that apply besides it: its base and those of outer folders, nearest first
 */
export function policyProblems(
  loaded: LoadedPolicy,
  day: string,
  outer: readonly PolicyLayer[] = [],
): readonly PolicyProblem[] {
  const [layer] = layerOf(loaded);
  if (!layer) return loaded.problems;
  const say: Say = (rule, path, said, of = 'value') =>
    problemAt(loaded.source, loaded.at(path, of), rule, said);
  const context = { document: layer.document, layers: [layer, ...outer], day, say };
  return CHECKS.flatMap((check) => check(context)).sort((a, b) => a.start - b.start);
}
