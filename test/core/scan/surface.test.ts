import assert from 'node:assert/strict';
import { surfaceOf } from '../../../src/core/scan/fileKinds';
import { sourceText } from '../../../src/core/scan/sourceText';

const OUTGOING = ['review.prompt.md', '.github/prompts/a.prompt.txt', 'AGENTS.md', 'web/CLAUDE.md', 'CLAUDE.local.md', 'GEMINI.md', '.github/copilot-instructions.md', 'sql.instructions.md', '.github/chatmodes/plan.chatmode.md', 'plan.agent.md', '.cursorrules', '.cursor/rules/style.mdc', 'api/visits.http', 'a.rest', 'scm/input', '.git/COMMIT_EDITMSG']; // prettier-ignore
const KEPT = ['README.md', 'src/prompt.md.ts', 'src/http.ts', 'docs/agents.md', 'prompt.md', 'src/AGENTS.md.ts', 'notes.txt', 'src/rest/index.ts']; // prettier-ignore

describe('where a text stands', () => {
  for (const path of OUTGOING)
    it(`${path} is handed on`, () => assert.equal(sourceText({ path, text: '' }).surface, 'prompt'));
  for (const path of KEPT)
    it(`${path} is a file`, () => assert.equal(sourceText({ path, text: '' }).surface, 'source'));

  it('a text without a file is told by its language', () => {
    assert.equal(surfaceOf('Untitled-1', 'prompt'), 'prompt');
    assert.equal(surfaceOf('Untitled-1', 'chatmode'), 'prompt');
    assert.equal(surfaceOf('Untitled-1', 'http'), 'prompt');
    assert.equal(surfaceOf('Untitled-1', 'markdown'), 'source');
  });
});
