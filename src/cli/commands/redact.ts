import { createProject, isNotExamined, redactText, siteOf, sourceText, surrogateTable, type InputText, type ProjectPath, type Redacted, type Site, type Surface } from '../../core'; // prettier-ignore
import { plural } from '../../core/reports';
import {
  absoluteOf,
  checkPolicies,
  encode,
  projectPath,
  replaceIfUnchanged,
  type FileText,
} from '../../node';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { codeOf, Failure } from '../failure';
import { stdinText } from '../stdin';
import { shown, targetOf, type Target } from '../target';

export const redact: Command = {
  name: 'redact',
  usage: 'redact [PATH…|-]',
  summary: 'prints text with the identifiers that are found replaced by surrogates',
  details: [
    'The same value gets the same surrogate within one run. Standard input is read without a path, or for -.',
    'It is not a de-identification determination: what is not recognised stays. Read the result before you share it.',
    'Exit code: 0 done · 2 could not do what was asked',
  ],
  options: [
    { name: 'in-place', help: 'write the files instead of printing; each whole or not at all, and only if unchanged' },
    { name: 'standard', value: 'STANDARD', choices: ['safe-harbor'], help: 'what counts as an identifier (default: safe-harbor)' },
    { name: 'surface', value: 'SURFACE', choices: ['prompt', 'source'], help: 'how to read the text (default: prompt)' },
    { name: 'stdin-path', value: 'PATH', help: 'read standard input as if it were this file' },
    { name: 'max-size', value: 'BYTES', help: 'largest file to read' },
  ],
  async run(args, io) {
    const fromStdin = args.positionals.length === 0 || args.positionals.includes('-');
    if (fromStdin && args.positionals.length > 1) throw new Failure('- stands alone.');
    if (!fromStdin && args.has('stdin-path')) throw new Failure('--stdin-path needs standard input.');
    if (fromStdin && args.has('in-place')) throw new Failure('--in-place needs files.');
    const target = await targetOf(fromStdin ? [] : args.positionals, args);
    const project = createProject(target.reader, target.grammars);
    const surface = (args.value('surface') ?? 'prompt') as Surface;
    const surrogates = surrogateTable();
    const done: { input: FileText; redacted: Redacted }[] = [];
    for (const start of fromStdin ? [undefined] : target.starts) {
      const input = start === undefined ? await stdinText(target, args, io) : await target.reader.read(projectPath(target.root, start));
      if (isNotExamined(input))
        throw new Failure(`${shown(input.path)} cannot be redacted: ${input.reason === 'missing' ? 'it is a folder' : input.reason}.`);
      const site = await siteAt(target, input.path);
      const facts = await project.facts(input, surface, site);
      const gap = facts.notExamined[0];
      if (gap) throw new Failure(`${shown(input.path)} cannot be redacted: ${gap.reason}.`);
      const source = sourceText(textOf(input), surface, site);
      done.push({ input, redacted: redactText(source, facts, surrogates, { grammars: target.grammars }) });
    }
    for (const { input, redacted } of done) {
      const bytes = encode({ text: redacted.text, encoding: input.encoding });
      if (!args.has('in-place')) await io.out(bytes);
      else if (redacted.count > 0) await replace(absoluteOf(target.root, input.path), input, bytes);
    }
    const count = done.reduce((sum, { redacted }) => sum + redacted.count, 0);
    io.say(`${plural(count, 'identifier')} replaced. This is not a de-identification determination; read the result before you share it.`);
    return EXIT.done;
  },
}; // prettier-ignore

/** What the policy describes is replaced too, so a policy that cannot be used stops the run. */
async function siteAt({ policies, day }: Target, path: ProjectPath): Promise<Site> {
  await checkPolicies(policies, [path]);
  const { policy } = await policies(path);
  return siteOf({ policy, day });
}

function textOf({ path, text }: FileText): InputText {
  return { path, text };
}

async function replace(file: string, { path, bytes }: FileText, after: Uint8Array): Promise<void> {
  const unchanged = await replaceIfUnchanged(file, bytes, after).catch((error: unknown) => {
    throw new Failure(`${shown(path)} cannot be written (${codeOf(error)}).`);
  });
  if (!unchanged) throw new Failure(`${shown(path)} has changed since it was read; it was not written.`);
}
