import assert from 'node:assert/strict';
import { MCP_CLIENTS, type McpServer } from '../../src/editor/mcpConfiguration';

const SERVER: McpServer = {
  runtime: {
    command: 'C:\\Program Files\\Editor "X"\\editor.exe',
    env: { ELECTRON_RUN_AS_NODE: '1' },
  },
  script: 'C:\\ext\\dist\\cli.js',
  folder: '/home/nurse/clinic é',
};

describe('the configuration of the MCP server', () => {
  const [json, toml] = MCP_CLIENTS;

  it('is JSON for most assistants', () => {
    const { command, env } = SERVER.runtime;
    assert.deepEqual(JSON.parse(json.write(SERVER)), {
      mcpServers: { 'phi-cordon': { command, args: [SERVER.script, 'mcp', SERVER.folder], env } },
    });
    const node = { ...SERVER, runtime: { command: 'node', env: {} } };
    assert.deepEqual(JSON.parse(json.write(node)), {
      mcpServers: { 'phi-cordon': { command: 'node', args: [SERVER.script, 'mcp', SERVER.folder] } },
    });
  });

  it('is TOML for Codex', () => {
    assert.equal(
      toml.write(SERVER),
      [
        '[mcp_servers.phi-cordon]',
        'command = "C:\\\\Program Files\\\\Editor \\"X\\"\\\\editor.exe"',
        'args = ["C:\\\\ext\\\\dist\\\\cli.js", "mcp", "/home/nurse/clinic é"]',
        'env = { ELECTRON_RUN_AS_NODE = "1" }',
        '',
      ].join('\n'),
    );
    assert.doesNotMatch(toml.write({ ...SERVER, runtime: { command: 'node', env: {} } }), /env/);
  });
});
