import assert from 'node:assert/strict';
import path from 'node:path';
import { applyEdits, createProject, isNotExamined, isRefusal, remedyEdit, siteOf, sourceText, surrogateTable, type Finding, type ProjectReader } from '../../../src/core'; // prettier-ignore
import { fileReader } from '../../../src/node';
import { grammarOf } from '../../../src/core/scan/fileKinds';
import { programsIn, type FlowProgram } from '../../bench/flows/suite';
import { effective } from '../policy/support';
import { DAY, grammars } from '../support';

const PROGRAMS = path.join(__dirname, '../../bench/flows/programs');
const CODE = /\.(?:[cm]?[jt]sx?|py|java|cs|go|rb|php)$/;
/** Every kind of edit stands in these; the others differ in what is called. */
const SAMPLED = new Set(['log', 'error-report', 'analytics', 'error']);

const policy = effective({ sanitizers: ['deidentify'] });
const context = { policy, day: DAY, trusted: true };
const site = siteOf(context);

const isMend = (id: string) => /^(?:sanitize:|keep-fields:|drop-from-log$)/.test(id);

/** Files of a program, each with its findings. */
async function findingsOf({ root, start }: FlowProgram, reader: ProjectReader) {
  const files = root === start ? (await reader.list('')).filter((file) => CODE.test(file)) : [path.basename(start)]; // prettier-ignore
  const found: { examined: string; finding: Finding }[] = [];
  for (const examined of files)
    for (const finding of await findingsIn(examined, reader)) found.push({ examined, finding });
  return found;
}

async function findingsIn(file: string, reader: ProjectReader): Promise<readonly Finding[]> {
  const input = await reader.read(file);
  assert.ok(!isNotExamined(input));
  const { findings } = await createProject(reader, grammars).examine(input, context);
  return findings.filter(({ rule }) => rule.startsWith('flow/'));
}

function hasError(file: string, text: string): boolean {
  const grammar = grammarOf(sourceText({ path: file, text }).languageId)!;
  return grammars.withTree(grammar, text, ({ rootNode }) => rootNode.hasError);
}

describe('remedies of flows, over the programs of the suite', () => {
  for (const language of ['csharp', 'go', 'java', 'javascript', 'php', 'python', 'ruby', 'typescript']) {
    it(`${language}: what is offered can be done, parses, and ends the flow`, async function () {
      this.timeout(60_000);
      const programs = programsIn(PROGRAMS).filter((one) => SAMPLED.has(one.kind) && one.name.startsWith(`${language}/`)); // prettier-ignore
      let mends = 0;
      for (const program of programs) {
        const reader = fileReader(program.root);
        const before = await findingsOf(program, reader);
        for (const { examined, finding } of before) {
          for (const { id } of finding.remedies.filter((ref) => isMend(ref.id))) {
            const input = await reader.read(finding.path);
            assert.ok(!isNotExamined(input));
            const source = sourceText(input, undefined, site);
            const facts = await createProject(reader, grammars).facts(input, undefined, site);
            const what = `${program.name}:${finding.place.line} ${id}`;
            const edits = remedyEdit(finding, id, { source, facts, policy, day: DAY, grammars, surrogates: surrogateTable() }); // prettier-ignore
            assert.ok(!isRefusal(edits), what);
            const text = applyEdits(input.text, edits[0]!.edits);
            assert.ok(!hasError(finding.path, text) || hasError(finding.path, input.text), `${what}\n${text}`); // prettier-ignore
            const changed: ProjectReader = { ...reader, read: async (file) => (file === finding.path ? { ...input, text } : reader.read(file)) }; // prettier-ignore
            const left = await findingsIn(examined, changed);
            // A chain of calls may leak in several links, which all begin with it.
            const here = ({ rule, path: at, place }: Finding) => rule === finding.rule && at === finding.path && place.start === finding.place.start; // prettier-ignore
            const had = before.filter((one) => one.examined === examined && here(one.finding));
            assert.equal(left.filter(here).length, had.length - 1, `${what}\n${text}`);
            mends++;
          }
        }
      }
      assert.ok(mends >= programs.length / 4, `${mends} in ${programs.length} programs`);
    });
  }
});
