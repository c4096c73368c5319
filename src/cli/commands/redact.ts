import { append } from '../../core/append';
import { createProject, isNotExamined, learnNames, redactionSummary, redactThoroughly, siteOf, sourceText, STANDARDS, sumOf, surrogateTable, type FileFacts, type NotExamined, type ProjectPath, type RedactionCounts, type Site, type SourceText, type Standard, type Surface, type SurrogateTable } from '../../core'; // prettier-ignore
import { isPolicyFile } from '../../core/policy';
import { redactionSurface } from '../../core/remedies/redactionSurface';
import { plural, visible } from '../../core/reports';
import { pathIdentifiers, shownPath } from '../../core/scan/shownPath';
import { absoluteOf, checkPolicies, encode, globTest, projectPath, replaceIfUnchanged, walk, type FileText } from '../../node'; // prettier-ignore
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { codeOf, Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { stdinText } from '../stdin';
import { JUDGING, SELECTING, selection, shown, targetOf, type Target } from '../target';

export const redact: Command = {
  name: 'redact',
  usage: 'redact [PATH…|-]',
  summary: 'prints text with the identifiers that are found replaced by surrogates',
  details: [
    'The same person or value gets the same surrogate within one run, in all its files; surrogates are random, and kept\nnowhere. Standard input is read without a path, or for -. Folders need --in-place, and are walked as scan does.',
    'safe-harbor leaves years, States, ZIP codes of three digits and 90+ (45 CFR 164.514(b)(2)); limited-data-set also dates,\ntowns, ZIP codes and ages (164.514(e)(2)); surrogate-dates shifts the dates of a person by the same number of days,\nwhich is not Safe Harbor.',
    'The result is read once more before it is handed out, and what that look finds is replaced too. It is not a\nde-identification determination: what is not recognised stays. Read the result before you share it.',
    'Exit code: 0 done · 2 could not do what was asked\n           3 with --strict: a file of a folder was not examined, and left as it is',
  ],
  options: [
    { name: 'in-place', help: 'write the files instead of printing; each whole or not at all, and only if unchanged' },
    { name: 'standard', value: 'STANDARD', choices: STANDARDS, help: 'what is replaced (default: safe-harbor)' },
    { name: 'surface', value: 'SURFACE', choices: ['prompt', 'source'], help: 'how to read the text (default: source for programs, else prompt)' },
    { name: 'stdin-path', value: 'PATH', help: 'read standard input as if it were this file' },
    { name: 'strict', help: 'exit with 3 if something was not examined' },
    ...JUDGING,
    ...SELECTING,
  ],
  async run(args, io) {
    const fromStdin = args.positionals.length === 0 || args.positionals.includes('-');
    if (fromStdin && args.positionals.length > 1) throw new Failure('- stands alone.');
    if (!fromStdin && args.has('stdin-path')) throw new Failure('--stdin-path needs standard input.');
    if (fromStdin && args.has('in-place')) throw new Failure('--in-place needs files.');
    const target = await targetOf(fromStdin ? [] : args.positionals, args);
    const job = jobOf(target, args);
    const done: Done[] = [];
    const left: NotExamined[] = [];
    if (fromStdin) {
      const read = await examined(job, await stdinText(target, args, io));
      done.push(await redactOne(job, read, (_, after) => io.out(after)));
    } else await redactFiles(job, await filesOf(target, args), args, io, done, left);
    for (const line of redactionSummary(sumOf(done), job.standard)) io.say(line);
    tellPaths(done, left, io);
    return args.has('strict') && left.length > 0 ? EXIT.notExamined : EXIT.done;
  },
}; // prettier-ignore

/** What stays the same for every text of a run. */
interface Job {
  readonly target: Target;
  readonly standard: Standard;
  readonly surrogates: SurrogateTable;
  read(input: FileText): Promise<Read>;
}

interface Read {
  readonly input: FileText;
  readonly source: SourceText;
  readonly facts: FileFacts;
  look(text: string): Promise<{ readonly source: SourceText; readonly facts: FileFacts }>;
}

/** What is remembered of a text that is done. */
interface Done extends RedactionCounts {
  readonly path: ProjectPath;
}

function jobOf(target: Target, args: Arguments): Job {
  const project = createProject(target.reader, target.grammars);
  const given = args.value('surface') as Surface | undefined;
  return {
    target,
    standard: (args.value('standard') ?? 'safe-harbor') as Standard,
    surrogates: surrogateTable(),
    async read(input) {
      const site = await siteAt(target, input.path);
      const surface = given ?? redactionSurface(input.path);
      const look = async (text: string) => {
        const one = { path: input.path, text };
        return { source: sourceText(one, surface, site), facts: await project.facts(one, surface, site) };
      };
      return { input, ...(await look(input.text)), look };
    },
  };
}

/** What the policy describes is replaced too, so a policy that cannot be used stops the run. */
async function siteAt({ policies, day }: Target, path: ProjectPath): Promise<Site> {
  await checkPolicies(policies, [path]);
  const { policy } = await policies(path);
  return siteOf({ policy, day });
}

interface Files {
  /** Those that the user named; what cannot be done to one stops the run before anything is written. */
  readonly named: ReadonlySet<ProjectPath>;
  readonly all: readonly ProjectPath[];
  readonly notListed: readonly NotExamined[];
}

async function filesOf({ root, starts }: Target, args: Arguments): Promise<Files> {
  const { include, exclude, obeyIgnore } = selection(args);
  const { files, notExamined } = await walk(root, starts, { obeyIgnore });
  const named = new Set(starts.map((start) => projectPath(root, start)));
  if (!args.has('in-place') && files.some((file) => !named.has(file)))
    throw new Failure('A folder needs --in-place.');
  const [included, excluded] = [globTest(include, true), globTest(exclude, false)];
  // The policy names the organisation and its officers, and it has to be read as it was written.
  const listed = args.has('in-place') ? files : [...named];
  const all = listed.filter(
    (file) => included(file) && !excluded(file) && (named.has(file) || !isPolicyFile(file)),
  );
  return { named, all, notListed: notExamined };
}

async function redactFiles(job: Job, { named, all, notListed }: Files, args: Arguments, io: Io, done: Done[], left: NotExamined[]): Promise<void> {
  append(left, notListed);
  const listed = new Set(all);
  const known = new Set<ProjectPath>();
  // Every name first: which person a part of one stands for may only be told by another file.
  for (const file of all) {
    const read = await readFile(job, file, named, listed);
    if (!read) continue;
    if ('reason' in read) left.push(read);
    else {
      known.add(file);
      learnNames(read.source, read.facts, job.surrogates);
    }
  }
  for (const file of all) {
    if (!known.has(file)) continue;
    const read = await readFile(job, file, named, listed);
    if (!read) continue;
    if ('reason' in read) {
      left.push(read);
      continue;
    }
    const write = (before: Uint8Array, after: Uint8Array): Promise<void> =>
      args.has('in-place') ? replace(job.target, file, before, after) : io.out(after);
    done.push(await redactOne(job, read, write));
    io.progress(() => `Redacted ${plural(done.length, 'file')}`);
  }
} // prettier-ignore

/** A file of a folder that cannot be examined is told of; one that the user named stops the run. */
async function readFile(job: Job, file: ProjectPath, named: ReadonlySet<ProjectPath>, listed: ReadonlySet<ProjectPath>): Promise<Read | NotExamined | undefined> {
  const input = await job.target.reader.read(file);
  if (named.has(file)) return examined(job, input);
  if (isNotExamined(input)) return input.reason === 'missing' ? undefined : input;
  // A link to a file that is listed itself is that file.
  if (input.target !== file && listed.has(input.target)) return undefined;
  const read = await job.read(input);
  return read.facts.notExamined[0] ?? read;
} // prettier-ignore

/** @throws Failure where a text cannot be examined whole */
async function examined(job: Job, input: FileText | NotExamined): Promise<Read> {
  const read = isNotExamined(input) ? undefined : await job.read(input);
  const gap = isNotExamined(input) ? input : read!.facts.notExamined[0];
  if (gap) throw new Failure(`${shown(input.path)} cannot be redacted: ${gap.reason}.`);
  return read!;
}

async function redactOne({ target, standard, surrogates }: Job, { input, source, facts, look }: Read, write: (before: Uint8Array, after: Uint8Array) => Promise<void>): Promise<Done> {
  const { text, replaced, kept, left } = await redactThoroughly(source, facts, surrogates, { standard, grammars: target.grammars }, look);
  await write(input.bytes, encode({ text, encoding: input.encoding }));
  return { path: input.path, replaced, kept, left };
} // prettier-ignore

async function replace({ root }: Target, path: ProjectPath, before: Uint8Array, after: Uint8Array): Promise<void> {
  if (Buffer.compare(before, after) === 0) return;
  const unchanged = await replaceIfUnchanged(absoluteOf(root, path), before, after).catch((error: unknown) => {
    throw new Failure(`${shown(path)} cannot be written (${codeOf(error)}).`);
  });
  if (!unchanged) throw new Failure(`${shown(path)} has changed since it was read; it was not written.`);
} // prettier-ignore

/** What was left as it is, and names of files that say something themselves. */
function tellPaths(done: readonly Done[], left: readonly NotExamined[], io: Io): void {
  for (const { path, reason, detail } of left)
    io.say(`Not examined, left as it is: ${visible(shownPath(path))} (${reason}${detail === undefined ? '' : `: ${detail}`})`); // prettier-ignore
  const telling = done.filter(({ path }) => pathIdentifiers(path).length > 0).length;
  if (telling > 0) io.say(`${plural(telling, 'file name')} seem to hold identifiers too. Rename them.`);
}
