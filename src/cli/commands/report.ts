import { BASELINE } from '../baseline';
import type { Command } from '../command';
import { Failure } from '../failure';
import { REPORTING } from '../reporting';
import { reportMerge } from './reportMerge';

export const report: Command = {
  name: 'report',
  usage: 'report merge FILE…',
  summary: 'joins the JSON parts of a sharded scan into one report',
  details: [
    'FILE is what scan --shard I/N --format json wrote. All N parts are needed, of one commit, day, policy and version;\ntheir report is the one that a scan of the whole tree gives. One part of one, --shard 1/1, can be laid out in\nseveral formats without a second scan.',
    'Exit code: 0 nothing at or above --fail-on · 1 findings · 2 the parts do not belong together, or cannot be read\n           3 with --strict and no such findings: something was not examined',
  ],
  options: [
    ...REPORTING,
    ...BASELINE,
    { name: 'policy-ref', value: 'REF', help: 'read the baseline as this branch, tag or commit has it' },
    { name: 'quiet', help: 'text: list only what decides the exit code' },
  ],
  run(args, io) {
    const [what, ...files] = args.positionals;
    if (what !== 'merge') throw new Failure('report takes one of: merge FILE…');
    return reportMerge(files, args, io);
  },
};
