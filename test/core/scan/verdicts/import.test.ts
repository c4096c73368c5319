import assert from 'node:assert/strict';
import { routedTo } from '../../remedies/routes/targets';
import { examine, grammars } from '../../support';

const TYPES =
  "import type { ChatCompletion } from 'openai/resources';\nexport type Answer = ChatCompletion;\n";
const MANIFEST = '{\n  "dependencies": {\n    "openai": "^6.0.0"\n  }\n}\n';

describe('an SDK that is only brought in', () => {
  before(() => grammars.load('typescript'));

  it('is information, and says that nothing tells where it sends', async () => {
    for (const [path, text] of [['src/types.ts', TYPES], ['package.json', MANIFEST]] as const) {
      const { findings } = await examine({ path, text });
      assert.deepEqual(findings.map(({ rule, severity, message }) => [rule, severity, message.id]), [['llm/no-baa', 'information', 'use.brought']], path);
    }
  });

  it('is silent where the policy routes its calls: the same SDK serves the approved endpoint', async () => {
    for (const [path, text] of [['src/types.ts', TYPES], ['package.json', MANIFEST]] as const)
      assert.deepEqual((await examine({ path, text }, { policy: routedTo('azure-openai', ['openai']) })).findings, [], path);
  });

  it('is silent for a name of an own module that makes no client', async () => {
    const text = 'from ..models import model\n\nitems = model.complete(name="x")\n';
    const { findings } = await examine({ path: 'shop/views.py', text }, { files: { 'shop/models.py': 'model = load()\n' } });
    assert.deepEqual(findings.filter(({ rule }) => rule.startsWith('llm/')), []);
  });
}); // prettier-ignore
