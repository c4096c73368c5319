import path from 'node:path';
import { isCalendarDay } from '../../core';
import { plural } from '../../core/reports';
import { collectEvidence, EVIDENCE_FORMATS, type Evidence } from '../../core/reports/evidence';
import { writeAtomically } from '../../node';
import { gatherEvidence } from '../../node/evidence';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { codeOf, Failure } from '../failure';
import { JUDGING, SELECTING, selection, shown, targetOf } from '../target';
import { VERSION } from '../version';

const ALL = 'all';
/** What the files of `--format all` are called. */
const STEM = 'phi-cordon-evidence';

export const evidence: Command = {
  name: 'evidence',
  usage: 'evidence [PATH…]',
  summary: 'writes what the code and the policy show, as input to a risk analysis',
  details: [
    'Receivers seen in the code, the register with its dates and gaps, data flows, open and accepted findings,\nwhat was not examined, and a review calendar. It is input to the risk analysis of 45 CFR 164.308(a)(1)(ii)(A), not the analysis.',
    'csv has one row for each risk to weigh; ics is the review calendar. The same inputs and day give the same bytes.',
    'Exit code: 0 written, whatever was found · 2 could not do what was asked\n           3 with --strict: something was not examined',
  ],
  options: [
    { name: 'as-of', value: 'YYYY-MM-DD', help: 'the day to judge by (default: today)' },
    { name: 'format', value: 'FORMAT', choices: [...EVIDENCE_FORMATS.map(({ id }) => id), ALL], help: 'how to write it (default: html); all needs --output' },
    { name: 'output', value: 'FILE', help: 'write into a file, whole or not at all; a folder for all' },
    { name: 'strict', help: 'exit with 3 if something was not examined' },
    ...JUDGING.filter(({ name }) => name !== 'date'),
    ...SELECTING,
  ],
  async run(args, io) {
    const output = args.value('output');
    const format = args.value('format') ?? 'html';
    if (format === ALL && output === undefined) throw new Failure('--format all needs --output with a folder.');
    const day = args.value('as-of');
    if (day !== undefined && !isCalendarDay(day)) throw new Failure('--as-of takes a calendar date of the form YYYY-MM-DD.');
    const target = await targetOf(args.positionals, args);
    const scanned = await gatherEvidence(
      { ...target, ...selection(args), ...(day === undefined ? {} : { day }), trusted: true, version: VERSION },
      (done, total) => io.progress(() => `Examined ${done} of ${plural(total, 'file')}`),
    );
    const collected = collectEvidence(scanned);
    for (const { file, text } of rendered(collected, format, output)) {
      if (file === undefined) await io.out(text);
      else await write(file, text);
    }
    return args.has('strict') && collected.notExamined.length > 0 ? EXIT.notExamined : EXIT.done;
  },
}; // prettier-ignore

function rendered(
  collected: Evidence,
  format: string,
  output: string | undefined,
): { readonly file: string | undefined; readonly text: string }[] {
  if (format !== ALL)
    return EVIDENCE_FORMATS.filter(({ id }) => id === format).map(({ render }) => ({ file: output, text: render(collected) })); // prettier-ignore
  return EVIDENCE_FORMATS.map(({ extension, render }) => ({
    file: path.join(output!, `${STEM}.${extension}`),
    text: render(collected),
  }));
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeAtomically(file, text);
  } catch (error) {
    throw new Failure(`The evidence cannot be written to ${shown(file)} (${codeOf(error)}).`);
  }
}
