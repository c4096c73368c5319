import { copilotExclusion, EXCLUDABLE, exclusionChanges, isLikelyPhi, isNotExamined, type Excludable, type ExclusionChange, type ProjectPath } from '../../core'; // prettier-ignore
import { plural, visible } from '../../core/reports';
import { maskLine } from '../../core/scan/mask';
import {
  absoluteOf,
  encode,
  replaceIfUnchanged,
  scanProject,
  writeAtomically,
  type FileText,
} from '../../node';
import { rm } from 'node:fs/promises';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { codeOf, Failure } from '../failure';
import { lineDiff } from '../hooks/lineDiff';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { JUDGING, SELECTING, selection, targetOf, type Target } from '../target';

const NAMES = EXCLUDABLE.map(({ id }) => id);
const WIDTH = Math.max(...NAMES.map(({ length }) => length));

export const exclude: Command = {
  name: 'exclude',
  usage: 'exclude [PATH…]',
  summary: 'keeps assistants from reading the files that hold PHI',
  details: [
    'Examines files as scan does, and shows what would be added to the files that tell assistants what they may not read;\nwrites nothing without --write. For Copilot it prints what an administrator pastes under Settings, Copilot, Content\nexclusion. Whatever else stands in these files stays.',
    'A file counts with a phi finding of severity error or warning. Examined again without one, it is taken off the lists;\nrules of Claude Code are only ever added. An identifier in a file name is written as ??? of the same length.',
    `These lists are requests to the assistants, and none covers everything:\n${EXCLUDABLE.map(({ id, name, file, limit }) => `  ${id.padEnd(WIDTH)}  ${name}${file === undefined ? '' : ` (${file})`}: ${limit}`).join('\n')}`,
    'Exit code: 0 shown or written · 2 could not do what was asked, or a file could not be written\n           3 with --strict: something was not examined',
  ],
  options: [
    { name: 'for', value: 'NAME', choices: NAMES, repeated: true, help: 'only this assistant' },
    { name: 'write', help: 'write what was shown; each file whole or not at all, and only if unchanged' },
    { name: 'strict', help: 'exit with 3 if something was not examined' },
    ...JUDGING,
    ...SELECTING,
  ],
  async run(args, io) {
    const assistants = chosen(args);
    const target = await targetOf(args.positionals, args);
    const { findings, notExamined, asked } = await scanProject({ ...target, ...selection(args), trusted: true }, (done, total) => io.progress(() => `Examined ${done} of ${plural(total, 'file')}`));
    const withPhi = [...new Set(findings.filter(isLikelyPhi).map(({ path }) => path))].filter((path) => asked.has(path));
    const unknown = new Set([...withPhi, ...notExamined.map(({ path }) => path)]);
    const there = await filesThere(target, assistants);
    const changes = exclusionChanges({ withPhi, without: [...asked].filter((path) => !unknown.has(path)) }, assistants, new Map([...there].map(([path, { text }]) => [path, text])));
    for (const change of changes) await io.out(described(change));
    if (assistants.some(({ id }) => id === 'copilot') && withPhi.length > 0)
      await io.out(`# GitHub Copilot: paste under Settings, Copilot, Content exclusion\n${copilotExclusion(withPhi)}`);
    io.say(`${plural(withPhi.length, 'file')} with PHI; ${notExamined.length === 0 ? 'all were examined' : `${notExamined.length} not examined`}.`);
    const written = args.has('write') ? await write(target, there, changes, io) : true;
    if (!args.has('write') && changes.length > 0) io.say('Nothing was written. --write applies this.');
    if (!written || changes.some((change) => 'cannot' in change)) return EXIT.failed;
    return args.has('strict') && notExamined.length > 0 ? EXIT.notExamined : EXIT.done;
  },
}; // prettier-ignore

function chosen(args: Arguments): readonly Excludable[] {
  const names = new Set(args.values('for'));
  return EXCLUDABLE.filter(({ id }) => names.size === 0 || names.has(id));
}

/** @throws Failure for a file that is there and cannot be read: it would be lost */
async function filesThere({ reader }: Target, assistants: readonly Excludable[]): Promise<ReadonlyMap<ProjectPath, FileText>> {
  const there = new Map<ProjectPath, FileText>();
  for (const { file } of assistants) {
    const read = file === undefined ? undefined : await reader.read(file);
    if (read === undefined) continue;
    if (!isNotExamined(read)) there.set(read.path, read);
    else if (read.reason !== 'missing') throw new Failure(`${read.path} cannot be read: ${read.reason}.`);
  }
  return there;
} // prettier-ignore

/** What our own lines in settings look like. */
const OURS = /^\s*(?:"Read\(\/[^"]*\)"[\s\]},]*|"(?:permissions|deny)": ?[[{]|[\s[\]{},]*)$/;

/** Lines that others wrote, or share with us, are masked: settings may hold keys. */
function described(change: ExclusionChange): string {
  const path = visible(change.path);
  if ('cannot' in change) return `${path}: ${change.cannot}\n`;
  const { before, after, assistant } = change;
  const lines = lineDiff(before ?? '', after ?? '').split('\n');
  const shown = lines.map((line) => line.startsWith('+') && assistant.id === 'claude' && !OURS.test(line.slice(1)) ? `+${maskLine(line.slice(1))}` : line);
  return `--- ${before === undefined ? '/dev/null' : path}\n+++ ${after === undefined ? '/dev/null' : path}\n${shown.join('\n')}`;
} // prettier-ignore

async function write({ root }: Target, there: ReadonlyMap<ProjectPath, FileText>, changes: readonly ExclusionChange[], io: Io): Promise<boolean> {
  let all = true;
  for (const change of changes) {
    if ('cannot' in change) continue;
    const file = absoluteOf(root, change.path);
    const read = there.get(change.path);
    try {
      if (change.after === undefined) await rm(file);
      else if (!read) await writeAtomically(file, change.after);
      else if (!(await replaceIfUnchanged(file, read.bytes, encode({ text: change.after, encoding: read.encoding })))) {
        io.say(`phi-cordon: ${change.path} has changed since it was read; it was not written.`);
        all = false;
        continue;
      }
      io.say(`${change.path} ${change.after === undefined ? 'removed' : 'written'}.`);
    } catch (error) {
      io.say(`phi-cordon: ${change.path} cannot be written (${codeOf(error)}).`);
      all = false;
    }
  }
  return all;
} // prettier-ignore
