// npm start [-- PATH]: scans the example clinic, or PATH, with the command line as built, and writes the report.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const cli = path.join(root, 'dist/cli.js');
const [given] = process.argv.slice(2);
const target = given === undefined ? path.join(root, 'examples/lakeside-clinic') : path.resolve(given);
const report = path.join(root, 'out/report.html');

/** The exit code of a scan; findings are what a demonstration is for, so only trouble counts. */
function scan(...options: string[]): number {
  const { status } = spawnSync(process.execPath, [cli, 'scan', target, '--fail-on', 'never', ...options], {
    stdio: 'inherit',
  });
  return status ?? 2;
}

if (!existsSync(cli)) {
  console.error('dist/cli.js is missing: run npm run build.');
  process.exitCode = 2;
} else {
  const status = scan() || scan('--format', 'html', '--output', report, '--quiet');
  if (status === 0) {
    console.log(`\nReport: ${report}`);
    console.log(`Editor: npm run editor opens VS Code on the example.`);
  }
  process.exitCode = status === 0 ? 0 : 2;
}
