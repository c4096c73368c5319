import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMessageFile, messageOnly } from '../../../src/core/scan/commitMessage';
import { sourceText } from '../../../src/core/scan/sourceText';

const SCISSORS = '------------------------ >8 ------------------------';

/** The lines that are left, without blanks at their ends. */
function kept(text: string, comment: string | undefined): string[] {
  return messageOnly(text, comment).split('\n').map((line) => line.trimEnd()).filter(Boolean); // prettier-ignore
}

describe('a message for git', () => {
  it('keeps every place where it is, and nothing but what was there', () => {
    const line = fc.constantFrom('# a', 'a # b', ';c', `# ${SCISSORS}`, 'Cc: Q <q@x.test>', 'd\r', '', 'commit ' + 'a'.repeat(40)); // prettier-ignore
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('#', ';', 'auto', undefined), (lines, comment) => {
        const text = lines.join('\n');
        const rest = messageOnly(text, comment);
        assert.equal(rest.length, text.length);
        for (let at = 0; at < text.length; at++) assert.ok(rest[at] === text[at] || (rest[at] === ' ' && !/[\r\n]/.test(text[at]!))); // prettier-ignore
      }),
    );
  });

  it('has no comments, and nothing of the diff below the scissors', () => {
    const text = `Subject #1\n\nBody\n# comment\n  # indented\n# ${SCISSORS}\n+added\n`;
    assert.deepEqual(kept(text, '#'), ['Subject #1', 'Body', '  # indented']);
    assert.deepEqual(kept(text, 'auto'), ['Subject #1', 'Body', '  # indented']);
    assert.deepEqual(kept(text, undefined), ['Subject #1', 'Body', '# comment', '  # indented', `# ${SCISSORS}`, '+added']); // prettier-ignore
  });

  it('tells from what git writes which lines are comments', () => {
    const template = '; Please enter the commit message for your changes. Lines starting\n';
    assert.deepEqual(kept(`# heading\n; comment\n${template}`, 'auto'), ['# heading']);
    assert.deepEqual(kept(`# heading\n; comment\n; ${SCISSORS}\n+x\n`, 'auto'), ['# heading']);
  });

  it('leaves out who worked on it, as git records it anyway, and nobody else', () => {
    for (const line of [
      'Signed-off-by: Quillon Vantreight <q@example.test>',
      'Co-authored-by: machine42 <42+machine@users.example.test>',
      'Reviewers: A B <a@example.test>, C. D <c@example.test>',
      'Cc: <list@example.test>',
    ])
      assert.deepEqual(kept(`a\n${line}\n`, undefined), ['a'], line);
    for (const line of [
      'Patient: Quillon Vantreight <q@example.test>',
      'Signed-off-by: SSN 219-45-6781 <q@example.test>',
      'Reviewed-by: the patient Quillon Vantreight',
      'Signed-off-by: Q <q@example.test> and Jane Doe',
      'Merge branch a of x',
      'MRN (#7730418)',
    ])
      assert.deepEqual(kept(`a\n${line}\n`, undefined), ['a', line]);
    assert.deepEqual(kept(`Fix it (#4711)\n\ncommit ${'a'.repeat(40)}\nAuthor: Q V <q@example.test>\nDate:   Mon Nov 23 02:46:43 2026\n\n    subject\n`, undefined), ['Fix it', '    subject']); // prettier-ignore
  });

  it('is known by the names that git gives its files, and read as text on its way out', () => {
    for (const path of ['.git/COMMIT_EDITMSG', '.git/MERGE_MSG', '.git/SQUASH_MSG', '.git/worktrees/x/TAG_EDITMSG', 'NOTES_EDITMSG']) {
      assert.ok(isMessageFile(path));
      const { surface, text } = sourceText({ path, text: 'a\n# b\n' });
      assert.deepEqual([surface, text], ['prompt', 'a\n   \n']);
    }
    for (const path of ['COMMIT_EDITMSG.md', 'docs/MERGE_MSG/x', 'src/a.ts']) assert.ok(!isMessageFile(path));
    assert.equal(sourceText({ path: 'scm/input', text: '# heading' }).text, '# heading');
    assert.equal(sourceText({ path: 'README.md', text: '# heading' }).text, '# heading');
  }); // prettier-ignore
});
