import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { Failure } from '../failure';
import { serve } from '../mcp/server';
import { serverWorld } from '../mcp/world';
import { JUDGING } from '../target';

export const mcp: Command = {
  name: 'mcp',
  usage: 'mcp [FOLDER]',
  summary: 'serves tools for assistants over the Model Context Protocol, on standard input and output',
  details: [
    'An assistant starts it; docs/assistants.md says how each is set up. The tools take paths in the project of FOLDER\n(default: the current folder), never text, and no answer holds a value that was found. It makes no connection.',
    'Exit code: 0 the assistant closed it · 2 could not do what was asked',
  ],
  options: JUDGING,
  async run(args) {
    const [folder = '.', ...more] = args.positionals;
    if (more.length > 0) throw new Failure('mcp takes one folder.');
    await serve(await serverWorld(folder, args));
    return EXIT.done;
  },
};
