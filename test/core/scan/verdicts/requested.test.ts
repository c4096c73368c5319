import assert from 'node:assert/strict';
import { effective } from '../../policy/support';
import { examine, grammars } from '../../support';

const TEXT = "import OpenAI from 'openai';\nexport const ai = new OpenAI();\n";
const policy = (status: 'requested' | 'none') =>
  effective({
    version: 1,
    approvals: status === 'none' ? {} : { openai: { provider: 'openai', endpoints: ['https://api.openai.com'], status } },
  }); // prettier-ignore

describe('a service that was asked for', () => {
  before(() => grammars.load('typescript'));

  it('is not to be requested again', async () => {
    const { findings } = await examine({ path: 'src/a.ts', text: TEXT }, { policy: policy('requested') });
    assert.deepEqual(findings.map(({ message }) => [message.id, (message.args['cure'] as { id: string }).id]), [['use.requested', 'cure.asked']]); // prettier-ignore
    assert.ok(!findings[0]!.remedies.some(({ id }) => id === 'request-approval'));
  });

  it('is to be requested where it was not', async () => {
    const { findings } = await examine({ path: 'src/a.ts', text: TEXT }, { policy: policy('none') });
    assert.equal((findings[0]!.message.args['cure'] as { id: string }).id, 'cure.request');
    assert.ok(findings[0]!.remedies.some(({ id }) => id === 'request-approval'));
  });
});
