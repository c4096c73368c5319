import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atLeast, NO_POLICY, RULES, type EffectivePolicy, type Finding } from '../../src/core';
import { effectivePolicy, loadPolicy, policyProblems } from '../../src/core/policy';
import { DAY, examine } from './support';

const FOLDER = 'docs/rules';

const SECTIONS = ['What it finds', 'Why it counts', 'Fires', 'Stays quiet', 'How sure', 'How to mend it', 'How to suppress it', 'What it does not see']; // prettier-ignore

function pageOf(id: string): string {
  return `${id.replace('/', '-')}.md`;
}

/** The targets of inline links; a target may hold one level of balanced parentheses, as citations do. */
function linksIn(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(((?:[^()\s]|\([^()]*\))+)\)/g)].map((match) => match[1]!);
}

const EXTENSIONS: Readonly<Record<string, string>> = { ts: 'ts', python: 'py', json: 'json', jsonc: 'jsonc', text: 'txt', html: 'html', java: 'java' }; // prettier-ignore

/** The code blocks of one section, each as a file. An ellipsis stands for the rest of a key or an image. */
function examplesIn(id: string, section: string): { path: string; text: string }[] {
  const page = readFileSync(join(FOLDER, pageOf(id)), 'utf8');
  const body = page.split(`\n## ${section}\n`)[1]!.split('\n## ')[0]!;
  return [...body.matchAll(/```(\w+)\n([^]*?)```/g)].map(([, language, text]) => ({
    path: language === 'dotenv' ? 'services/.env' : `services/page.${EXTENSIONS[language!]}`,
    text: text!.replaceAll('…', 'LakesideInvented7'),
  }));
}

/** Pages on endpoints speak of the clinic's policy, unless an example brings one; those on identifiers of none. */
function policyFor(id: string, section: string): EffectivePolicy {
  if (id.startsWith('phi/')) return NO_POLICY;
  const own = [section, 'Fires'].flatMap((name) => examplesIn(id, name)).find(({ path, text }) => path.endsWith('.jsonc') && /^\{\s*"version"/.test(text)); // prettier-ignore
  const text = own?.text ?? readFileSync('examples/lakeside-clinic/.phi-cordon.json', 'utf8');
  return effectivePolicy(loadPolicy({ path: '.phi-cordon.json', text }), { trusted: true });
}

async function findingsIn(id: string, section: string): Promise<Finding[]> {
  const policy = policyFor(id, section);
  const judged = await Promise.all(examplesIn(id, section).map((input) => examine(input, { policy })));
  return judged.flatMap(({ findings }) => [...findings]);
}

describe('rule pages', () => {
  const ofPolicies = RULES.filter(({ id }) => id.startsWith('policy/') && id !== 'policy/suppression-reason');

  it('are there for each rule, and for nothing else', () => {
    const pages = readdirSync(FOLDER).sort();
    assert.deepEqual(pages, RULES.map(({ id }) => pageOf(id)).sort());
  });

  for (const { id, title, basis } of RULES) {
    it(`${id} has its title, basis and sections`, () => {
      const text = readFileSync(join(FOLDER, pageOf(id)), 'utf8');
      const lines = text.split('\n');
      assert.equal(lines[0], `# ${id}: ${title}`);
      assert.equal(lines[2], `Basis: ${basis}`);
      assert.deepEqual(
        lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3)),
        SECTIONS,
      );
    });

    it(`${id} links to what is there`, () => {
      const path = join(FOLDER, pageOf(id));
      for (const target of linksIn(readFileSync(path, 'utf8'))) {
        if (target.startsWith('https:')) {
          assert.equal(new URL(target).host, 'www.ecfr.gov', `${id}: only the regulation is linked outside`);
        } else {
          assert.ok(existsSync(join(dirname(path), target.split('#')[0]!)), `${id}: ${target} is missing`);
        }
      }
    });

    it(`${id} is told in the project's voice`, () => {
      const text = readFileSync(join(FOLDER, pageOf(id)), 'utf8');
      assert.doesNotMatch(text, /\bviolat\w+|\bcompliant\b|\bno PHI\b|\bde-identified\b/i);
    });
  }

  for (const { id } of RULES.filter((rule) => !ofPolicies.includes(rule))) {
    it(`${id} shows an example that fires`, async () => {
      const rules = (await findingsIn(id, 'Fires')).map(({ rule }) => rule);
      assert.ok(rules.includes(id), `fires ${rules.join() || 'nothing'}`);
    });

    it(`${id} shows an example that stays quiet`, async () => {
      const loud = (await findingsIn(id, 'Stays quiet')).filter(({ severity }) =>
        atLeast(severity, 'warning'),
      );
      assert.deepEqual(
        loud.map(({ rule }) => rule),
        [],
      );
    });
  }

  for (const { id } of ofPolicies) {
    it(`${id} shows policies with and without the fault`, () => {
      const faultsIn = (section: string): string[] =>
        examplesIn(id, section).flatMap(({ text }) =>
          policyProblems(loadPolicy({ path: '.phi-cordon.json', text }), DAY).map(({ rule }) => rule),
        );
      assert.deepEqual([...new Set(faultsIn('Fires'))], [id]);
      assert.deepEqual(faultsIn('Stays quiet'), []);
    });
  }

  it('of the region rule cites the policy, no regulation', () => {
    assert.doesNotMatch(readFileSync(join(FOLDER, 'llm-region.md'), 'utf8'), /\bCFR\b|HIPAA/);
  });
});
