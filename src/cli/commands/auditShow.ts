import { auditCsv, auditJson, auditText, verifyTrail, type AuditEntry } from '../../core/audit';
import { isCalendarDay, isRuleId, RULES } from '../../core';
import { plural, visible } from '../../core/reports';
import { rulePatternMatches } from '../../core/rules';
import { sha256 } from '../../node/audit';
import { EXIT, type ExitCode } from '../exitCodes';
import { Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { trailOf } from './auditTrail';

/** Prints the entries whose own hash fits, in the order of time. */
export async function auditShow(paths: readonly string[], args: Arguments, io: Io): Promise<ExitCode> {
  const wanted = filterOf(args);
  const { files } = await trailOf(paths, args);
  const { entries, problems } = verifyTrail(files, [], sha256);
  const chosen = entries.filter(wanted);
  const format = args.value('format') ?? 'text';
  if (format === 'json') await io.out(auditJson(chosen));
  else if (format === 'csv') await io.out(auditCsv(chosen));
  else {
    const lines = auditText(chosen).split('\n').map(visible).join('\n');
    await io.out(chosen.length > 0 ? lines : 'No entry.\n');
  }
  if (problems.length > 0)
    io.say(`The trail has ${plural(problems.length, 'line')} that do not fit; audit verify says where.`);
  return EXIT.done;
}

function filterOf(args: Arguments): (entry: AuditEntry) => boolean {
  const since = args.value('since');
  if (since !== undefined && !isCalendarDay(since)) throw new Failure('--since takes a calendar date of the form YYYY-MM-DD.');
  const rules = args.values('rule');
  if (!rules.every((rule) => isRuleId(rule) || RULES.some(({ id }) => rulePatternMatches(rule, id))))
    throw new Failure('--rule takes the id of a rule; phi-cordon rules lists them.');
  return ({ at, rule }) =>
    (since === undefined || at >= since) &&
    (rules.length === 0 || (rule !== undefined && rules.some((pattern) => rulePatternMatches(pattern, rule))));
} // prettier-ignore
