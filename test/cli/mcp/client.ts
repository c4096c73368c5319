// An assistant: the official SDK's client, which starts the server as a process of its own.
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { cliBundle } from '../support';

export interface Answer {
  readonly text: string;
  readonly texts: readonly string[];
  readonly isError: boolean;
}

export interface Assistant {
  readonly client: Client;
  call(name: string, input?: Record<string, unknown>): Promise<Answer>;
  /** Everything that the server wrote on standard error. */
  said(): string;
  close(): Promise<void>;
}

export interface Start {
  readonly args?: readonly string[];
  readonly node?: readonly string[];
  /** The command line's script; by default the one under test. */
  readonly cli?: string;
}

/** Starts `phi-cordon mcp` in a folder, where no code can be generated unless told otherwise, and connects to it. */
export async function assistant(
  cwd: string,
  { args = [], node = ['--disallow-code-generation-from-strings'], cli }: Start = {},
): Promise<Assistant> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...node, cli ?? (await cliBundle()), 'mcp', ...args],
    cwd,
    stderr: 'pipe',
  });
  const errors: string[] = [];
  transport.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const client = new Client({ name: 'test', version: '1' });
  // What is no message of the protocol on standard output is an error here.
  const wrong: Error[] = [];
  client.onerror = (error) => wrong.push(error);
  await client.connect(transport);
  return {
    client,
    async call(name, input) {
      const { content, isError } = await client.callTool({ name, ...(input ? { arguments: input } : {}) });
      const texts = (content as { type: string; text: string }[]).map(({ text }) => text);
      return { text: texts.join('\n'), texts, isError: isError === true };
    },
    said: () => errors.join(''),
    async close() {
      await client.close();
      assert.deepEqual(wrong, []);
    },
  };
}
