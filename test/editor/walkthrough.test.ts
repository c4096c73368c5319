import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

interface Contributes {
  readonly commands: readonly { readonly command: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { markdown?: string } }[] }[];
}

const FOLDER = 'media/walkthrough';

describe('the walkthrough', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: Contributes };
  const pages = readdirSync(FOLDER).sort();

  it('has a page for each step, and no other', () => {
    const shown = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown));
    assert.deepEqual(shown.sort(), pages.map((page) => `${FOLDER}/${page}`).sort());
  });

  for (const page of pages) {
    it(`${page} does its step by one command that exists`, () => {
      const text = readFileSync(`${FOLDER}/${page}`, 'utf8');
      const commands = [...text.matchAll(/\]\(command:([\w.]+)\)/g)].map((match) => match[1]!);
      const views = Object.values(contributes.views).flat();
      const known = new Set([
        ...contributes.commands.map(({ command }) => command),
        ...views.map(({ id }) => `${id}.focus`),
      ]);
      assert.equal(commands.length, 1);
      assert.ok(known.has(commands[0]!), commands[0]);
      assert.doesNotMatch(text, /\bviolat\w+|\bcompliant\b|\bsafe\b|\bno PHI\b|\bde-identified\b/i);
      assert.ok(text.split('\n').length <= 8, 'a step does something; it is no text to read');
    });
  }
});
