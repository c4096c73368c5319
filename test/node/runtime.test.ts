import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scriptRuntime } from '../../src/node/runtime';
import { tempFolder } from '../cli/support';

const OWN = path.resolve('/opt/editor/editor');
const EDITOR = { command: OWN, env: { ELECTRON_RUN_AS_NODE: '1' } };
const NODE = { command: 'node', env: {} };

/** A folder with a file of node's name. */
function withNode(mode: number): string {
  const folder = tempFolder();
  const file = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  writeFileSync(file, '');
  chmodSync(file, mode);
  return folder;
}

describe('what runs a script', () => {
  it('is node where one is installed', () => {
    const PATH = [tempFolder(), withNode(0o755)].join(path.delimiter);
    assert.deepEqual(scriptRuntime({ PATH }, OWN), NODE);
  });

  it('is the editor itself where none is', () => {
    const folder = tempFolder();
    mkdirSync(path.join(folder, 'node'));
    for (const PATH of [undefined, '', tempFolder(), folder, path.relative('.', withNode(0o755))])
      assert.deepEqual(scriptRuntime({ PATH }, OWN), EDITOR, PATH);
  });

  it('is no file that cannot be run', function () {
    if (process.platform === 'win32') this.skip();
    assert.deepEqual(scriptRuntime({ PATH: withNode(0o644) }, OWN), EDITOR);
  });
});
