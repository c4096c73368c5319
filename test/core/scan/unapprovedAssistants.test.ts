import assert from 'node:assert/strict';
import { CATALOGUE, EXTENSIONS_FILE, NO_POLICY, render, unapprovedAssistants } from '../../../src/core';
import { ASSISTANT_EXTENSIONS } from '../../../src/core/providers/assistantExtensions';
import { DAY, effective, MSFT } from '../policy/support';

const LIVE = ['vscode.git', 'GitHub.copilot-chat', 'Continue.continue', 'phi-cordon.phi-cordon', 'anthropic.claude-code']; // prettier-ignore
const told = (policy = NO_POLICY, trusted = true) => unapprovedAssistants(LIVE, EXTENSIONS_FILE, { policy, day: DAY, trusted }).map(({ id, severity }) => `${severity} ${id}`); // prettier-ignore

describe('AI extensions of a window', () => {
  it('are told where the policy does not know them, by name', () => {
    assert.deepEqual(told(), ['warning anthropic.claude-code', 'information Continue.continue', 'warning GitHub.copilot-chat']); // prettier-ignore
  });

  it('say who would receive the text and what would settle it', () => {
    const said = unapprovedAssistants(LIVE, EXTENSIONS_FILE, { policy: NO_POLICY, day: DAY, trusted: true });
    assert.deepEqual(said.map(({ message }) => render(message)), [
      "Extension Claude Code can hand this workspace's text to Anthropic: no BAA on record. Approve its endpoint, or disable it in this workspace.",
      "Extension Continue can hand this workspace's text to a service outside that its account or settings choose. Allow it with a reason, or disable it in this workspace.",
      "Extension GitHub Copilot Chat can hand this workspace's text to GitHub Copilot: no BAA on record. Approve its endpoint, or disable it in this workspace.",
    ]); // prettier-ignore
  });

  it('are quiet where their endpoint is approved', () => {
    const approvals = { claude: { provider: 'anthropic', agreement: 'a', endpoints: ['https://api.anthropic.com'], status: 'approved' } }; // prettier-ignore
    const policy = effective({ agreements: { a: MSFT }, approvals });
    assert.ok(!told(policy).some((line) => line.includes('claude-code')));
    const requested = effective({ agreements: { a: MSFT }, approvals: { claude: { ...approvals.claude, status: 'requested' } } }); // prettier-ignore
    assert.ok(told(requested).some((line) => line.includes('claude-code')));
  });

  it('are quiet where the rule is off, or allowed with a reason by a trusted workspace', () => {
    assert.deepEqual(told(effective({ rules: { 'llm/assistant-config': 'off' } })), []);
    const allow = { allow: [{ rule: 'llm/assistant-config', files: ['.vscode/**'], reason: 'local models only' }] }; // prettier-ignore
    assert.deepEqual(told(effective(allow)), []);
    assert.equal(told(effective(allow), false).length, 3);
  });

  it('name providers of the catalogue, each id once and folded', () => {
    const ids = ASSISTANT_EXTENSIONS.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const providers = new Set<string>(CATALOGUE.map(({ id }) => id));
    for (const { id, provider } of ASSISTANT_EXTENSIONS) {
      assert.match(id, /^[a-z0-9-]+\.[a-z0-9-]+$/);
      assert.ok(provider === undefined || providers.has(provider), id);
    }
  });
});
