// What is used of the SDK of the Model Context Protocol: a file of its own in the package, loaded by `mcp` alone.
import './withoutCodeGeneration';

export { Server } from '@modelcontextprotocol/sdk/server/index.js';
export { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
export { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
