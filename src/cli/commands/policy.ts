import type { Command } from '../command';
import { Failure } from '../failure';
import { JUDGING } from '../target';
import { policyCheck } from './policyCheck';
import { policyExplain } from './policyExplain';
import { policyInit } from './policyInit';
import { policyShow } from './policyShow';

const ACTIONS = new Map([
  ['init', policyInit],
  ['check', policyCheck],
  ['show', policyShow],
  ['explain', policyExplain],
]);

export const policy: Command = {
  name: 'policy',
  usage: 'policy init|check|show|explain PATH',
  summary: 'starts a policy, checks it, shows it, or explains what it says of a path',
  details: [
    'init [FOLDER]   writes .phi-cordon.json into the root from what the files use, with nothing approved\ncheck [PATH…]   what is wrong with the policies there; exit code 1 if there are errors\nshow [PATH]     agreements, approvals, routes, zones and locks in force for a path\nexplain PATH    which line decides what, for a file',
    'Exit code: 0 done · 1 check found errors · 2 could not do what was asked',
  ],
  options: [
    { name: 'organization', value: 'NAME', help: 'init: your name in the new policy' },
    ...JUDGING,
  ],
  run(args, io) {
    const [name = '', ...paths] = args.positionals;
    if (name === 'diff') throw new Failure('policy diff is not available in this version.');
    const action = ACTIONS.get(name);
    if (!action) throw new Failure('policy takes one of: init, check, show, explain.');
    return action(paths, args, io);
  },
}; // prettier-ignore
