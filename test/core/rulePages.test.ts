import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RULES } from '../../src/core';

const FOLDER = 'docs/rules';

const SECTIONS = ['What it finds', 'Why it counts', 'Fires', 'Stays quiet', 'How sure', 'How to mend it', 'How to suppress it', 'What it does not see']; // prettier-ignore

function pageOf(id: string): string {
  return `${id.replace('/', '-')}.md`;
}

/** The targets of inline links; a target may hold one level of balanced parentheses, as citations do. */
function linksIn(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(((?:[^()\s]|\([^()]*\))+)\)/g)].map((match) => match[1]!);
}

describe('rule pages', () => {
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

  it('of the region rule cites the policy, no regulation', () => {
    assert.doesNotMatch(readFileSync(join(FOLDER, 'llm-region.md'), 'utf8'), /\bCFR\b|HIPAA/);
  });
});
