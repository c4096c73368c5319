import type { Finding } from '../../core/finding';
import { render } from '../../core/messages';
import { code, prose } from '../../core/reports/markdownText';
import { ruleById } from '../../core/rules';
import { shownPath } from '../../core/scan/shownPath';

/** `src/intake.ts#L12`, relative to the repository. An identifier in a file name is masked, so that such a link leads nowhere. */
export function linkTo({ path, place }: Finding): string {
  return `${shownPath(path)}#L${place.line}`;
}

/** What a report says of a finding, for an issue or a message: nothing of it is the value, and nothing of it is markup. */
export function findingMarkdown(finding: Finding): string {
  const { rule, severity, confidence, message, place, path } = finding;
  const { title, basis, url } = ruleById(rule);
  const where = `${shownPath(path)}:${place.line}`;
  const cited = url === undefined ? prose(basis) : `[${prose(basis)}](<${url}>)`; // prettier-ignore
  const parts = [
    `**${prose(title)}** (${code(rule)}), ${severity}, confidence: ${confidence.replace('-', ' ')}`,
    prose(render(message)),
    `${code(where)}: ${code(place.context)}`,
    `Basis: ${cited}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
