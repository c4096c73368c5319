import type { Command } from '../command';
import { Failure } from '../failure';
import { auditHeads } from './auditHeads';
import { auditShow } from './auditShow';
import { auditVerify } from './auditVerify';

const ACTIONS = new Map([
  ['verify', auditVerify],
  ['show', auditShow],
  ['heads', auditHeads],
]);

export const audit: Command = {
  name: 'audit',
  usage: 'audit verify|show|heads [PATH]',
  summary: 'checks the audit trail, shows it, or prints the heads that CI keeps',
  details: [
    'verify [PATH]   whether each entry fits the one before it; exit code 1 where one does not, with file and line\nshow [PATH]     who allowed, suppressed or requested what, when and why\nheads [PATH]    the newest entry of each writer, as WRITER:SEQ:HASH',
    'The trail is kept under .phi-cordon/audit where the policy says "audit": true. It is tamper-evident, not immutable:\nlast entries that are cut off, and a trail written anew, show against heads that were kept elsewhere (--anchor).\nWho acted is what git config says; nothing proves it.',
    'Exit code: 0 done · 1 verify found something · 2 could not do what was asked',
  ],
  options: [
    { name: 'anchor', value: 'FILE|HEAD', repeated: true, help: 'verify: heads that were kept, one a line in a file, or one as it is' },
    { name: 'since', value: 'YYYY-MM-DD', help: 'show: entries of that day (UTC) and later' },
    { name: 'rule', value: 'RULE', repeated: true, help: 'show: entries about this rule; phi/* is every rule of a kind' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'csv'], help: 'show: how (default: text)' },
  ],
  run(args, io) {
    const [name = '', ...paths] = args.positionals;
    const action = ACTIONS.get(name);
    if (!action) throw new Failure('audit takes one of: verify, show, heads.');
    if (paths.length > 1) throw new Failure(`audit ${name} takes one path.`);
    return action(paths, args, io);
  },
}; // prettier-ignore
