import { isRuleId, nearest, ruleById, RULES, type Rule } from '../../core';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { Failure } from '../failure';

export const rules: Command = {
  name: 'rules',
  usage: 'rules [ID]',
  summary: 'lists the rules, or says more of one',
  details: ['Exit code: 0 done · 2 there is no such rule'],
  options: [],
  async run({ positionals }, io) {
    const [id, ...more] = positionals;
    if (more.length > 0) throw new Failure('rules takes one id.');
    await io.out(id === undefined ? list() : details(named(id)));
    return EXIT.done;
  },
};

function list(): string {
  const width = Math.max(...RULES.map(({ id }) => id.length));
  const severityWidth = Math.max(...RULES.map(({ severity }) => severity.length));
  return RULES.map(
    ({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(severityWidth)}  ${summary}\n`,
  ).join('');
}

function named(id: string): Rule {
  if (isRuleId(id)) return ruleById(id);
  const near = nearest(id, RULES.map((rule) => rule.id)); // prettier-ignore
  throw new Failure(`There is no rule of that id.${near === undefined ? '' : ` Did you mean ${near}?`}`);
}

function details(rule: Rule): string {
  const { id, title, summary, basis, url, severity, identifier } = rule;
  return [
    `${id}: ${title}`,
    `  ${summary}`,
    `  Basis     ${basis}${url === undefined ? '' : ` (${url})`}`,
    `  Severity  ${severity} at its loudest`,
    ...(identifier === undefined ? [] : [`  Safe Harbor identifier (${identifier})`]),
    `  Page      docs/rules/${id.replace('/', '-')}.md`,
    '',
  ].join('\n');
}
