import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { phiCordon, tempProject } from './support';

const CALL = "import OpenAI from 'openai';\nexport const ai = new OpenAI();\n";

describe('phi-cordon policy', function () {
  // Each test runs processes of its own.
  this.timeout(60_000);
  it('init writes what the files use, approves nothing and never overwrites', async () => {
    const cwd = tempProject({ 'a.ts': CALL });
    const first = await phiCordon(['policy', 'init', '--organization', 'Lakeside'], { cwd });
    assert.equal(first.code, 0, first.stderr);
    const text = readFileSync(path.join(cwd, '.phi-cordon.json'), 'utf8');
    assert.match(text, /"openai": \{ "provider": "openai".*"requested"/);
    assert.equal((await phiCordon(['policy', 'init'], { cwd })).code, 2);
    assert.equal(readFileSync(path.join(cwd, '.phi-cordon.json'), 'utf8'), text);
    const { stdout } = await phiCordon(['scan'], { cwd });
    assert.match(stdout, /is requested, not granted/);
  });

  it('check tells line, column and the nearest key, for a broken policy too', async () => {
    const cwd = tempProject({ '.phi-cordon.json': '{\n  "version": 1,\n  "zonse": []\n}\n' });
    const { code, stdout } = await phiCordon(['policy', 'check'], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /^\.phi-cordon\.json:3:3: error: .*zones/m);
    const good = tempProject({ '.phi-cordon.json': '{ "version": 1 }' });
    assert.equal((await phiCordon(['policy', 'check'], { cwd: good })).code, 0);
    assert.equal((await phiCordon(['policy', 'check'], { cwd: tempProject({}) })).code, 2);
  });

  it('show and explain name the lines that decide', async () => {
    const zones = [{ files: ['services/**'], handles: 'phi' }];
    const cwd = tempProject({ '.phi-cordon.json': JSON.stringify({ version: 1, zones, lock: ['llm/*'] }, null, 2) }); // prettier-ignore
    const shown = await phiCordon(['policy', 'show'], { cwd });
    assert.match(shown.stdout, /zone +phi: services\/\*\*/);
    assert.match(shown.stdout, /lock +llm\/\*/);
    const explained = await phiCordon(['policy', 'explain', 'services/a.ts'], { cwd });
    assert.match(explained.stdout, /Zone: phi.*\.phi-cordon\.json:\d+/);
    const none = await phiCordon(['policy', 'explain', 'a.ts'], { cwd: tempProject({}) });
    assert.match(none.stdout, /No policy applies/);
  });
});
