// One line for each repository that sweep.sh has scanned, worst first: node overview.mjs OUT > overview.csv
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = process.argv[2];
if (!folder) {
  console.error('Usage: node overview.mjs OUT');
  process.exit(2);
}

const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const { summary, findings, policy, commit } = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    const receivers = new Set(
      findings
        .filter(({ rule }) => /^(llm|flow)\//.test(rule))
        .flatMap(({ provider, host }) => provider ?? host ?? []),
    );
    const { error, warning, information } = summary.bySeverity;
    return { name: name.slice(0, -5), error, warning, information, receivers, summary, policy, commit };
  })
  .sort((a, b) => b.error - a.error || b.warning - a.warning || (a.name < b.name ? -1 : 1));

/** Nothing in a cell begins like a formula. */
const cell = (value) => `"${String(value).replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
const line = (cells) => console.log(cells.map(cell).join(','));

line(['repository', 'commit', 'policy', 'errors', 'warnings', 'information', 'receivers with findings', 'files examined', 'not examined']); // prettier-ignore
for (const { name, error, warning, information, receivers, summary, policy, commit } of rows)
  line([name, commit ?? '', policy.found ? policy.path : 'none', error, warning, information, [...receivers].sort().join(' '), summary.files, summary.notExamined]); // prettier-ignore
