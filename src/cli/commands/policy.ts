import type { Command } from '../command';
import { Failure } from '../failure';
import { JUDGING } from '../target';
import { policyCheck } from './policyCheck';
import { policyDiff } from './policyDiff';
import { policyExplain } from './policyExplain';
import { policyInit } from './policyInit';
import { policyShow } from './policyShow';

const ACTIONS = new Map([
  ['init', policyInit],
  ['check', policyCheck],
  ['show', policyShow],
  ['explain', policyExplain],
  ['diff', policyDiff],
]);

export const policy: Command = {
  name: 'policy',
  usage: 'policy init|check|show|explain PATH|diff OTHER',
  summary: 'starts a policy, checks it, shows it, explains what it says of a path, or compares it with another',
  details: [
    'init [FOLDER]   writes .phi-cordon.json into the root from what the files use, with nothing approved\ncheck [PATH…]   what is wrong with the policies there; exit code 1 if there are errors\nshow [PATH]     agreements, approvals, routes, zones and locks in force for a path\nexplain PATH    which line decides what, for a file\ndiff OTHER [PATH…]   what loosens and tightens, and which findings come and go: from a git ref (branch, tag, commit) to the policies in force, or from these to a policy file that somebody proposes for the root',
    'Exit code: 0 done · 1 check found errors, or diff --fail-on-loosening found an entry that loosens or a finding that vanishes or gets quieter · 2 could not do what was asked',
  ],
  options: [
    { name: 'organization', value: 'NAME', help: 'init: your name in the new policy' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'diff: form of the answer (default: text)' },
    { name: 'fail-on-loosening', help: 'diff: exit with 1 if anything loosens' },
    ...JUDGING,
  ],
  run(args, io) {
    const [name = '', ...paths] = args.positionals;
    const action = ACTIONS.get(name);
    if (!action) throw new Failure('policy takes one of: init, check, show, explain, diff.');
    return action(paths, args, io);
  },
}; // prettier-ignore
