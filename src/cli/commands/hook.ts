import type { Command } from '../command';
import { HARNESSES } from '../../core/assistantHooks';
import { Failure } from '../failure';
import { INSTALLERS } from '../hooks';
import { installHook } from '../hooks/install';
import type { Option } from '../options';

const WIDTH = Math.max(...INSTALLERS.map(({ name }) => name.length));

/** Each once, though several installers take it. */
const OWN: readonly Option[] = [
  ...new Map(INSTALLERS.flatMap(({ options }) => options.map((one) => [one.name, one]))).values(),
];

export const hook: Command = {
  name: 'hook',
  usage: 'hook run|install|uninstall [NAME]',
  summary: 'looks at what an assistant or a commit is about to hand out',
  details: [
    `run              reads what an assistant is about to send from standard input, and keeps it back where it holds PHI\n                 that the policy lets nobody receive; docs/assistants.md says how each assistant is answered`,
    `install NAME     shows what would be written, and writes it with --write; NAME is one of\n${INSTALLERS.map(({ name, summary }) => `  ${name.padEnd(WIDTH)}  ${summary}`).join('\n')}\nuninstall NAME   takes it away again; what others wrote stays`,
  ],
  options: [
    {
      name: 'harness',
      value: 'NAME',
      choices: ['auto', ...HARNESSES],
      help: 'run: who asks (default: auto, told by what is handed over)',
    },
    {
      name: 'on-error',
      value: 'HOW',
      choices: ['open', 'closed'],
      help: 'run, install: whether what cannot be looked at goes on (default: open; git: closed)',
    },
    { name: 'write', help: 'install, uninstall: write what was shown' },
    ...OWN,
  ],
  async run(args, io) {
    const [action, name, ...more] = args.positionals;
    if (action !== 'install' && action !== 'uninstall') throw new Failure('hook takes one of: run, install, uninstall.'); // prettier-ignore
    const installer = INSTALLERS.find((one) => one.name === name);
    if (!installer || more.length > 0)
      throw new Failure(`hook ${action} takes one of: ${INSTALLERS.map((one) => one.name).join(', ')}.`);
    return installHook(action, installer, args, io);
  },
};
