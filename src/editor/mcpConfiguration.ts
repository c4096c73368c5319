import type { Runtime } from '../node/runtime';

/** The forms in which assistants are told of an MCP server. */
export const MCP_CLIENTS = [
  {
    label: 'Claude Code, Cursor, Windsurf and most others',
    detail: '.mcp.json, .cursor/mcp.json, ~/.codeium/windsurf/mcp_config.json',
    write: json,
  },
  { label: 'Codex', detail: '~/.codex/config.toml', write: toml },
] as const;

/** How the server is started for one folder. */
export interface McpServer {
  readonly runtime: Runtime;
  /** The command line's script, and the folder that is served; absolute. */
  readonly script: string;
  readonly folder: string;
}

function json({ runtime: { command, env }, script, folder }: McpServer): string {
  const server = { command, args: [script, 'mcp', folder], ...(Object.keys(env).length > 0 ? { env } : {}) };
  return `${JSON.stringify({ mcpServers: { 'phi-cordon': server } }, null, 2)}\n`;
}

/** A basic string of TOML may be written as one of JSON. */
function toml({ runtime: { command, env }, script, folder }: McpServer): string {
  const variables = Object.entries(env).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return [
    '[mcp_servers.phi-cordon]',
    `command = ${JSON.stringify(command)}`,
    `args = [${[script, 'mcp', folder].map((arg) => JSON.stringify(arg)).join(', ')}]`,
    ...(variables.length > 0 ? [`env = { ${variables.join(', ')} }`] : []),
    '',
  ].join('\n');
}
