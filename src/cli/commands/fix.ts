import { append } from '../../core/append';
import { createProject, isNotExamined, isRefusal, isRuleId, remedyById, remedyEdit, remedyTitle, RULES, shownPath, siteOf, sourceText, surrogateTable, type FileFacts, type Finding, type RemedyContext, type SafeText, type TextEdit } from '../../core'; // prettier-ignore
import { applyEdits } from '../../core/remedies';
import { plural, visible } from '../../core/reports';
import { rulePatternMatches } from '../../core/rules';
import { absoluteOf, encode, replaceIfUnchanged, scanProject, type FileText } from '../../node';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { codeOf, Failure } from '../failure';
import type { Io } from '../io';
import type { Arguments } from '../options';
import { JUDGING, SELECTING, selection, targetOf, type Target } from '../target';

/** What will be done to one file. */
interface FilePlan {
  readonly input: FileText;
  readonly edits: readonly TextEdit[];
  readonly steps: readonly Step[];
}

interface Step {
  readonly finding: Finding;
  readonly title: SafeText;
  /** Edits of other files that the remedy would like, and that a person should see first. */
  readonly others: readonly string[];
}

export const fix: Command = {
  name: 'fix',
  usage: 'fix [PATH…]',
  summary: 'plans the preferred remedies, and applies them when told to',
  details: [
    'Prints where and what, with masked lines; writes nothing without --write. A remedy changes the\nsmallest range. Nothing is suppressed and no policy is edited.',
    'Exit code: 0 planned or written · 2 could not do what was asked, or a file could not be written',
  ],
  options: [
    { name: 'rule', value: 'RULE', repeated: true, help: 'remedy findings of this rule; phi/* is every rule of a kind' },
    { name: 'all', help: 'remedy findings of every rule' },
    { name: 'write', help: 'apply the plan; each file whole or not at all, and only if unchanged' },
    ...JUDGING,
    ...SELECTING,
  ],
  async run(args, io) {
    const wanted = ruleTest(args);
    const target = await targetOf(args.positionals, args);
    const result = await scanProject({ ...target, ...selection(args), trusted: true, most: Infinity });
    // What a file that was asked for brings about in another is told by scan; the other is not rewritten.
    const findings = result.findings.filter((finding) => wanted(finding) && result.asked.has(finding.path));
    const plans = await plan(target, findings, io);
    for (const one of plans) await io.out(described(one));
    const count = plans.reduce((sum, { steps }) => sum + steps.length, 0);
    if (count === 0) {
      await io.out('No finding here has a remedy that applies by itself.\n');
      return EXIT.done;
    }
    if (!args.has('write')) {
      await io.out(`${plural(count, 'remedy', 'remedies')} in ${plural(plans.length, 'file')} planned. --write applies them.\n`);
      return EXIT.done;
    }
    return write(target, plans, io);
  },
}; // prettier-ignore

function ruleTest(args: Arguments): (finding: Finding) => boolean {
  const patterns = args.values('rule');
  if (args.has('all') === patterns.length > 0) throw new Failure('fix takes either --all, or --rule once or more.');
  if (args.has('all')) return () => true;
  if (!patterns.every((pattern) => isRuleId(pattern) || RULES.some(({ id }) => rulePatternMatches(pattern, id))))
    throw new Failure('--rule takes the id of a rule; phi-cordon rules lists them.');
  return ({ rule }) => patterns.some((pattern) => rulePatternMatches(pattern, rule));
} // prettier-ignore

async function plan(target: Target, findings: readonly Finding[], io: Io): Promise<FilePlan[]> {
  const project = createProject(target.reader, target.grammars);
  const surrogates = surrogateTable();
  const plans: FilePlan[] = [];
  for (const path of [...new Set(findings.map((finding) => finding.path))].sort()) {
    const input = await target.reader.read(path);
    if (isNotExamined(input)) {
      if (input.reason === 'too-large')
        io.say(
          `phi-cordon: ${visible(shownPath(path))} is too large to be rewritten; --max-size includes it.`,
        );
      continue;
    }
    const { policy } = await target.policies(path);
    const site = siteOf({ policy, day: target.day });
    const facts: FileFacts = await project.facts(input, undefined, site);
    const context: RemedyContext = { source: sourceText(input, undefined, site), facts, policy, day: target.day, grammars: target.grammars, surrogates }; // prettier-ignore
    const made = planFile(
      input,
      findings.filter((finding) => finding.path === path),
      context,
    );
    if (made.steps.length > 0) plans.push(made);
  }
  return plans;
}

/** Takes findings in the order of their severity; one whose edit would overlap an earlier one's is left for a next run. */
function planFile(input: FileText, findings: readonly Finding[], context: RemedyContext): FilePlan {
  const edits: TextEdit[] = [];
  const steps: Step[] = [];
  for (const finding of findings) {
    const id = finding.remedies.find(({ preferred }) => preferred)?.id;
    if (id === undefined || !remedyById(id)?.remedy.inFixAll) continue;
    const result = remedyEdit(finding, id, context);
    if (isRefusal(result)) continue;
    const own = result.filter(({ path }) => path === finding.path).flatMap((file) => file.edits);
    const fresh = own.filter((edit) => !edits.some((known) => isSame(known, edit)));
    if (fresh.length === 0 || fresh.some((edit) => edits.some((known) => overlaps(known, edit)))) continue;
    append(edits, fresh);
    const others = result.filter(({ path }) => path !== finding.path).map(({ path }) => path);
    steps.push({ finding, title: remedyTitle(finding, id), others });
  }
  return { input, edits, steps };
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end && b.start < a.end;
}

function described({ input, steps }: FilePlan): string {
  const lines = [...steps]
    .sort((a, b) => a.finding.place.start - b.finding.place.start)
    .flatMap(({ finding: { place, rule }, title, others }) => [
      `  ${place.line}:${place.column}  ${rule}  ${visible(title)}`,
      `      ${place.context}`,
      ...others.map((other) => `      also wants an edit of ${visible(shownPath(other))}: preview it in the editor`),
    ]);
  return `${visible(shownPath(input.path))}\n${lines.join('\n')}\n\n`;
} // prettier-ignore

async function write({ root }: Target, plans: readonly FilePlan[], io: Io) {
  let written = 0;
  for (const { input, edits } of plans) {
    const name = visible(shownPath(input.path));
    const after = encode({ text: applyEdits(input.text, edits), encoding: input.encoding });
    try {
      if (await replaceIfUnchanged(absoluteOf(root, input.path), input.bytes, after)) written++;
      else io.say(`phi-cordon: ${name} has changed since it was read; it was not written.`);
    } catch (error) {
      io.say(`phi-cordon: ${name} cannot be written (${codeOf(error)}).`);
    }
  }
  await io.out(
    `${plural(written, 'file')} written. Scan again: a remedy changes where data goes, not whether it may be sent.\n`,
  );
  return written === plans.length ? EXIT.done : EXIT.failed;
}
