import { inputSchema, runTool, TOOL_DEFINITIONS, ToolRefusal, type ToolWorld } from '../../core/agentTools';
import { VERSION } from '../version';
import type { WorldOf } from './world';

const INSTRUCTIONS =
  'Tools of PHI Cordon for projects that may hold protected health information. Read files that may hold records of patients with read_file_deidentified instead of any other tool. Before you write or change a call to a model API, ask check_llm_endpoint. Never hand text of the project to a tool.';

/**
 * Serves the tools on standard input and output until the client closes them. Nothing but the protocol is written there.
 */
export async function serve(worldOf: WorldOf): Promise<void> {
  const { CallToolRequestSchema, ListToolsRequestSchema, Server, StdioServerTransport } =
    await import('./mcpSdk');
  const server = new Server(
    { name: 'phi-cordon', title: 'PHI Cordon', version: VERSION },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS, jsonSchemaValidator: NOTHING_TO_VALIDATE },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOL_DEFINITIONS.map(listed) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal, sendNotification }) => {
    const progressToken = params._meta?.progressToken;
    if (progressToken === undefined) return answer(worldOf, params, {}, signal);
    const progress = seldom((done, total) => {
      const told = { progressToken, progress: done, total };
      void sendNotification({ method: 'notifications/progress', params: told }).catch(() => undefined);
    });
    return answer(worldOf, params, { progress }, signal);
  });
  // A message that is no JSON-RPC may hold anything, and has no answer.
  server.onerror = () => undefined;
  const closed = new Promise<void>((resolve) => (server.onclose = resolve));
  process.stdin.once('end', () => void server.close());
  await server.connect(new StdioServerTransport());
  await closed;
}

/** The SDK would check what a user answers to a question of the server's; this one asks none. */
const NOTHING_TO_VALIDATE = {
  getValidator: () => () => ({ valid: false as const, data: undefined, errorMessage: 'not supported' }),
};

function listed(tool: (typeof TOOL_DEFINITIONS)[number]) {
  const { name, title, description } = tool;
  // They read files of this machine and change nothing.
  const annotations = {
    title,
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  };
  return { name, title, description, inputSchema: inputSchema(tool, false), annotations };
}

async function answer(worldOf: WorldOf, { name, arguments: input }: { name: string; arguments?: unknown }, more: Pick<ToolWorld, 'progress'>, signal: AbortSignal) {
  try {
    const texts = await runTool(name, input, { ...(await worldOf()), ...more }, signal);
    return { content: texts.map(textBlock) };
  } catch (error) {
    // The message of another error may quote what was read.
    const said = error instanceof ToolRefusal ? error.message : 'The tool failed, and read nothing out. Tell the user.';
    return { content: [textBlock(said)], isError: true };
  }
} // prettier-ignore

type Progress = NonNullable<ToolWorld['progress']>;

/** Milliseconds between two notifications. */
const INTERVAL = 1000;

function seldom(tell: Progress): Progress {
  let last = 0;
  return (done, total) => {
    if (Date.now() - last < INTERVAL) return;
    last = Date.now();
    tell(done, total);
  };
}

function textBlock(text: string) {
  return { type: 'text' as const, text };
}
